import { printable } from '../../../scripts/run/printable';
import { readSettings } from '../../../scripts/settings/settings';

const server = 'postgres://user@host/sales';

it.each<[string, string[], NodeJS.ProcessEnv, string]>([
  ['--db before all', ['--db', 'a.db'], { DB_PATH: 'b.db', DATABASE_URL: server }, 'a.db'],
  ['DB_PATH before DATABASE_URL', [], { DB_PATH: 'b.db', DATABASE_URL: server }, 'b.db'],
  ['DATABASE_URL before the default', [], { DATABASE_URL: server }, server],
  [
    'the default where DATABASE_URL is of another program',
    [],
    { DATABASE_URL: 'mysql://host/x' },
    'data/sale-analysis.db',
  ],
])('The database is named by %s', (_, args, environment, db) => {
  expect(readSettings(args, environment).db).toBe(db);
});

it.each([
  ['postgres://user:secret@host/sales is no file', 'postgres://user:…@host/sales is no file'],
  ['postgres://user:se:cr@et@host/sales', 'postgres://user:…@host/sales'],
  [
    'postgres://host/sales?password=secret&sslmode=require',
    'postgres://host/sales?password=…&sslmode=require',
  ],
  ['postgres://user@host:5432/sales', 'postgres://user@host:5432/sales'],
])('What is printed of %s holds no password', (text, shown) => {
  expect(printable(text)).toBe(shown);
});
