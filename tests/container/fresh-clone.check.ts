/** A newcomer, whoever they are, and nothing set: the commands of docs/operations.md, in its order. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Clone, inspect, pageCommands, until, users } from './clone';

const [up = '', look = '', build = '', run = '', prune = ''] = pageCommands;
let clone: Clone;

describe.each(users)('On a fresh clone of user %i', (uid) => {
  beforeAll(() => {
    clone = new Clone(uid);
  });
  afterAll(() => clone.remove());

  it(`${up} works at the first try, and ends by Ctrl-C`, async () => {
    const staying = clone.start(up);
    const ended = new Promise((resolve) => staying.on('exit', resolve));
    await until(() => clone.containerOf('scripts') !== '');
    const state = () => inspect(clone.containerOf('scripts')).State;
    await until(() => state().Status === 'exited');
    expect(state().ExitCode).toBe(0);
    expect(statSync(join(clone.folder, 'dataviz', 'report.html')).uid).toBe(uid);
    expect(clone.others()).toEqual([]);
    const { code, stdout } = clone.onTerminal(look);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('sales_per_employee') });
    if (staying.pid) process.kill(-staying.pid, 'SIGINT');
    await ended;
    await until(() => inspect(clone.containerOf('db')).State.Status === 'exited', 1);
  });

  it(`${build}, then ${run} is the update`, () => {
    const before = inspect('sales-analysis').Id;
    clone.run('echo "# A new version." >> docker-entrypoint.sh');
    const built = clone.run(build);
    expect({ ...built, code: built.code }).toMatchObject({ code: 0 });
    expect(inspect('sales-analysis').Id).not.toBe(before);
    const updated = clone.run(run);
    expect(updated).toMatchObject({ code: 0, stdout: expect.stringContaining('unchanged') });
    expect(clone.run(prune)).toMatchObject({ code: 0 });
    expect(clone.others()).toEqual([]);
    expect(existsSync(join(clone.folder, 'dist'))).toBe(false);
  });
});

it('The page has these commands for a container, and each is run', () => {
  expect([up, look, build, run, prune]).toEqual(pageCommands.slice(0, 5));
  expect(up).toBe('docker compose up --build');
});
