import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, prepare, runCommand, select } from './support/command';
import { comparableTables } from './support/comparable-tables';
import { run } from './support/run';

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

describe('products and stores that are listed from the sales', () => {
  const january =
    'Date,Store,City,SKU,Item,Qty,Price\n2024-01-31,S1,Lyon,A,Pen,2,1.50\n2024-01-31,S2,Lille,B,Pad,1,4.90\n';
  const february =
    'Date,Store,City,SKU,Item,Qty,Price\n2024-02-01,S1,Paris,A,Pen blue,3,1.40\n2024-02-01,S3,Nice,C,Ink,1,9\n';
  const files = { 'january.csv': january, 'february.csv': february };
  const listed = (db: string) => [
    select(db, 'SELECT product_id, name, price FROM products ORDER BY 1'),
    select(db, 'SELECT store_id, city FROM stores ORDER BY 1'),
  ];

  it('have the words of the latest day', async () => {
    const { db, notices } = await run(folderWith(files));
    expect(listed(db)).toEqual([
      [
        { product_id: 'A', name: 'Pen blue', price: 1.4 },
        { product_id: 'B', name: 'Pad', price: 4.9 },
        { product_id: 'C', name: 'Ink', price: 9 },
      ],
      [
        { store_id: 'S1', city: 'Paris' },
        { store_id: 'S2', city: 'Lille' },
        { store_id: 'S3', city: 'Nice' },
      ],
    ]);
    expect(notices).toContain(
      '3 products taken from the sales, no products file lists them; 1 code has several names, the latest counts',
    );
  });

  it('are the same whatever the order in which the files come, and go with the file that listed them', async () => {
    const data = folderWith({ 'february.csv': february });
    const { db } = await run(data);
    writeFileSync(join(data, 'january.csv'), january);
    await run(data, db);
    expect(comparableTables(db)).toEqual(comparableTables((await run(folderWith(files))).db));
    rmSync(join(data, 'february.csv'));
    await run(data, db, { prune: true });
    expect(comparableTables(db)).toEqual(
      comparableTables((await run(folderWith({ 'january.csv': january }))).db),
    );
  });

  it('leave a code to the file that lists it; one that no name stands beside is refused then', async () => {
    const products = 'product_id,name,price\nA,Pencil,2\n';
    const bare =
      'Date,Store,SKU,Qty\n2024-01-30,S1,A,1\n2024-01-30,S1,B,1\n2024-01-30,S1,D,1\n2024-01-30,S1,A,1\n';
    const { db } = await run(folderWith({ ...files, 'bare.csv': bare, 'products.csv': products }));
    expect(select(db, 'SELECT product_id, name, price FROM products ORDER BY 1')).toEqual([
      { product_id: 'A', name: 'Pencil', price: 2 },
      { product_id: 'B', name: 'Pad', price: 4.9 },
      { product_id: 'C', name: 'Ink', price: 9 },
    ]);
    expect(select(db, 'SELECT line, reason, value FROM rejected_rows')).toEqual([
      { line: 4, reason: 'unknown_product', value: 'D' },
    ]);
  });
});

it.each([
  ['refused', ',,,,1,2.00,Closed'],
  ['left out', ',,,A,1,2.00,Void'],
])('A store that nobody knew is carried down from a line that is %s', async (_, first) => {
  const head = first.replace(/^,,,/, '1,2024-01-31,S1,');
  const rows = `${head}\n1,2024-01-31,,B,1,3.00,Closed\n2,2024-01-31,S2,B,1,3.00,Closed\n2,2024-01-31,S2,A,1,3.00,Closed\n`;
  const { db } = await run(folderWith({ 'sales.csv': `Order,Date,Store,SKU,Qty,Net sales,Status\n${rows}` }));
  expect(select(db, 'SELECT store_id, product_id FROM sales ORDER BY sale_id LIMIT 1')).toEqual([
    { store_id: 'S1', product_id: 'B' },
  ]);
});

