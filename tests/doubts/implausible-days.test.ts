/** A day of long ago or far ahead is a slip, or what stands for no day: no sale. */
import { today } from '../../scripts/run/calendar';
import { folderWith, prepare, runCommand, select } from '../support/command';
import { run } from '../support/run';

const sales = (...days: string[]) =>
  ['date,item,store,quantity,price', ...days.map((day) => `${day},Pen,Lyon,1,2`)].join('\n');
const nextYear = Number(today().slice(0, 4)) + 1;

const refused = [
  '2204-01-16',
  '2567-01-16',
  '0001-01-01',
  '9999-12-31',
  '1969-12-31',
  '1 Jan 1900',
  '16.01.2204',
  `${nextYear + 1}-01-01`,
];

const taken = [
  { day: '1970-01-01', becomes: '1970-01-01' },
  { day: '31/12/99', becomes: '1999-12-31' },
  { day: `${nextYear}-01-01`, becomes: `${nextYear}-01-01` },
];

test.each(refused)('The row of %s is refused', async (day) => {
  const { db } = await run(folderWith({ 'sales.csv': sales('15 Jan 2024', day) }));
  expect(select(db, 'SELECT date FROM sales')).toEqual([{ date: '2024-01-15' }]);
  expect(select(db, 'SELECT line, "column", value, reason FROM rejected_rows')).toEqual([
    { line: 3, column: 'date', value: day, reason: 'implausible_day' },
  ]);
});

test.each(taken)('$day is taken', async ({ day, becomes }) => {
  const { db } = await run(folderWith({ 'sales.csv': sales('15 Jan 2024', day) }));
  expect(select(db, 'SELECT date FROM sales')).toEqual([{ date: '2024-01-15' }, { date: becomes }]);
});

test('The reason says what a likely day is, and what takes the others', async () => {
  const { db } = await run(folderWith({ 'sales.csv': sales('2024-01-15', '2204-01-16') }));
  const [{ message }] = select(db, 'SELECT message FROM rejected_rows') as [{ message: string }];
  expect(message).toMatch(
    /^is no likely day of a sale, which lies between 1970-01-01 and 20\d\d-\d\d-\d\d; correct it, or write days = any into sales-analysis.ini in the data folder, or say --days any$/,
  );
});

test('--days any takes them, and ten thousand years are reported', async () => {
  const days = sales('0001-01-01', '2024-02-15', '9999-12-31');
  const { flags, db } = prepare({ 'museum.csv': days, 'sales.csv': sales('2024-01-15', '1850-01-15') });
  const { code } = await runCommand([...flags, '--days', 'museum.csv:any', '--quiet']);
  expect(code).toBe(0);
  expect(select(db, 'SELECT date FROM sales ORDER BY date')).toEqual(
    ['0001-01-01', '2024-01-15', '2024-02-15', '9999-12-31'].map((date) => ({ date })),
  );
  // Every day and month of them is counted and drawn.
}, 180_000);
