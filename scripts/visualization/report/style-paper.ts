/**
 * On paper: a chart beside the first rows of its table, three figures on a sheet; neither what only a screen can do nor
 * what stands in the workbook.
 */
export const paperStyle = `
@media print {
  @page { margin: 10mm; }
  html { font-size: 8pt; }
  body { padding: 0; max-width: none; background: none; line-height: 1.35; }
  nav, .skip, #choices, .tools, .space, .on-screen, .back { display: none; }
  .on-paper { display: inline; }
  header { margin-bottom: .75rem; }
  section { margin-bottom: .6rem; }
  h1 { font-size: 1.5rem; }
  h2 { margin-bottom: .25rem; font-size: 1.25rem; }
  h3 { margin-bottom: .25rem; }
  p { margin-bottom: .35rem; }
  h2, h3, figcaption, summary { break-after: avoid; }
  figure, .chart, .tiles li { break-inside: avoid; }
  .status, figure, .figure, .tiles li, .findings li { padding: 0 0 0 .5rem; border-width: 0 0 0 1px; border-radius: 0; }
  .findings li { margin-bottom: .25rem; border-left-width: .35rem; }
  .tiles { grid-template-columns: repeat(4, 1fr); gap: .5rem; }
  figure {
    display: grid; grid-template-columns: 42fr 58fr; grid-auto-rows: min-content; gap: 0 .75rem;
    align-items: start; margin-bottom: .75rem;
  }
  figure > * { grid-column: 1; }
  figure > figcaption { grid-column: 1 / -1; }
  figure > .rows { grid-column: 2; grid-row: 2 / span 9; }
  figure svg { max-height: 52mm; }
  .chart { margin-bottom: .25rem; }
  .finding { font-size: 1rem; line-height: 1.2; }
  .measure { margin: 0; font-size: .85rem; }
  .chart ~ p { font-size: .9rem; }
  summary { list-style: none; }
  .definitions::details-content { content-visibility: visible; height: auto; }
  details:not(.definitions, [open]) { display: none; }
  .definitions summary { display: none; }
  .definitions :is(dl, dt, dd) { display: inline; margin: 0; font-size: .8rem; }
  .definitions { line-height: 1.2; }
  .definitions dt::after { content: ':\\a0'; }
  .definitions dd:not(:last-child)::after { content: ' · '; }
  .scroll { overflow: visible; max-height: none; border: 0; }
  table { font-size: .8rem; line-height: 1.2; }
  caption { padding: 0 .3rem; }
  th, td { padding: .05rem .25rem; }
  td a, th a { color: inherit; text-decoration: none; }
  .rows tbody :is(th, td) { max-width: none; }
  thead th, tfoot > tr > * { position: static; }
  thead { display: table-header-group; }
  /* Totals stand once, below the last row, not on every sheet. */
  tfoot { display: table-row-group; }
  tr { break-inside: avoid; }
  /* Nobody can scroll on paper: a long word breaks before a column falls off the edge. */
  .rows tbody :is(th, td) { min-width: 0; }
  .rows tbody .text { min-width: 7em; }
  .rows tbody .text, .rows tfoot th, thead th { overflow-wrap: anywhere; white-space: normal; }
  /* Whatever width a column had on the screen. */
  thead th { min-width: 5.2em !important; font-size: .9em; }
  /* With a box of its own in it, Chromium prints the header on the first sheet only. */
  th button { display: contents; }
  th button::after { content: none; }
}
`;
