/** Every analysis table against a recount of the CSV files that uses nothing of the program. */
import { join } from 'node:path';
import { readShop } from './recount/files';
import { type Rows, recount } from './recount/tables';
import { folderWith, projectFolder } from './support/command';
import { query } from './support/database';
import { run } from './support/run';

const HEADER = 'date,quantity,product_id,store_id,unit_price,line_total';

/** Draws whole numbers below a bound, the same each time. */
function draws(): (bound: number) => number {
  let state = 12_345;
  return (bound) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * bound);
  };
}

/** Returns, weighed goods, prices and amounts of their own, days and products without sales, unknown headcounts. */
function mixed(days: number, from = Date.UTC(2023, 1, 27)): Record<string, string> {
  const draw = draws();
  const rows: string[] = [];
  for (let day = 0; day < days; day += 1) {
    const date = new Date(from + day * 86_400_000).toISOString().slice(0, 10);
    // A month and some Sundays are closed.
    if (date.startsWith('2024-02') || (day % 7 === 6 && draw(3) === 0)) continue;
    for (let line = draw(6); line >= 0; line -= 1) {
      const [isReturn, isWeighed] = [draw(9) === 0, draw(4) === 0];
      const units = isReturn ? -1 - draw(3) : isWeighed ? 1 + draw(3000) / 1000 : 1 + draw(5);
      const [product, own, price] = [
        draw(9),
        draw(3),
        `${draw(30)}.${String(draw(10_000)).padStart(4, '0')}`,
      ];
      const total = (units * (8 * product + 3 + draw(100) / 100)).toFixed(2);
      rows.push(
        [
          date,
          units.toFixed(3),
          `P${product}`,
          `S${draw(4)}`,
          own === 1 ? price : '',
          own === 2 ? total : '',
        ].join(),
      );
    }
  }
  return {
    'products.csv':
      'product_id,name,price,stock,category\n' +
      'P0,A,1.5,4,Food\nP1,B,20,0,Food\nP2,C,0.0005,-3,\nP3,D,,12,Tools\nP4,E,7.99,2.5,Tools\n' +
      'P5,F,3,,\nP6,G,12.3456,400,Food\nP7,H,0,9,\nP8,I,2,30,Garden\nP9,J,5,60,Garden\n',
    'stores.csv': 'store_id,city,employee_nb\nS0,Lyon,3\nS1,Lille,0\nS2,Nice,\nS3,Metz,2.5\nS4,Brest,4\n',
    'sales.csv': [HEADER, ...rows, ''].join('\n'),
  };
}

const sets: [what: string, folder: () => string][] = [
  ['the sample data', () => join(projectFolder, 'data')],
  ['returns, gaps and unknown headcounts over 30 months', () => folderWith(mixed(910))],
  ['the same over 17 months', () => folderWith(mixed(520))],
  ['one week', () => folderWith(mixed(7))],
  ['no sales at all', () => folderWith({ ...mixed(0), 'sales.csv': `${HEADER}\n` })],
];

describe.each(sets)('of %s', (_, folder) => {
  let db = '';
  let data = '';
  beforeAll(async () => {
    data = folder();
    const importing = { dateFormat: undefined, decimal: 'point' as const, columns: new Map() };
    ({ db } = await run(data, undefined, { importing }));
  }, 120_000);

  it.each(Object.keys(recount))('%s is what the files come to', (table) => {
    const { names, rows } = query(db, `SELECT * FROM ${table}`);
    const own = names.flatMap((name, at) => (name.startsWith('analysis_') ? [] : [at]));
    const sorted = (some: Rows) => some.map((row) => JSON.stringify(row)).sort();
    const found = rows.map((row) => own.map((at) => row[at])) as Rows;
    expect(sorted(found)).toEqual(sorted(recount[table]?.(readShop(data)) ?? []));
  });
});

test('No table is empty where there are 30 months', () => {
  const shop = readShop(folderWith(mixed(910)));
  expect(Object.keys(recount).filter((table) => recount[table]?.(shop).length === 0)).toEqual([]);
});
