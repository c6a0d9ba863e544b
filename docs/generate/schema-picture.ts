import { arrow, box, colours, picture, text, tints, wrap } from './svg';
import { type Group, groups, type TableDescription } from './tables';

/** The groups in each column of the picture, from top to bottom. */
const LAYOUT: Group[][] = [['provenance'], ['raw', 'summary'], ['analysis']];
const MARGIN = 24;
const COLUMN = 292;
const GUTTER = 38;
const TOP = 62;
const HEADER = 28;
const GRAIN = 15;
const ROW = 18;
const GAP = 18;
const MONO = 12;
const GRAIN_SIZE = 11.5;

interface Placed {
  table: TableDescription;
  column: number;
  x: number;
  y: number;
  grain: string[];
  height: number;
}

/** Every table with its columns, and where each foreign key leads. */
export function schemaPicture(tables: TableDescription[]): string {
  const placed: Placed[] = [];
  const titles: string[] = [];
  let bottom = 0;
  for (const [column, names] of LAYOUT.entries()) {
    const x = MARGIN + column * (COLUMN + GUTTER);
    let y = TOP;
    for (const group of names) {
      titles.push(text(x, y + 12, groups[group], { size: 15, bold: true, colour: tints[group].text }));
      y += 24;
      for (const table of inReadingOrder(tables, group)) {
        const grain = wrap(table.grain, COLUMN - 20, 'sans', GRAIN_SIZE);
        const height = HEADER + grain.length * GRAIN + 8 + table.columns.length * ROW + 6;
        placed.push({ table, column, x, y, grain, height });
        y += height + GAP;
      }
      y += GAP;
    }
    bottom = Math.max(bottom, y - 2 * GAP);
  }
  const width = 2 * MARGIN + LAYOUT.length * COLUMN + (LAYOUT.length - 1) * GUTTER;
  const legend = [
    text(MARGIN, 36, 'Tables of the database', { size: 18, bold: true }),
    text(
      width - MARGIN,
      36,
      'PK primary key · FK foreign key, the arrow leads to its table · ? may be empty',
      {
        size: 12,
        colour: colours.faint,
        anchor: 'end',
      },
    ),
  ];
  return picture(width, bottom + MARGIN, 'The tables of the database', [
    ...legend,
    ...titles,
    ...placed.flatMap(drawTable),
    ...foreignKeys(placed),
  ]);
}

/** Tables that others refer to come first, so that arrows lead up and do not cross; then those that refer. */
function inReadingOrder(tables: TableDescription[], group: Group): TableDescription[] {
  const rank = ({ name, columns }: TableDescription) => {
    const places = tables.flatMap((table) =>
      table.columns.map(({ refersTo }) => refersTo?.table).lastIndexOf(name),
    );
    const isReferring = columns.some(({ refersTo }) => refersTo);
    return -Math.max(...places) - 1 || (isReferring ? 0 : 1);
  };
  return tables.filter((table) => table.group === group).sort((a, b) => rank(a) - rank(b));
}

function drawTable({ table, x, y, grain, height }: Placed): string[] {
  const tint = tints[table.group];
  const parts = [
    box(x, y, COLUMN, height, { fill: tint.fill, stroke: tint.stroke }),
    text(x + 10, y + 19, table.name, { font: 'mono', size: 14, bold: true, colour: tint.text }),
    ...grain.map((line, index) =>
      text(x + 10, y + HEADER + 8 + index * GRAIN, line, { size: GRAIN_SIZE, colour: tint.text }),
    ),
  ];
  const rows = rowsTop({ y, grain });
  parts.push(box(x + 1, rows, COLUMN - 2, height - (rows - y) - 1, { stroke: 'none', radius: 5 }));
  for (const [index, { name, type, isPrimary, isNullable, refersTo }] of table.columns.entries()) {
    const base = rows + 4 + (index + 0.72) * ROW;
    const key = isPrimary ? 'PK' : refersTo ? 'FK' : '';
    if (key) parts.push(text(x + 10, base, key, { size: 10, bold: true, colour: tint.text }));
    parts.push(text(x + 32, base, name, { font: 'mono', size: MONO, bold: isPrimary }));
    const shown = `${type}${isNullable ? '?' : ''}`;
    parts.push(
      text(x + COLUMN - 10, base, shown, { font: 'mono', size: 11, colour: colours.faint, anchor: 'end' }),
    );
  }
  return parts;
}

function rowsTop({ y, grain }: Pick<Placed, 'y' | 'grain'>): number {
  return y + HEADER + grain.length * GRAIN + 2;
}

/** The middle of a column's row. */
function rowMiddle(placed: Placed, column: string): number {
  const index = placed.table.columns.findIndex(({ name }) => name === column);
  return rowsTop(placed) + 4 + (index + 0.5) * ROW;
}

/** Arrows through the gutters, each in a lane of its own, the short ones nearest to their tables. */
function foreignKeys(placed: Placed[]): string[] {
  const keys = placed.flatMap((from) =>
    from.table.columns.flatMap(({ name, refersTo }) => {
      const to = placed.find(({ table }) => table.name === refersTo?.table);
      if (!refersTo || !to) return [];
      const [start, end] = [rowMiddle(from, name), rowMiddle(to, refersTo.column)];
      return [{ from, to, start, end, gutter: Math.min(from.column, to.column) }];
    }),
  );
  const length = ({ start, end }: (typeof keys)[number]) => Math.abs(start - end);
  const isAcross = ({ from, to }: (typeof keys)[number]) => Number(from.column !== to.column);
  keys.sort((a, b) => isAcross(a) - isAcross(b) || length(a) - length(b));
  const used = new Map<number, number>();
  return keys.map(({ from, to, start, end, gutter }) => {
    const lane = used.get(gutter) ?? 0;
    used.set(gutter, lane + 1);
    const middle = MARGIN + gutter * (COLUMN + GUTTER) + COLUMN + 14 + lane * 9;
    const side = ({ x, column }: Placed) => (column === gutter ? x + COLUMN : x);
    return arrow([
      [side(from), start],
      [middle, start],
      [middle, end],
      [side(to), end],
    ]);
  });
}
