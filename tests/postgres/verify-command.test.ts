/** npm run verify, as docs/operations.md has it: a SQLite file beside a database on a server. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cleanFiles, prepare, projectFolder, runCommand, temporaryFolder } from '../support/command';
import { tamper } from '../support/database';

const verify = (one: string, other: string) =>
  spawnSync(
    process.execPath,
    [require.resolve('ts-node/dist/bin'), 'tools/verify.ts', '--db', one, '--db', other],
    {
      cwd: projectFolder,
      encoding: 'utf8',
    },
  );

it('Two databases of the same files are said to be equal, and a changed cell is named, with exit code 1', async () => {
  const { flags, data, db, out } = prepare(cleanFiles);
  const file = join(temporaryFolder(), 'sales.db');
  for (const each of [flags, ['--data', data, '--db', file, '--out', out]])
    expect(await runCommand([...each, '--quiet'])).toMatchObject({ code: 0 });
  expect(verify(file, db)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('The databases are equal.'),
  });
  tamper(db, `UPDATE stores SET city = 'Nice' WHERE store_id = 'S1'`);
  expect(verify(file, db)).toMatchObject({ status: 1, stderr: expect.stringMatching(/stores.*Nice/s) });
});
