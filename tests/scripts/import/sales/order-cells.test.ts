import type { Layout } from '../../../../scripts/import/reading/layout';
import { Problem } from '../../../../scripts/import/reading/problem';
import { OrderCells } from '../../../../scripts/import/sales/order-cells';
import { FIRST_STATUS, placeIn } from '../../../../scripts/import/sales/row-places';

/** Day, store, status and order of a row; `-` where a cell is empty. */
type Line = string;

const layout = (fields: string[], hasStatus = true) =>
  ({
    columns: fields.map((field, index) => ({ field, index })),
    ...(hasStatus ? { statuses: [{ header: 'Type', index: 9, family: 'event' }] } : {}),
  }) as unknown as Layout;
const full = layout(['date', 'store_id', 'order']);
const places = [placeIn.date, placeIn.store_id, FIRST_STATUS];

/** What becomes of each line: its cells filled in, or why it is refused. `x` stands for a line refused before. */
function filled(lines: Line[], cells = new OrderCells(full, false)): string[] {
  return lines.map((line) => {
    const [order = '', ...texts] = line.split(' ').map((cell) => (cell === '-' ? '' : cell));
    if (texts.length === 0) {
      cells.miss(order === 'x' ? undefined : order);
      return line;
    }
    const row = Array<number>(FIRST_STATUS + 1).fill(Number.NaN);
    for (const [at, place] of places.entries()) row[place] = texts[at] ? Number(texts[at]) : Number.NaN;
    const result = cells.fill(row, order);
    if (result instanceof Problem) return result.reason;
    return [order || '-', ...places.map((place) => (Number.isNaN(result[place]) ? '-' : result[place]))].join(
      ' ',
    );
  });
}

const cases: { description: string; lines: Line[]; expected: string[]; carried: number }[] = [
  {
    description: 'What the first line says holds for lines without an order and a day',
    lines: ['A 1 2 3', '- - - -', '- - - 4', 'B 5 6 7'],
    expected: ['A 1 2 3', '- 1 2 3', '- 1 2 4', 'B 5 6 7'],
    carried: 5,
  },
  {
    description: 'It holds for lines that repeat the order',
    lines: ['A 1 2 3', 'A 1 - -', 'A - - -'],
    expected: ['A 1 2 3', 'A 1 2 3', 'A 1 2 3'],
    carried: 5,
  },
  {
    description: 'A line with a day but no order stands alone',
    lines: ['A 1 2 3', '- 4 - -'],
    expected: ['A 1 2 3', '- 4 - -'],
    carried: 0,
  },
  {
    description: 'Another order stands alone',
    lines: ['A 1 2 3', 'B - - -', 'C 4 - -'],
    expected: ['A 1 2 3', 'B - - -', 'C 4 - -'],
    carried: 0,
  },
  {
    description: 'What the first line lacks, its others lack',
    lines: ['A 1 - 3', '- - - -'],
    expected: ['A 1 - 3', '- 1 - 3'],
    carried: 2,
  },
  {
    description: 'Nothing is above the first line',
    lines: ['- - - -', 'A 1 2 3'],
    expected: ['- - - -', 'A 1 2 3'],
    carried: 0,
  },
  {
    description: 'With its first line an order is refused, and the next one is not',
    lines: ['x', '- - - -', '- - 5 6', 'A 1 2 3', '- - - -'],
    expected: ['x', 'order_refused', 'order_refused', 'A 1 2 3', '- 1 2 3'],
    carried: 3,
  },
  {
    description: 'Below a refused line of the order that it repeats, a whole line is kept',
    lines: ['A', 'A 1 2 3', 'A - - -'],
    expected: ['A', 'A 1 2 3', 'A 1 2 3'],
    carried: 3,
  },
  {
    description: 'Below a refused line, one without a status may be of its order',
    lines: ['x', 'A 1 2 -'],
    expected: ['x', 'order_refused'],
    carried: 0,
  },
];

test.each(cases)('$description', ({ lines, expected, carried }) => {
  const cells = new OrderCells(full, false);
  expect(filled(lines, cells)).toEqual(expected);
  expect(cells.carried).toBe(carried);
});

test('Without an order nothing is taken from above', () => {
  const cells = new OrderCells(layout(['date', 'store_id']), false);
  expect(filled(['- 1 2 3', '- - - -'], cells)).toEqual(['- 1 2 3', '- - - -']);
});

test('A store that has its place by now is taken with that', () => {
  const cells = new OrderCells(full, false);
  filled(['A 1 -1 3'], cells);
  cells.settleStore(7);
  expect(filled(['- - - -'], cells)).toEqual(['- 1 7 3']);
});

test.each([
  [['- - - -'], true],
  [['A - 2 3'], true],
  [['A 1 2 3', '- - - -', 'B - - -'], true],
  [['A 1 2 3', 'B - - -'], false],
])('A part of a file that begins with %j needs its start: %s', (lines, needsStart) => {
  const cells = new OrderCells(full, true);
  filled(lines, cells);
  expect(cells.needsStart).toBe(needsStart);
});
