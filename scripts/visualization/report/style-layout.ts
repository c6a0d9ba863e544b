/** The page: its parts, its texts, the tiles and figures, on screens of any width and on paper. */
export const layoutStyle = `
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 1.5rem; max-width: 76rem; background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1, h2, h3, p, li, dt, dd, figcaption, caption, th, td { unicode-bidi: plaintext; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 0 0 1rem; font-size: 1.4rem; line-height: 1.3; }
h3 { margin: 0 0 .75rem; font-size: 1.15rem; line-height: 1.3; }
p { margin: 0 0 .75rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; z-index: 9; padding: .5rem 1rem; background: var(--chart-paper); }
header { margin-bottom: 1.5rem; }
header p { margin: .25rem 0 0; color: var(--muted); }
header .period { font-size: 1.1rem; color: var(--text); }
nav ul { margin: 0; padding: 0; list-style: none; }
nav a { display: block; padding: .25rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav > ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin-bottom: 1.5rem; }
nav ul ul { display: none; }
section { margin-bottom: 2.5rem; }
details > summary { cursor: pointer; padding: .25rem 0; color: var(--link); }
.status, figure, .figure, .tiles li {
  padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--chart-paper);
}
.status { border-left: .35rem solid var(--up); }
.status.attention { border-left-color: var(--note-line); }
.status h2 { margin: 0; font-size: 1rem; }
.status p { margin: 0; }
.status p span { font-weight: bold; color: var(--up); }
.status.attention p span {
  display: inline-block; width: 1.3em; border-radius: 50%; text-align: center; line-height: 1.3;
  background: var(--note-line); color: var(--chart-paper);
}
.status ul { margin: .5rem 0 .75rem; padding-left: 1.25rem; }
.status .scroll { width: fit-content; max-width: 100%; max-height: 20rem; }
.tiles {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1rem; margin: 0; padding: 0;
  list-style: none;
}
.tiles h3 { margin: 0; font-size: .95rem; font-weight: normal; color: var(--muted); }
.tiles p { margin: .25rem 0 0; font-size: .85rem; }
/* As large as a long amount allows in its tile. */
.tiles li { container-type: inline-size; }
.tiles .value {
  font-size: clamp(1rem, 11cqi, 1.6rem); font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums;
}
.tiles li { display: flex; flex-direction: column; }
.tiles .change { font-weight: 600; color: var(--muted); }
.tiles .before { margin-top: auto; color: var(--muted); }
.course { width: 100%; height: 2rem; margin: .25rem 0; }
.course polyline { fill: none; stroke: var(--chart-1); stroke-width: 2; vector-effect: non-scaling-stroke; }
.compared { color: var(--muted); }
.findings { margin: 0; padding: 0; list-style: none; }
.findings li {
  margin-bottom: .5rem; padding: .6rem 1rem; border: 1px solid var(--line); border-left: .35rem solid var(--border);
  border-radius: .5rem; background: var(--chart-paper);
}
.findings .up { border-left-color: var(--up); }
.findings .down { border-left-color: var(--down); }
.findings .act { border-left-color: var(--note-line); }
.findings .up span { color: var(--up); }
.findings .down span { color: var(--down); }
.findings a { color: inherit; }
.closing { padding-left: 1.25rem; }
.change.up { color: var(--up); }
.change.down { color: var(--down); }
/* A product or a store takes the place of the report. */
[hidden] { display: none !important; }
.in-subject main > :not(#subject), .in-subject nav { display: none; }
.in-subject main { grid-column: 1 / -1; }
#subject:focus { outline: none; }
#subject > .figure { margin-bottom: 1.5rem; }
#subject .tiles { margin-bottom: 1.5rem; }
.facts { color: var(--muted); }
.months { display: block; width: 100%; max-width: 60rem; height: auto; }
.months .now { fill: var(--chart-1); }
.months .before { fill: var(--border); fill-opacity: .45; stroke: var(--border); }
.months line { stroke: var(--border); }
.months text { font-size: 13px; fill: var(--muted); }
figure { margin: 0 0 1.5rem; }
.chart { margin-bottom: 1.5rem; }
.finding { margin: 0; font-size: 1.05rem; font-weight: 600; }
.measure { margin: 0 0 .5rem; font-size: .9rem; color: var(--muted); }
.picture svg { display: block; width: 100%; max-width: 60rem; height: auto; }
.picture.narrow { display: none; }
/* What is pointed at. */
.picture [pointer-events=all]:hover { fill: var(--muted); fill-opacity: .12; }
.picture rect:not([pointer-events]):hover, .picture circle:hover { stroke: var(--text); }
.missing { padding: .75rem 1rem; border: 1px dashed var(--border); border-radius: .25rem; color: var(--muted); }
.missing:last-child { margin: 0; }
figure > p { max-width: 46rem; }
dl { margin: .25rem 0 1rem; }
dt { font-weight: 600; }
dd { margin: 0 0 .5rem; color: var(--muted); }
@media screen and (min-width: 70rem) {
  body { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 0 2.5rem; align-items: start; }
  header { grid-column: 1 / -1; }
  nav { position: sticky; top: 1.5rem; max-height: calc(100vh - 3rem); overflow-y: auto; padding: .25rem; }
  nav > ul { display: block; }
  nav > ul > li { margin-bottom: .5rem; font-weight: 600; }
  nav ul ul { display: block; padding-left: .75rem; border-left: 2px solid var(--line); font-weight: normal; }
}
@media screen and (max-width: 40rem) {
  .picture.wide { display: none; }
  .picture.narrow { display: block; }
  body { padding: 1rem; }
  .status, figure, .figure, .tiles li { padding: .75rem; }
  .tiles { grid-template-columns: 1fr 1fr; gap: .5rem; }
}
`;
