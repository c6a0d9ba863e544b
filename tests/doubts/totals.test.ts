/** Rows that add up others are no product and no store, and what sells nothing is no part of an average. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanFiles, folderWith, prepare, runCommand, select } from '../support/command';
import { run } from '../support/run';

/** What became of the rows of a file: the codes kept, and the refused rows. */
async function codesOf(name: 'products' | 'stores', content: string) {
  const { db } = await run(folderWith({ ...cleanFiles, [`${name}.csv`]: content }));
  const [code] = name === 'products' ? ['product_id'] : ['store_id'];
  return [
    (select(db, `SELECT ${code} AS code FROM ${name} ORDER BY 1`) as { code: string }[]).map(
      (row) => row.code,
    ),
    (select(db, 'SELECT line, reason FROM rejected_rows') as { line: number; reason: string }[]).map(
      ({ line, reason }) => `${line} ${reason}`,
    ),
  ];
}

const stores = 'store_id,city,employees\nS1,Lyon,2\nS2,Lille,4\n';
const products = 'product_id,name,price,stock\nP1,Pen,1.50,10\nP2,Ink,20,5\n';

const totals: [what: string, kind: 'products' | 'stores', row: string][] = [
  ['a store called TOTAL', 'stores', 'TOTAL,All stores,6'],
  ['a French total, whatever its headcount', 'stores', 'Total général,,99'],
  ['a store whose city is a German sum', 'stores', '99,Gesamtsumme,6'],
  ['all stores in Spanish', 'stores', 'Todas las tiendas,—,6'],
  ['a sum of products', 'products', 'Somme,—,21.50,15'],
  ['a product called Total whose stock is that of all', 'products', 'T,Total,0,15'],
];
test.each(totals)('%s is refused as a total', async (_, kind, row) => {
  const codes = kind === 'stores' ? ['S1', 'S2'] : ['P1', 'P2'];
  const rows = kind === 'stores' ? stores : products;
  // An empty city is wrong for itself.
  const filled = row.replace(',,', ',all,');
  expect(await codesOf(kind, `${rows}${filled}\n`)).toEqual([codes, ['4 total_row']]);
});

const kept: [what: string, kind: 'products' | 'stores', row: string, code: string][] = [
  ['a cereal called Total', 'products', 'P3,Total,3.50,7', 'P3'],
  ['a store that employs as many as all others', 'stores', 'S3,Nice,6', 'S3'],
  ['a store called after one word more', 'stores', 'S3,Total Access Nice,3', 'S3'],
];
test.each(kept)('%s is kept', async (_, kind, row, code) => {
  const rows = kind === 'stores' ? stores : products;
  const [codes, rejects] = await codesOf(kind, `${rows}${row}\n`);
  expect([codes?.at(-1), rejects]).toEqual([code, []]);
});

const idle: [what: string, locale: string, row: string, sentence: string][] = [
  [
    'A head office',
    'en',
    'HQ,Paris,10\n',
    'Paris has employees and no sales and is left out of the company’s average.',
  ],
  [
    'Two of them',
    'en',
    'HQ,Paris,10\nW,Metz,3\n',
    'Paris and Metz have employees and no sales and are left out of the company’s average.',
  ],
  [
    'In French one',
    'fr',
    'HQ,Paris,10\n',
    'Paris a des employés mais aucune vente, et ne compte pas dans la moyenne de l’entreprise.',
  ],
];
test.each(idle)('%s is outside the average and named', async (_, locale, rows, sentence) => {
  const sales = 'date,product_id,quantity,store_id\n2024-01-31,P1,12,S1\n2024-02-01,P2,12,S2\n';
  const { flags, out } = prepare({ ...cleanFiles, 'stores.csv': `${stores}${rows}`, 'sales.csv': sales });
  await runCommand([...flags, '--locale', locale]);
  const report = readFileSync(join(out, 'report.html'), 'utf8');
  expect(report).toContain(sentence);
  expect(report).toContain(locale === 'en' ? 'Company 4.00' : 'Entreprise 4,00');
});

test('A product without a list price is kept, and sold at the prices of its sales', async () => {
  const { db, notices } = await run(
    folderWith({
      ...cleanFiles,
      'products.csv': 'product_id,name,price\nP1,Pen,1.50\nGIFT,Gift card,\n',
      'sales.csv':
        'date,product_id,store_id,quantity,unit_price\n2024-01-15,P1,S1,1,1.50\n2024-01-15,GIFT,S1,1,50.00\n',
    }),
  );
  expect(select(db, 'SELECT SUM(revenue) AS revenue FROM product_sales_by_store')).toEqual([
    { revenue: 51.5 },
  ]);
  expect(select(db, 'SELECT * FROM rejected_rows')).toEqual([]);
  expect(notices).toEqual([]);
});

test('Units of a product without any price are a warning', async () => {
  const { notices } = await run(
    folderWith({ ...cleanFiles, 'products.csv': 'product_id,name,price\nP1,Pen,\nP2,Ink,20\n' }),
  );
  expect(notices).toEqual([expect.stringMatching(/^3 units of 1 product have no price/)]);
});
