/** The commands that docs/operations.md tells an operator to run do what it says. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanFiles, folderWith, projectFolder, runCommand, temporaryFolder } from './support/command';
import { isPossible } from './support/possible';

const page = readFileSync(join(projectFolder, 'docs', 'operations.md'), 'utf8');
const commands = [...page.matchAll(/^sqlite3 .*$/gm)].map(([command]) => command);
const hasShell = isPossible(
  spawnSync('sqlite3', ['--version']).status === 0,
  'the commands of docs/operations.md',
  'there is no sqlite3 here',
);

(hasShell ? it : it.skip)('Every sqlite3 command of the page runs on a database of the program', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'data'));
  const run = await runCommand(['--data', folderWith(cleanFiles), '--out', join(folder, 'out')], {
    cwd: folder,
  });
  expect(run.code).toBe(0);
  const said = commands.map((command) => {
    const { status, stdout, stderr } = spawnSync(command, { shell: true, cwd: folder, encoding: 'utf8' });
    expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: '' });
    return stdout;
  });
  expect(commands).toHaveLength(4);
  expect(said.join('')).toContain('ok\n');
  expect(said.join('')).toContain('exit_code');
});
