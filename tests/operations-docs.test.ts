/** The commands that docs/operations.md tells an operator to run do what it says. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cleanFiles, compiledMain, folderWith, projectFolder, temporaryFolder } from './support/command';
import { isPossible, isWindows } from './support/possible';

const page = readFileSync(join(projectFolder, 'docs', 'operations.md'), 'utf8');
const hasShell = isPossible(
  !isWindows && spawnSync('sqlite3', ['--version']).status === 0,
  'the commands of docs/operations.md',
  'there is no sqlite3 here',
);
const today = new Date().toISOString().slice(0, 10);
const files = { ...cleanFiles, 'sales.csv': `${cleanFiles['sales.csv']}${today},P1,1,S1\n` };

/** The lines of the page that begin in such a way. */
const linesOf = (start: RegExp) =>
  page.split('\n').flatMap((line) => (start.test(line) ? [line.replace(start, '')] : []));

/** What schedulers run, where the program is installed in another folder. */
const scheduled = () => [
  ...linesOf(/^0 2 \* \* \* /),
  ...linesOf(/^ExecStart=\/usr\/bin\//),
  ...[...page.matchAll(/\/TR "cmd \/c cd [^&]*&& ([^"]*)"/g)].map(([, line = '']) => line.replace('\\', '/')),
];

(hasShell ? describe : describe.skip)('the commands of the page', () => {
  const folder = temporaryFolder();
  const run = (line: string) => {
    const command = line.replaceAll('/srv/sales-analysis', `'${folder}'`);
    const { status, stdout, stderr } = spawnSync(command, { shell: true, cwd: folder, encoding: 'utf8' });
    expect({ line, status, stderr }).toEqual({ line, status: 0, stderr: '' });
    return stdout;
  };
  beforeAll(() => {
    mkdirSync(join(folder, 'data'));
    symlinkSync(dirname(compiledMain), join(folder, 'dist'));
    for (const name of ['data', 'exports'])
      cpSync(folderWith(files), join(folder, name), { recursive: true });
  });

  it('are run by cron, systemd and Windows at night', () => {
    expect(scheduled()).toHaveLength(3);
    for (const line of scheduled()) expect(run(line)).toBe('');
  });

  it('run a night, look into the database, copy, check and compact it', () => {
    const said = linesOf(/^(?=sqlite3 |node )/).map(run);
    expect(said).toHaveLength(5);
    expect(said.join('')).toContain('ok\n');
    expect(said.join('')).toContain('exit_code');
    expect(said.join('')).toMatch(/^data\/sale-analysis\.db takes \d/m);
  });
});
