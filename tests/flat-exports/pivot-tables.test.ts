import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, select } from '../support/command';
import { run } from '../support/run';

describe('a pivot table', () => {
  const header = 'Store,Date,Item,Sum of Qty,Sum of Net sales,Status\n';
  const berlin = 'Berlin,2024-01-30,Pen,2,3.00,Closed\n,,Pad,1,4.90,Closed\n,2024-01-31,Pen,1,1.50,Closed\n';
  const kassel = 'Kassel,2024-01-30,Pen,3,4.50,Closed\n,,Pad,2,9.80,Void\n';
  const sales = (db: string) =>
    (
      select(db, 'SELECT store_id, date, product_id, amount FROM sales ORDER BY sale_id') as Record<
        string,
        unknown
      >[]
    ).map((row) => Object.values(row).join(' '));
  const expected = [
    'Berlin 2024-01-30 Pen 3',
    'Berlin 2024-01-30 Pad 4.9',
    'Berlin 2024-01-31 Pen 1.5',
    'Kassel 2024-01-30 Pen 4.5',
  ];
  const refused = (db: string) => select(db, 'SELECT line, reason FROM rejected_rows ORDER BY line');

  it('names a store and a day on the first row of each, and the cells taken from there are counted', async () => {
    const { db, notices } = await run(folderWith({ 'sales.csv': header + berlin + kassel }));
    expect(sales(db)).toEqual(expected);
    expect(notices).toContainEqual(expect.stringMatching(/5 cells of orders taken from the line above$/));
    expect(refused(db)).toEqual([]);
  });

  it('has totals that are refused, below its groups and below all', async () => {
    const rows = `${berlin}Berlin Total,,,4,9.40,\n${kassel}Kassel Total,,,5,14.30,\nGrand Total,,,9,23.70,\n`;
    const { db } = await run(folderWith({ 'sales.csv': header + rows }));
    expect(sales(db)).toEqual(expected);
    expect(refused(db)).toEqual([5, 8, 9].map((line) => ({ line, reason: 'total_row' })));
  });

  it('may have a day with a total, and the word in German', async () => {
    const rows = berlin.replace(',2024-01-31', ',30.01.2024 Ergebnis,,3,7.90,\n,2024-01-31');
    const { db } = await run(
      folderWith({ 'sales.csv': `${header + rows + kassel}Gesamtergebnis,,,9,23.70,\n` }),
    );
    expect(sales(db)).toEqual(expected);
    expect(refused(db)).toEqual([4, 8].map((line) => ({ line, reason: 'total_row' })));
  });

  it('may have the heads of its groups on rows of their own', async () => {
    const rows =
      berlin.replace('Berlin', 'Berlin,,,4,9.40,\n') + kassel.replace('Kassel', 'Kassel,,,5,14.30,\n');
    const { db } = await run(folderWith({ 'sales.csv': header + rows }));
    expect(sales(db)).toEqual(expected);
    expect(refused(db)).toEqual([2, 6].map((line) => ({ line, reason: 'total_row' })));
  });

  it('has no rows of a group whose first row is not known', async () => {
    const rows = berlin + kassel.replace('3,4.50,Closed', '3');
    const { db } = await run(folderWith({ 'sales.csv': header + rows }));
    expect(sales(db)).toEqual(expected.slice(0, 3));
    expect(refused(db)).toEqual([
      { line: 5, reason: 'wrong_cell_count' },
      { line: 6, reason: 'order_refused' },
    ]);
  });

  it('goes on where it was read up to', async () => {
    const data = folderWith({ 'sales.csv': header + berlin + kassel });
    const { db } = await run(data);
    writeFileSync(join(data, 'sales.csv'), `${header + berlin + kassel},2024-02-01,Pen,1,1.50,Closed\n`);
    await run(data, db);
    expect(sales(db)).toEqual([...expected, 'Kassel 2024-02-01 Pen 1.5']);
  });

  it('is no list in which some sales have no store', async () => {
    const rows =
      'Berlin,2024-01-30,Pen,1,1.50,\n,2024-01-30,Pad,1,4.90,\n,2024-01-31,Pen,1,1.50,\nKassel,2024-01-31,Pad,1,4.90,\n';
    const { db } = await run(folderWith({ 'sales.csv': header + rows }));
    expect(sales(db).map((sale) => sale.split(' ')[0])).toEqual(['Berlin', 'Online', 'Online', 'Kassel']);
  });
});
