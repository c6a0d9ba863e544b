import { join, sep } from 'node:path';
import { explainSqliteError } from '../../../scripts/database/sqlite/errors';

const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
const { SQLITE_TMPDIR } = process.env;
afterEach(() => {
  process.env['SQLITE_TMPDIR'] = SQLITE_TMPDIR ?? '';
  if (SQLITE_TMPDIR === undefined) delete process.env['SQLITE_TMPDIR'];
});

test.each([
  ['its own folder', undefined, join(sep, 'shop')],
  ['its own folder, where that is said', join(sep, 'shop'), join(sep, 'shop')],
  [
    'where SQLite sorts as well',
    join(sep, 'small'),
    `${join(sep, 'shop')}, or on that of SQLITE_TMPDIR, ${join(sep, 'small')}`,
  ],
])('Of a database that does not fit it is said where space is to be freed: %s', (_, sorted, folders) => {
  delete process.env['SQLITE_TMPDIR'];
  if (sorted !== undefined) process.env['SQLITE_TMPDIR'] = sorted;
  const path = join(sep, 'shop', 'sales.db');
  expect(explainSqliteError(full, path)).toBe(
    `The database ${path} does not fit on the disk of ${folders}; free some space there, then run again (SQLITE_FULL)`,
  );
});