it('A file that grows in the middle of an order equals one that is read at once', async () => {
  const start = 'Order,Date,Store,SKU,Qty,Net sales\n1,2024-01-31,S1,A,1,2.00\n2,2024-01-31,S2,A,1,2.00\n';
  const rest = '2,,,B,1,3.00\n3,2024-02-01,S1,B,1,3.00\n';
  const data = folderWith({ 'sales.csv': start });
  const { db } = await run(data);
  writeFileSync(join(data, 'sales.csv'), start + rest);
  await run(data, db);
  expect(select(db, 'SELECT date, store_id, product_id FROM sales ORDER BY sale_id')).toEqual([
    { date: '2024-01-31', store_id: 'S1', product_id: 'A' },
    { date: '2024-01-31', store_id: 'S2', product_id: 'A' },
    { date: '2024-01-31', store_id: 'S2', product_id: 'B' },
    { date: '2024-02-01', store_id: 'S1', product_id: 'B' },
  ]);
  expect(comparableTables(db)).toEqual(
    comparableTables((await run(folderWith({ 'sales.csv': start + rest }))).db),
  );
});

describe('what settles a file', () => {
  const square = 'Date,Where,SKU,Item,Qty,Net sales\n03/02/2024,Market,A,Pen,2,3.00\n';
  const till = (data: string) => {
    mkdirSync(join(data, 'square'));
    writeFileSync(join(data, 'square', 'items.csv'), square);
  };

  it('may stand in the data folder, for all files or for some', async () => {
    const { data, db, flags } = prepare({
      'sales-analysis.ini': '# our till\n[square/*]\ncolumns = sales.store_id=Where\ndate-format = dmy\n',
    });
    till(data);
    expect(await runCommand(flags)).toMatchObject({ code: 0 });
    expect(select(db, 'SELECT date, store_id, amount FROM sales')).toEqual([
      { date: '2024-02-03', store_id: 'Market', amount: 3 },
    ]);
    writeFileSync(join(data, 'sales-analysis.ini'), 'colums = sales.store_id=Where\n');
    const { code, stderr } = await runCommand(flags);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'sales-analysis.ini:1 "colums = sales.store_id=Where" settles nothing; write KEY = VALUE',
    );
  });

  it('may be a flag for some files', async () => {
    const { data, db, flags } = prepare({});
    till(data);
    const args = ['--columns', 'square/*:sales.store_id=Where', '--date-format', 'square/*:mdy'];
    expect(await runCommand([...flags, ...args])).toMatchObject({ code: 0 });
    expect(select(db, 'SELECT date, store_id FROM sales')).toEqual([
      { date: '2024-03-02', store_id: 'Market' },
    ]);
  });

  it('says what a file is whose name says that it is no sales', async () => {
    const sales = 'Date,Store,SKU,Qty,Net sales\n2024-01-31,S1,A,2,3.00\n';
    const { db, flags } = prepare({ 'sales.csv': sales, 'Returns 2024.csv': sales.replace('2,3', '1,2') });
    expect((await runCommand(flags)).stderr).toContain(
      'Returns 2024.csv is ignored: its name says "Returns"',
    );
    expect(revenue(db)).toEqual([{ units: 2, revenue: 3 }]);
    await runCommand([...flags, '--kind', 'Returns 2024.csv:sales']);
    expect(revenue(db)).toEqual([{ units: 3, revenue: 5 }]);
    await runCommand([...flags, '--kind', 'Returns 2024.csv:ignore']);
    expect(revenue(db)).toEqual([{ units: 2, revenue: 3 }]);
  });
});

it('A file of which more than half is refused ends the run with 3 and a loud last line', async () => {
  const sales = `Date,Store,SKU,Qty,Net sales\n2024-01-31,S1,A,2,3.00\n${'2024-01-31,S1,A,two,3.00\n'.repeat(2)}`;
  const { flags } = prepare({ 'sales.csv': sales });
  const { code, stderr } = await runCommand(flags);
  expect(code).toBe(3);
  expect(stderr.trim().split('\n').at(-1)).toBe(
    'NOTHING IS SAVED: 2 of the 3 rows of sales.csv are refused. Mend the file, or say --max-rejects 2 to take what is left',
  );
  expect(await runCommand([...flags, '--max-rejects', '2'])).toMatchObject({ code: 0 });
});

it('A header that is not used is proposed for a column that is lacking only where its cells fit', async () => {
  const sales = 'Date,SKU,Qty,Net sales,Store opened,Store sign\n2024-01-31,A,2,3.00,2020-05-01,Market\n';
  const { notices } = await run(folderWith({ 'sales.csv': sales }));
  expect(notices).toContainEqual(
    expect.stringMatching(
      /sales\.csv: "Store opened", "Store sign" not used, .*; if one of them is the store_id, say so: --columns sales\.store_id="Store sign"$/,
    ),
  );
});

