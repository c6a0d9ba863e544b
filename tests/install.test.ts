/** What the program says where it was installed in a way that cannot work. */
import { dirname, join } from 'node:path';
import { cleanFiles, compiledMain, prepare, runCommand } from './support/command';

it('A SQLite driver of another Node.js is named in one sentence, with the command that mends it', async () => {
  const { flags } = prepare(cleanFiles);
  const env = { NODE_OPTIONS: `--require "${join(__dirname, 'crash', 'foreign-driver.js')}"` };
  const { code, stderr } = await runCommand([...flags, '--quiet'], { env, cwd: dirname(compiledMain) });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `Error: The SQLite driver does not fit Node.js ${process.version} on this machine; run npm rebuild better-sqlite3 where the program is installed\n`,
  });
});
