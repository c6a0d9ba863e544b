import { folderWith, select } from './support/command';
import { run } from './support/run';

/** What becomes of a sales file in an empty folder: its sales, the lines refused, and what is said. */
async function outcomeOf(lines: string[]) {
  const { db, notices } = await run(folderWith({ 'sales.csv': `${lines.join('\n')}\n` }));
  return {
    sales: select(db, 'SELECT date, product_id, quantity, amount FROM sales ORDER BY sale_id').map((row) =>
      Object.values(row as object).join(' '),
    ),
    refused: select(db, 'SELECT line, reason FROM rejected_rows ORDER BY line').map((row) =>
      Object.values(row as object).join(' '),
    ),
    notices,
  };
}

test('A cell without a word is named where other rows have one: the row may be no sale', async () => {
  const { sales, notices } = await outcomeOf([
    'Date,Store,SKU,Qty,Net sales,Receipt type,Voided',
    ...['2024-01-31,S1,A,1,2,Sale,', '2024-01-31,S1,B,1,2,,', '2024-01-31,S1,C,1,2,,yes'],
  ]);
  expect(sales).toEqual(['2024-01-31 A 1 2', '2024-01-31 B 1 2']);
  // Not of the row that another word leaves out; and a flag that is empty says no.
  expect(notices.filter((each) => each.includes(' without '))).toEqual([
    'sales.csv: 1 row without "Receipt type" kept as a sale',
  ]);
});

test('A cell without an amount is named where other rows have one', async () => {
  const { sales, notices } = await outcomeOf([
    'Date,Store,SKU,Qty,Price,Net sales',
    ...['2024-01-31,S1,A,2,3,5', '2024-01-31,S1,A,2,3,', '2024-01-31,S1,A,1,,'],
  ]);
  expect(sales).toEqual(['2024-01-31 A 2 5', '2024-01-31 A 2 ', '2024-01-31 A 1 ']);
  expect(notices).toContain('sales.csv: 2 rows without "Net sales" count at their quantity × price');
});

test('A refused line with a day but no order is not the first line of those below it', async () => {
  const { sales, refused } = await outcomeOf([
    'Receipt,Date,Store,SKU,Qty,Net sales',
    ...['1,2024-01-30,S1,A,1,2', ',2024-01-31,,,26,99', ',,,B,1,2', '2,2024-02-01,S1,A,1,2', ',,,B,1,2'],
  ]);
  expect(sales).toEqual(['2024-01-30 A 1 2', '2024-02-01 A 1 2', '2024-02-01 B 1 2']);
  expect(refused).toEqual(['3 empty', '4 order_refused']);
});

test('A header that may be the quantity is proposed where none is read', async () => {
  const { notices } = await outcomeOf(['Date,Store,SKU,Quantity 2,Net sales', '2024-01-31,S1,A,2,5']);
  expect(notices).toContainEqual(expect.stringContaining('say so: --columns sales.quantity="Quantity 2"'));
});
