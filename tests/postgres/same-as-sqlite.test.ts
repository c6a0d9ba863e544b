/** Whatever the texts and the order of its server: PostgreSQL holds what SQLite does, cell by cell. */
import { join } from 'node:path';
import { type Database, openDatabase, usualPatience } from '../../scripts/database';
import { compareDatabases, type Side } from '../../tools/verify/compare';
import { folderWith, temporaryFolder } from '../support/command';
import { tamper } from '../support/database';
import { ask } from '../support/postgres/ask';
import { serverUrl } from '../support/postgres/schema';
import { run } from '../support/run';

/** Codes that another order than that of bytes would sort otherwise, or another notation would read otherwise. */
const codes = [
  ...['a', 'B', 'Á', 'ä', 'z', 'Z', '10', '9', '007', '_', '-', '😀', '\ufb01', 'ß', 'ss', 'ı', 'I', 'i'],
  ...[
    '\\N',
    '\\.',
    '\\\\',
    'a\\tb',
    'x\ty',
    "it's",
    '"said"',
    '%',
    '$1',
    ':name',
    '{"b":1,"a":2}',
    'e\u0301',
    'é',
  ],
];
const months = Array.from({ length: 9 }, (_, at) => `2024-0${1 + at}`);
const kinds = ['store by year_month', 'product by year_month', 'company by date'];
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const lines = (header: string, rows: string[][]) =>
  [header, ...rows.map((row) => row.join(',')), ''].join('\n');

const files = {
  'products.csv': lines(
    'product_id,name,price,stock,category',
    codes.map((code, at) => [
      quoted(code),
      quoted(`${code}\nsecond line`),
      `${at}.${1000 + at}`,
      `${at}.5`,
      at % 3 ? '' : quoted(code),
    ]),
  ),
  'stores.csv': lines(
    'store_id,city,employee_nb',
    codes.slice(0, 9).map((code, at) => [quoted(code), quoted(code), `${at % 4}`]),
  ),
  'sales.csv': lines(
    'date,quantity,product_id,store_id,unit_price',
    Array.from({ length: 3_000 }, (_, at) => [
      `2024-0${1 + (at % 9)}-1${at % 7}`,
      `${(at % 50) - 5}.${at % 8}`,
      quoted(codes[at % codes.length] ?? ''),
      quoted(codes[at % 9] ?? ''),
      at % 4 ? '' : `${at % 97}.${at % 9999}`,
    ]).concat([
      ['2024-01-01', 'two', 'a', 'a', ''],
      ['2024-01-01', '1', 'nothing\0', 'a', ''],
      ['2024-13-01', '1\\', 'a\\', 'B', '\\N'],
      ['2024-01-01', '2147483647', 'z', 'Z', '9999999999.9999'],
    ]),
  ),
};

async function sideOf(database: Database): Promise<Side> {
  const { shown, dialect, manager, dataSource } = database;
  await dialect.begin(manager, false, usualPatience);
  const rows = (sql: string) => dialect.rows(manager, sql, []);
  return { shown, session: { rows: rows as Side['session']['rows'] }, entities: dataSource.entityMetadatas };
}

it('Hostile texts in a database that sorts as people do are those of SQLite, order included', async () => {
  const server = serverUrl ?? '';
  const name = `icu_${process.pid}`;
  ask(server, `CREATE DATABASE ${name} LOCALE_PROVIDER icu ICU_LOCALE 'en-US' TEMPLATE template0`);
  const db = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const sqlite = join(temporaryFolder(), 'sales.db');
  const data = folderWith(files);
  const [ours, theirs] = [await run(data, sqlite), await run(data, db)];
  const withoutPlace = ({ totals, ...others }: typeof ours) => ({
    ...others,
    db: '',
    totals: months.flatMap((month) => kinds.map((kind) => totals(kind, month))),
  });
  expect(withoutPlace(theirs)).toEqual(withoutPlace(ours));
  expect(withoutPlace(ours).totals).not.toContain(undefined);

  const opened = [await openDatabase(sqlite), await openDatabase(db)] as const;
  const compared = compareDatabases(await sideOf(opened[0]), await sideOf(opened[1]));
  const counts = await compared.finally(() => Promise.all(opened.map((each) => each.abandon())));
  expect(counts.get('sales')).toBeGreaterThan(2_900);
  expect(counts.get('products')).toBe(codes.length);
  expect(counts.get('rejected_rows')).toBeGreaterThan(2);

  tamper(db, `UPDATE products SET name = 'other' WHERE product_id = 'z'`);
  const again = [await openDatabase(sqlite), await openDatabase(db)] as const;
  const different = compareDatabases(await sideOf(again[0]), await sideOf(again[1]));
  await expect(different.finally(() => Promise.all(again.map((each) => each.abandon())))).rejects.toThrow(
    /^products, row \d+ \(product_id "z", .*\): name is "z\\nsecond line" in .* and "other" in postgres:/,
  );
});