describe('a short year in front', () => {
  const dated = (...days: string[]) =>
    folderWith({
      'sales.csv': `Date,Store,SKU,Qty,Net sales\n${days.map((day) => `${day},S1,A,1,2.00\n`).join('')}`,
    });
  const daysOf = (db: string) =>
    (select(db, 'SELECT date FROM sales ORDER BY sale_id') as { date: string }[]).map(({ date }) => date);

  it('is seen where the last part is no year, with a note', async () => {
    const { db, notices } = await run(dated('24/01/05', '24/01/31', '23/12/31'));
    expect(daysOf(db)).toEqual(['2024-01-05', '2024-01-31', '2023-12-31']);
    expect(notices).toContainEqual(
      expect.stringMatching(/sales\.csv: the year comes first in its days, .*dmy$/),
    );
  });

  it('stops the run where it could be the day, until the user says', async () => {
    const data = dated('24/01/05', '24/01/06', '24/02/07', '24/02/08');
    await expect(run(data)).rejects.toThrow(
      /sales\.csv can be read in two ways: "24\/01\/05" and every other day .* --date-format ymd or --date-format dmy or/,
    );
    const settled = async (dateFormat: 'ymd' | 'dmy') => {
      const importing = { dateFormat, decimal: undefined, columns: new Map() };
      return daysOf((await run(data, undefined, { importing, signal })).db).slice(0, 1);
    };
    expect(await settled('ymd')).toEqual(['2024-01-05']);
    expect(await settled('dmy')).toEqual(['2005-01-24']);
  });
});

describe('a discount on a whole order', () => {
  const note = '35.06 of discounts given on whole orders are not taken off; no line says whose they are';
  const cases: [description: string, sales: string, isSaid: boolean][] = [
    [
      'is said where it stands on the first line of each order',
      'Name,Financial Status,Created at,Discount Amount,Lineitem quantity,Lineitem name,Lineitem price,Lineitem discount\n' +
        '#1,paid,2024-01-31,30.00,1,Pen,20.00,1.00\n#1,,,,2,Pad,20.00,0.00\n' +
        '#2,voided,2024-01-31,7.00,1,Pen,20.00,0.00\n#3,paid,2024-01-31,5.06,1,Pen,20.00,0.00\n',
      true,
    ],
    [
      'is counted once where it stands on every line',
      'Order number,Order date,Cart discount amount,Item name,Quantity,Item cost\n' +
        '1,2024-01-31,-30,Pen,1,20\n1,2024-01-31,-30,Pad,2,20\n2,2024-01-31,-5.06,Pen,1,20\n',
      true,
    ],
    [
      'is said where no header says that the others are of lines',
      'Order,Date,Discount,Item,Qty,Price\n1,2024-01-31,35.06,Pen,1,20\n1,,,Pad,2,20\n',
      true,
    ],
    [
      'is in a net amount already',
      'Order,Date,Discount,Item,Qty,Net sales\n1,2024-01-31,35.06,Pen,1,20\n1,,,Pad,2,20\n',
      false,
    ],
  ];
  it.each(cases)('%s', async (_, sales, isSaid) => {
    const { notices } = await run(folderWith({ 'sales.csv': sales }));
    expect(notices.filter((notice) => notice.endsWith(note))).toHaveLength(isSaid ? 1 : 0);
  });
});

describe('a list of orders with all their products in one cell', () => {
  const header = 'Date,"Order #",Status,Customer,Product(s),"Items sold",Coupon(s),"Net Sales",Attribution\n';
  const row = (products: string, items: number) =>
    `2024-01-02,1001,completed,Ada,"${products}",${items},,36,Direct\n`;
  it.each([
    ['2× Mug, 1× Tee', row('1× Mug', 1) + row('2× Mug, 1× Tee', 3)],
    ['1× Mug', row('1× Mug', 1)],
    ['Mug, blue x 2, Tee x 1', row('Mug, blue x 2, Tee x 1', 3) + row('Mug, blue x 1', 1)],
  ])('stops the run with the export to take instead: %s', async (shown, rows) => {
    const data = folderWith({ 'orders.csv': header + rows });
    await expect(run(data)).rejects.toThrow(
      `in one cell of "Product(s)": "${shown}"; what each came to, it does not say. Export one row for each product sold`,
    );
  });

  it('is no product whose name has a number', async () => {
    const data = folderWith({ 'sales.csv': header + row('Timber 2x4', 1) + row('3 x Pen, 2 x Pad', 1) });
    expect(revenue((await run(data)).db)).toEqual([{ units: 2, revenue: 72 }]);
  });
});

