import { arrow, box, colours, picture, text, tints, wrap } from './svg';
import { type Group, groups, type TableDescription } from './tables';

const WIDTH = 1000;
const LEFT = { x: 24, width: 206 };
const STEPS = { x: 290, width: 294 };
const TABLES = { x: 666, width: 310 };
const TOP = 62;
const FRAME = 16;
const LINE = 17;
/** Between the end of an arrow and the corner it is near. */
const INSET = 15;

interface Span {
  y: number;
  height: number;
}

/** How data flows: what main.ts calls, top to bottom, what each step reads, and the tables it fills. */
export function architecturePicture(tables: TableDescription[]): string {
  const namesOf = (group: Group) => tables.filter((table) => table.group === group).map(({ name }) => name);
  const lines = {
    raw: wrap(namesOf('raw').join(', '), TABLES.width - 20, 'mono', 13),
    provenance: wrap(namesOf('provenance').join(', '), TABLES.width - 20, 'mono', 13),
    summary: namesOf('summary'),
    analysis: namesOf('analysis'),
  };
  let y = TOP + 118;
  const place = (group: Group, gap: number): Span => {
    const span = { y, height: 36 + Math.max(lines[group].length, 2) * LINE };
    y += span.height + gap;
    return span;
  };
  const raw = place('raw', 12);
  const provenance = place('provenance', 12);
  const summary = place('summary', 12);
  const analysis = place('analysis', FRAME);
  const database: Span = { y: TOP, height: y - TOP };
  const drawn: Span = { y: y + 22, height: 50 };
  const refused: Span = { y: y + 96, height: 50 };
  const printed: Span = { y: y + 158, height: 50 };

  // Each step begins and ends beside the tables it writes and reads, so that every arrow is level.
  const open = between(TOP + 42, raw.y - 26);
  const load = between(raw.y, summary.y + INSET + 8);
  const analyse = between(bottom(summary) - INSET - 8, bottom(analysis) - INSET - 32);
  const visualise = between(bottom(analysis) - INSET - 8, refused.y - 24);
  const output = between(refused.y, bottom(printed));
  const steps = [open, load, analyse, visualise, output];
  const frameBottom = bottom(output) + FRAME;

  return picture(WIDTH, frameBottom + 24, 'How data flows through a run', [
    text(LEFT.x, 38, 'How data flows through a run', { size: 18, bold: true }),
    frame(STEPS.x - FRAME, STEPS.width + 2 * FRAME, between(TOP, frameBottom), 'main.ts', 'top to bottom'),
    frame(TABLES.x - FRAME, TABLES.width + FRAME, database, 'data/sale-analysis.db', 'one SQLite file'),
    ...['A run is one transaction: a reader sees', 'the last run or this one, never a mix.'].map(
      (line, index) => text(TABLES.x, TOP + 60 + index * 18, line, { size: 13, colour: colours.faint }),
    ),
    ...step(open, 'scripts/database.ts', 'opens the file, adds missing tables'),
    ...step(load, 'scripts/data-import.ts', [
      'recognises each file by its header, checks',
      'every cell, keeps, refuses or counts as',
      'blank every row, and adds the sales up',
      'by month, day and store; files that have not',
      'changed are skipped',
    ]),
    ...step(analyse, 'scripts/data-analysis.ts', 'one INSERT … SELECT per analysis'),
    ...step(visualise, 'scripts/data-visualization.ts', [
      'draws each analysis, explains it,',
      'makes the report and the workbook',
    ]),
    ...step(output, 'scripts/output/', ['writes aside; after the commit puts', 'files in place and prints']),
    ...steps.slice(1).flatMap((to, index) => down(steps[index] ?? to, to)),
    ...source(middle(open), 'models/*.ts', 'one entity per table', 'script'),
    ...source(middle(load), 'data/*.csv', 'products, stores, sales', 'raw'),
    ...source(middle(analyse), 'scripts/analyses/*.ts', 'one function per result', 'script'),
    ...(['raw', 'provenance', 'summary', 'analysis'] as const).flatMap((group, index) =>
      tableGroup([raw, provenance, summary, analysis][index] ?? raw, group, lines[group]),
    ),
    toTables(middle(open), -FRAME),
    toTables(middle(raw)),
    toTables(middle(provenance)),
    toTables(summary.y + INSET),
    fromTables(bottom(summary) - INSET),
    toTables(analysis.y + INSET),
    fromTables(bottom(analysis) - INSET),
    ...result(drawn, 'dataviz/', 'report.html, *.svg, sales-analysis.xlsx'),
    ...result(refused, 'dataviz/rejects-*.csv', 'the refused rows of each file'),
    ...result(printed, 'stdout', 'the summary, or JSON with --json'),
    toTables(middle(drawn)),
    toTables(middle(refused)),
    toTables(middle(printed)),
  ]);
}

function between(y: number, end: number): Span {
  return { y, height: end - y };
}

function bottom({ y, height }: Span): number {
  return y + height;
}

function middle({ y, height }: Span): number {
  return y + height / 2;
}

function frame(x: number, width: number, { y, height }: Span, title: string, note: string): string {
  return [
    box(x, y, width, height, { fill: '#f6f8fa', stroke: colours.line, dashed: true, radius: 8 }),
    text(x + FRAME, y + 26, title, { font: 'mono', size: 15, bold: true }),
    text(x + width - FRAME, y + 26, note, { size: 12, colour: colours.faint, anchor: 'end' }),
  ].join('\n');
}

/** A title over lines of explanation, the whole centred in its box. */
function card(
  x: number,
  width: number,
  span: Span,
  title: string,
  note: string[],
  group: keyof typeof tints,
): string[] {
  const tint = tints[group];
  const first = middle(span) - (note.length * LINE) / 2 + 4;
  return [
    box(x, span.y, width, span.height, tint),
    text(x + 12, first, title, { font: 'mono', size: 14, bold: true, colour: tint.text }),
    ...note.map((line, index) => text(x + 12, first + 2 + (index + 1) * LINE, line, { colour: tint.text })),
  ];
}

function step(span: Span, title: string, note: string | string[]): string[] {
  return card(STEPS.x, STEPS.width, span, title, [note].flat(), 'script');
}

function down(from: Span, to: Span): string {
  const x = STEPS.x + STEPS.width / 2;
  return arrow([
    [x, bottom(from)],
    [x, to.y],
  ]);
}

function source(y: number, title: string, note: string, group: keyof typeof tints): string[] {
  const end = LEFT.x + LEFT.width;
  return [
    ...card(LEFT.x, LEFT.width, { y: y - 26, height: 52 }, title, [note], group),
    arrow([
      [end, y],
      [STEPS.x, y],
    ]),
  ];
}

function result(span: Span, title: string, note: string): string[] {
  return card(TABLES.x, TABLES.width, span, title, [note], 'provenance');
}

function tableGroup({ y, height }: Span, group: Group, lines: string[]): string[] {
  const tint = tints[group];
  return [
    box(TABLES.x, y, TABLES.width - FRAME, height, tint),
    text(TABLES.x + 12, y + 21, groups[group], { bold: true, colour: tint.text }),
    ...lines.map((line, index) => text(TABLES.x + 12, y + 41 + index * LINE, line, { font: 'mono' })),
  ];
}

function toTables(y: number, offset = 0): string {
  return arrow([
    [STEPS.x + STEPS.width, y],
    [TABLES.x + offset, y],
  ]);
}

function fromTables(y: number): string {
  return arrow([
    [TABLES.x, y],
    [STEPS.x + STEPS.width, y],
  ]);
}
