/** Tables: they scroll in a box of their own, their head and totals stay in sight; on paper they are whole. */
export const tableStyle = `
.tools { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; margin: 1rem 0 .5rem; }
.tools label { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .5rem; }
.tools [role=status] { color: var(--muted); }
.tools > button { margin-left: auto; }
.tools label { max-width: 100%; }
select, input { max-width: 100%; }
.tools > p { flex-basis: 100%; margin: 0; color: var(--muted); }
input, select, .tools button {
  padding: .35rem .75rem; border: 1px solid var(--border); border-radius: .25rem; background: var(--chart-paper);
  color: var(--text); font: inherit;
}
.tools button { cursor: pointer; }
.tools button:hover { background: var(--shade); }
.scroll { overflow: auto; max-height: 30rem; border: 1px solid var(--line); border-radius: .25rem; }
table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: .9rem; }
/* No wider than the screen, where the table is. */
caption { max-width: calc(100vw - 4rem); padding: .5rem .75rem; text-align: left; font-weight: 600; }
caption span { font-weight: normal; color: var(--muted); }
/* A column may not shrink to single letters. */
table { overflow-wrap: break-word; }
th, td { padding: .35rem .75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tbody th { font-weight: normal; }
.on-paper { display: none; }
/* All rows of a drawn table are of one height: those out of sight are only room. */
.rows tbody :is(th, td) { max-width: 24rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.space td { padding: 0; border: 0; }
tfoot th { white-space: nowrap; }
tbody .text { min-width: 7rem; }
tbody tr:hover > * { background: var(--shade); }
tbody tr:last-child > * { border-bottom: 0; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
th[data-number] { text-align: right; }
thead th { position: sticky; top: 0; z-index: 1; background: var(--shade); vertical-align: bottom; }
tfoot > tr > * {
  position: sticky; bottom: 0; border-top: 2px solid var(--border); border-bottom: 0; background: var(--shade);
  font-weight: 600;
}
th button {
  min-width: 1.5rem; min-height: 1.5rem; padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: inherit; cursor: pointer;
}
th button:hover { text-decoration: underline; }
/* For the eye alone: aria-sort tells the others. Older browsers know only the first form. */
th button::after { content: '\\a0 ↕'; content: '\\a0 ↕' / ''; color: var(--muted); }
[aria-sort=ascending] button::after { content: '\\a0 ▲'; content: '\\a0 ▲' / ''; color: inherit; }
[aria-sort=descending] button::after { content: '\\a0 ▼'; content: '\\a0 ▼' / ''; color: inherit; }
@media screen and (max-width: 40rem) {
  caption { max-width: calc(100vw - 4rem); }
  th, td { padding-inline: .4rem; }
  /* Two lines for a name, so that the revenue stands beside it without a move sideways. */
  .rows tbody:not(.space) tr { height: 3.2rem; }
  .rows tbody .text { min-width: 8.5rem; max-width: 9.5rem; white-space: normal; }
  .rows tbody .text > * {
    display: -webkit-box; max-height: 2.6em; overflow: hidden; line-height: 1.3; overflow-wrap: anywhere;
    -webkit-box-orient: vertical; -webkit-line-clamp: 2;
  }
  .tools > button { margin-left: 0; }
  .tools [role=status]:empty { position: absolute; }
}
`;
