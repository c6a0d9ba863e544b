/** A cell that is not needed costs no row: what it says is unknown, counted, and noted. */
import { folderWith, select } from '../support/command';
import { run } from '../support/run';

const products = 'product_id,name,price,stock,category\n';
const stores = 'store_id,city,employees\n01,Lyon,2\n02,Lille,4\n';
const sales = 'date,product_id,store_id,quantity\n2024-01-15,007,01,3\n2024-01-15,012,02,3\n';

const nothing = [
  '-',
  '--',
  '–',
  'NULL',
  'null',
  '(null)',
  'N/A',
  'n/a',
  'n.a.',
  '#N/A',
  '#NV',
  '#REF!',
  '#DIV/0!',
  '\\N',
  '?',
];

test.each([...nothing, 'many', '1e3', '0x1F'])(
  'A stock of %s is unknown, and the product and its sales stay',
  async (stock) => {
    const data = folderWith({
      'products.csv': `${products}007,Pen,1.50,${stock},\n012,Ink,4.90,3,\n`,
      'stores.csv': stores,
      'sales.csv': sales,
    });
    const { db, notices } = await run(data);
    expect(select(db, 'SELECT product_id, stock FROM products ORDER BY 1')).toEqual([
      { product_id: '007', stock: null },
      { product_id: '012', stock: 3 },
    ]);
    expect(select(db, 'SELECT SUM(quantity) AS units FROM sales')).toEqual([{ units: 6 }]);
    expect(notices).toContain(
      `products.csv: 1 cell of stock says nothing that can be read and counts as unknown, first "${stock}" in line 2`,
    );
  },
);

test.each(nothing)('A category of %s is none', async (category) => {
  const data = folderWith({
    'products.csv': `${products}007,Pen,1.50,1,${category}\n012,Ink,4.90,3,#ink\n`,
    'stores.csv': stores,
    'sales.csv': sales,
  });
  expect(select((await run(data)).db, 'SELECT product_id, category FROM products ORDER BY 1')).toEqual([
    { product_id: '007', category: null },
    { product_id: '012', category: '#ink' },
  ]);
});

test('Two and a half employees are a fact, those that are less than none are not', async () => {
  const data = folderWith({
    'products.csv': `${products}007,Pen,1.50,,\n012,Ink,4.90,3,\n`,
    'stores.csv': 'store_id,city,employees\n01,Lyon,2.5\n02,Lille,-4\n03,Lens,N/A\n',
    'sales.csv': sales,
  });
  const { db, notices } = await run(data);
  expect(select(db, 'SELECT store_id, employee_nb FROM stores ORDER BY 1')).toEqual([
    { store_id: '01', employee_nb: 2.5 },
    { store_id: '02', employee_nb: null },
    { store_id: '03', employee_nb: null },
  ]);
  expect(notices).toContain(
    'stores.csv: 2 cells of employee_nb say nothing that can be read and count as unknown, first "-4" in line 3',
  );
});

test('In sales each line without a category and a city is counted, and the others say them', async () => {
  const data = folderWith({
    'sales.csv':
      'date,item,store,city,category,quantity,price\n2024-01-15,Pen,S1,Lyon,Paper,1,2\n' +
      '2024-01-16,Pen,S1,N/A,-,1,2\n2024-01-16,Pen,S1,N/A,-,1,2\n2024-01-16,Pen,S1,N/A,-,1,2\n',
  });
  const { db, notices } = await run(data);
  expect(select(db, 'SELECT category, (SELECT city FROM stores) AS city FROM products')).toEqual([
    { category: 'Paper', city: 'Lyon' },
  ]);
  expect(notices).toContain(
    'sales.csv: 3 cells of city say nothing that can be read and count as unknown, first "N/A" in line 3',
  );
});

test('What a sale cannot do without is refused as ever', async () => {
  const data = folderWith({
    'sales.csv':
      'date,item,store,quantity,price\n2024-01-15,Pen,S1,1,2\n2024-01-15,Pen,S1,NULL,2\n2024-01-15,Pen,S1,1,N/A\n',
  });
  expect(select((await run(data)).db, 'SELECT line, "column" FROM rejected_rows')).toEqual([
    { line: 3, column: 'quantity' },
    { line: 4, column: 'unit_price' },
  ]);
});

const texts: { description: string; products: string; sales: string }[] = [
  { description: '="007"', products: '="007",Pen,1.50', sales: '2024-01-15,="007",01,3' },
  {
    description: '="007" beside a quoted cell',
    products: '="007","Pen, blue",1.50',
    sales: '"2024-01-15",="007",="01",="3"',
  },
  { description: '"=""007"""', products: '"=""007""",Pen,1.50', sales: '2024-01-15,"=""007""",01,3' },
];

test.each(texts)('A code that Excel is told by $description is 007', async ({ products, sales }) => {
  const data = folderWith({
    'products.csv': `product_id,name,price\n${products}\n`,
    'stores.csv': stores,
    'sales.csv': `date,product_id,store_id,quantity\n${`${sales}\n`.repeat(3)}`,
  });
  const { db } = await run(data);
  expect(select(db, 'SELECT product_id, store_id, SUM(quantity) AS units FROM sales')).toEqual([
    { product_id: '007', store_id: '01', units: 9 },
  ]);
});

const fillers = {
  'Ctrl-Z': '\x1a',
  'Ctrl-Z and a line end': '\x1a\r\n',
  'Ctrl-Z after a line': '\r\n\x1a',
  NULs: '\0\0\0\0',
  'Ctrl-Z and NULs': '\r\n\x1a\0\0',
};

test.each(Object.entries(fillers))(
  'A file that is filled up with %s is read without it',
  async (_, filler) => {
    const text = 'date,item,store,quantity,price\n2024-01-15,Pen,Lyon,3,2\n2024-01-16,Pen,Lyon,4,2';
    const { db, files } = await run(folderWith({ 'sales.csv': `${text}${filler}` }));
    expect(select(db, 'SELECT SUM(quantity) AS units FROM sales')).toEqual([{ units: 7 }]);
    expect(select(db, 'SELECT rows_read, rows_kept FROM imports')).toEqual([{ rows_read: 2, rows_kept: 2 }]);
    expect(files).toHaveLength(1);
  },
);
