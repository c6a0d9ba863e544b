import { folderWith, select } from '../support/command';
import { run } from '../support/run';

const { signal } = new AbortController();
const importing = (columns: Record<string, string> = {}) => ({
  importing: { dateFormat: undefined, decimal: undefined, columns: new Map(Object.entries(columns)) },
  signal,
});

const revenue = (db: string) =>
  select(
    db,
    'SELECT SUM(quantity_sold) AS units, ROUND(SUM(revenue), 2) AS revenue FROM product_sales_by_store',
  );

/** Three products, each sold once and three times, at a price or a total that the header may call otherwise. */
const rows = (header: string, of: (price: number, quantity: number) => number) =>
  `Date,Store,SKU,Qty,${header}\n${[2, 5, 11]
    .flatMap((price, product) =>
      [1, 3].map((quantity) => `2024-01-31,S1,P${product},${quantity},${of(price, quantity).toFixed(2)}\n`),
    )
    .join('')}`;

describe('a column that its rows prove to be another', () => {
  it('stops the run where a price grows with the quantity, and is read as the user says', async () => {
    const data = folderWith({ 'sales.csv': rows('Unit price', (price, quantity) => price * quantity) });
    await expect(run(data)).rejects.toThrow(
      /sales\.csv: "Unit price" is read as the price of one unit, but it grows .* --columns sales\.amount="Unit price"$/,
    );
    const { db } = await run(data, undefined, importing({ 'sales.amount': 'Unit price' }));
    expect(revenue(db)).toEqual([{ units: 12, revenue: 72 }]);
  });

  it('stops the run where a total does not, also where the user said so', async () => {
    const data = folderWith({ 'sales.csv': rows('Net sales', (price) => price) });
    const message =
      /"Net sales" is read as the total of a line, but .* --columns sales\.unit_price="Net sales"$/;
    await expect(run(data)).rejects.toThrow(message);
    await expect(run(data, undefined, importing({ 'sales.amount': 'Net sales' }))).rejects.toThrow(message);
    const { db } = await run(data, undefined, importing({ 'sales.unit_price': 'Net sales' }));
    expect(revenue(db)).toEqual([{ units: 12, revenue: 72 }]);
  });

  it.each([
    ['a total', (price: number, quantity: number) => price * quantity, 72],
    ['the price of one unit', (price: number) => price, 72],
  ])('reads a net price as %s where the rows say so', async (_, of, expected) => {
    const { db } = await run(folderWith({ 'sales.csv': rows('Net price', of) }));
    expect(revenue(db)).toEqual([{ units: 12, revenue: expected }]);
  });
});

describe('what a line comes to', () => {
  const cases: [description: string, header: string, row: string, revenue: number][] = [
    ['net sales go before gross ones', 'Gross sales,Discounts,Net sales', '9.00,-0.90,8.10', 8.1],
    ['a gross amount loses its discount', 'Gross sales,Discount amount', '9.00,0.90', 8.1],
    ['a price loses the discount of its line', 'Unit price,Discount amount', '4.50,0.90', 8.1],
    ['a discount may be in per cent', 'Unit price,Discount (%)', '4.50,10', 8.1],
    ['a price goes before a total with tax', 'Unit price,Tax,Total', '4.50,0.45,9.45', 9],
    ['a total is what was paid where nothing else is there', 'Total', '9.45', 9.45],
    ['tax is never added', 'Net sales,Tax', '8.10,0.81', 8.1],
    ['brackets make a return', 'Net sales', '(9.00)', -9],
  ];
  it.each(cases)('%s', async (_, header, row, expected) => {
    const { db } = await run(
      folderWith({ 'sales.csv': `Date,Store,SKU,Qty,${header}\n2024-01-31,S1,A,2,${row}\n` }),
    );
    expect(revenue(db)).toEqual([{ units: 2, revenue: expected }]);
  });

  it('is rounded to 4 decimals, with a note', async () => {
    const sales = 'Date,Store,SKU,Qty,Net sales\n2024-01-31,S1,A,1,8.264463\n2024-01-31,S1,A,1,8.26\n';
    const { db, notices } = await run(folderWith({ 'sales.csv': sales }));
    expect(select(db, 'SELECT amount FROM sales')).toEqual([{ amount: 8.2645 }, { amount: 8.26 }]);
    expect(notices).toContainEqual(
      expect.stringMatching(
        /sales\.csv: 1 amount has more than 4 decimals and is rounded, first "8\.264463" in line 2$/,
      ),
    );
  });

  it('is 0 where nothing gives a price, and a note says how many units that are', async () => {
    const sales = 'Date,Store,SKU,Item,Qty,Price\n2024-01-31,S1,A,Pen,2,1.50\n2024-01-31,S1,B,Pad,3,\n';
    const { db, notices } = await run(folderWith({ 'sales.csv': sales }));
    expect(revenue(db)).toEqual([{ units: 5, revenue: 3 }]);
    expect(notices).toContainEqual(
      expect.stringMatching(/^3 units of 1 product have no price: .* as 0 in every revenue/),
    );
  });
});
