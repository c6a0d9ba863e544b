import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Place, passwordFor } from '../../scripts/database/postgres/password-file';
import { temporaryFolder } from '../support/command';

const place = { host: 'server', port: 5432, database: 'sales', user: 'me' };

function inFile(lines: string[], where: Place = place, mode = 0o600): string | undefined {
  const path = join(temporaryFolder(), 'passwords');
  writeFileSync(path, lines.join('\n'));
  chmodSync(path, mode);
  return passwordFor(where, { PGPASSFILE: path });
}

it.each<[string, string[], string | undefined]>([
  ['the first line that fits', ['server:5432:sales:me:one', '*:*:*:*:two'], 'one'],
  ['a line for any', ['other:5432:sales:me:one', '#*:*:*:*:no', '*:*:*:me:two'], 'two'],
  ['colons and backslashes that are escaped', ['server:*:*:*:a\\:b\\\\c'], 'a:b\\c'],
  ['none for others', ['server:5433:sales:me:one', 'server:5432:sale:me:two', 'broken'], undefined],
])('A password is that of %s', (_, lines, password) => {
  expect(inFile(lines)).toBe(password);
});

it('A socket of this machine counts as localhost', () => {
  expect(inFile(['localhost:*:*:*:one'], { ...place, host: '/run/postgresql' })).toBe('one');
});

it('A file that others may read is passed over, and one that is not there is none', () => {
  expect(inFile(['*:*:*:*:one'], place, 0o640)).toBe(undefined);
  expect(passwordFor(place, { PGPASSFILE: '/nowhere' })).toBe(undefined);
});