it('What is called the order\u2019s is neither the product nor the city of a store', async () => {
  const sales =
    'Date,Order reference,Order city,Item,Qty,Total\n2024-01-31,S1,Oxford,Pen,2,3.00\n2024-01-31,S2,Leeds,Pen,1,1.50\n';
  const { db } = await run(folderWith({ 'sales.csv': sales }));
  expect(select(db, 'SELECT product_id, COUNT(DISTINCT store_id) AS stores FROM sales GROUP BY 1')).toEqual([
    { product_id: 'Pen', stores: 1 },
  ]);
});

describe('a discount that is always below 1', () => {
  const northwind = (discount = 'Discount', total?: (full: number, off: number) => number) =>
    `OrderDate,ProductID,UnitPrice,Quantity,${discount}${total ? ',Total' : ''}\n${[0, 0.05, 0.15, 0.25]
      .map((off) => `2024-01-31,11,14.00,10,${off}${total ? `,${total(140, off).toFixed(2)}` : ''}\n`)
      .join('')}`;
  const settled = async (discount: 'part' | 'percent' | 'money') => {
    const importing = { dateFormat: undefined, decimal: undefined, discount, columns: new Map() };
    const { db } = await run(folderWith({ 'sales.csv': northwind() }), undefined, { importing, signal });
    return revenue(db);
  };

  it.each(['Discount', 'Discount %'])('stops the run until somebody says what it is: %s', async (header) => {
    await expect(run(folderWith({ 'sales.csv': northwind(header) }))).rejects.toThrow(
      new RegExp(
        `sales\\.csv can be read in several ways: "0\\.05" in "${header}" and every other discount is below 1, .* --discount part or --discount percent or`,
      ),
    );
  });

  it('is read as somebody says', async () => {
    expect(await settled('part')).toEqual([{ units: 40, revenue: 497 }]);
    expect(await settled('percent')).toEqual([{ units: 40, revenue: 559.37 }]);
    expect(await settled('money')).toEqual([{ units: 40, revenue: 559.55 }]);
  });

  const proofs: [unit: string, total: (full: number, off: number) => number, revenue: number][] = [
    ['a part', (full, off) => full * (1 - off), 497],
    ['money', (full, off) => full - off, 559.55],
  ];
  it.each(proofs)('is %s where a total beside it proves it', async (_, total, expected) => {
    const { db } = await run(folderWith({ 'sales.csv': northwind('Discount', total) }));
    expect(revenue(db)).toEqual([{ units: 40, revenue: expected }]);
  });

  it('is money where its header says so', async () => {
    const { db } = await run(folderWith({ 'sales.csv': northwind('Discount amount') }));
    expect(revenue(db)).toEqual([{ units: 40, revenue: 559.55 }]);
  });

  it('is refused in a row where it is more than all', async () => {
    const data = folderWith({
      'sales.csv': `${northwind()}2024-01-31,11,14.00,10,15\n`,
    });
    const importing = {
      dateFormat: undefined,
      decimal: undefined,
      discount: 'part',
      columns: new Map(),
    } as const;
    const { db } = await run(data, undefined, { importing, signal });
    expect(select(db, 'SELECT line, "column", value, reason FROM rejected_rows')).toEqual([
      { line: 6, column: 'discount', value: '15', reason: 'out_of_range' },
    ]);
  });

  it('may be settled for some files in the data folder', async () => {
    const { db, flags } = prepare({
      'sales.csv': northwind(),
      'sales-analysis.ini': '[sales*]\ndiscount = part\n',
    });
    expect(await runCommand(flags)).toMatchObject({ code: 0 });
    expect(revenue(db)).toEqual([{ units: 40, revenue: 497 }]);
    expect((await runCommand([...flags, '--discount', 'half'])).stderr).toContain(
      '--discount "half" does not exist; it is part or percent or money',
    );
  });
});

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
