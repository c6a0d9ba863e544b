/** Kills, full disks, folders of others: what a run leaves, and what it says. */

import { execFileSync } from 'node:child_process';
import { chownSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../support/command';
import { Clone, inspect, isRoot } from './clone';

const STRANGER = 4242;
const counts = 'SELECT count(*), sum(quantity) FROM sales; SELECT count(*) FROM employee_sales_ratio';
const asRoot = isRoot ? it : it.skip;

let clone: Clone;
beforeAll(() => {
  clone = new Clone();
  // So many sales that a run can be caught in the middle.
  const args = [
    require.resolve('ts-node/dist/bin'),
    'tools/sample-data.ts',
    '--sales',
    '500000',
    '--out',
    join(clone.folder, 'data'),
  ];
  execFileSync(process.execPath, args, { cwd: projectFolder });
  execFileSync('chown', ['-R', `${clone.uid}`, join(clone.folder, 'data')]);
  clone.run('docker compose up --build --detach db && docker compose build');
});
afterAll(() => clone.remove());

/** Begins a slow run, kills it as soon as a file of the database is larger than 1 MB, and tells its exit code. */
function killWhileGrowing(file: string, flags = ''): number {
  clone.write('slow.json', JSON.stringify({ services: { scripts: { cpus: 0.3 } } }));
  const { stdout } = clone.run(
    `docker compose --file docker-compose.yml --file slow.json run --detach scripts ${flags}`,
  );
  const container = stdout.trim().split('\n').at(-1) ?? '';
  const grown = `until [ "$(stat -c %s '/database/${file}' 2>/dev/null || echo 0)" -gt 1000000 ]; do :; done`;
  clone.run(
    `timeout 60 docker exec ${clone.containerOf('db')} sh -c "$GROWN"; docker kill --signal KILL ${container}`,
    { GROWN: grown },
  );
  return inspect(container).State.ExitCode;
}

/** Runs with more settings of the services. */
function runWith(settings: object, flags = '--quiet') {
  clone.write('more.json', JSON.stringify(settings));
  return clone.run(`docker compose --file docker-compose.yml --file more.json run --rm scripts ${flags}`);
}

const ram = (size: string) => ({
  driver_opts: { type: 'tmpfs', device: 'tmpfs', o: `size=${size},mode=1777` },
});

it('A first run that is killed leaves no database, and the next one begins anew', () => {
  expect(killWhileGrowing('.sale-analysis.db.sa-part')).toBe(137);
  expect(clone.ask(counts)).toMatchObject({ code: expect.any(Number), stdout: '' });
  expect(clone.run('docker compose run --rm scripts --quiet')).toMatchObject({ code: 0 });
  expect(clone.ask(counts)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^500000\|/) });
});

it('db reads after a kill, with the log beside the file, and the next run goes on', () => {
  const before = clone.ask(counts);
  expect(killWhileGrowing('sale-analysis.db-wal', '--rebuild')).toBe(137);
  expect(clone.run('docker compose exec -T db ls /database').stdout).toContain('sale-analysis.db-wal');
  expect(clone.ask(counts)).toEqual(before);
  expect(clone.run('docker compose run --rm scripts --quiet')).toMatchObject({ code: 0 });
  expect(clone.run('docker compose exec -T db ls /database').stdout).toBe('sale-analysis.db\n');
  expect(clone.ask(counts)).toEqual(before);
});

it('A run that takes more memory than it may is killed, with 137, and the database is as it was', () => {
  const before = clone.ask(counts);
  const { code } = runWith(
    { services: { scripts: { mem_limit: '48m', memswap_limit: '48m' } } },
    '--rebuild',
  );
  expect(code).toBe(137);
  expect(clone.ask(counts)).toEqual(before);
});

it('A database that does not fit is said with its folder', () => {
  const { code, stdout, stderr } = runWith({
    services: { scripts: { volumes: ['small:/database'] } },
    volumes: { small: ram('4m') },
  });
  expect({ code, said: `${stdout}${stderr}` }).toEqual({
    code: 1,
    said: expect.stringContaining(
      'Error: The database /database/sale-analysis.db does not fit on the disk of /database; free some space there, then run again',
    ),
  });
});

it('Output files that do not fit are said with their folder, and the database is saved', () => {
  const { code, stdout, stderr } = runWith(
    { services: { scripts: { volumes: ['little:/app/dataviz'] } }, volumes: { little: ram('64k') } },
    '--rebuild --quiet',
  );
  expect({ code, said: `${stdout}${stderr}` }).toEqual({
    code: 4,
    said: expect.stringMatching(
      /The results are saved, but the output folder dataviz cannot be written \(ENOSPC.*\); free some space on its disk and run again/,
    ),
  });
});

it('Nothing needs /tmp: what SQLite sorts stands beside the database', () => {
  expect(runWith({ services: { scripts: { tmpfs: ['/tmp:size=4k'] } } }, '--rebuild --quiet')).toMatchObject({
    code: 0,
  });
});

asRoot('A folder that cannot be written is one sentence, whose command mends it', () => {
  const dataviz = join(clone.folder, 'dataviz');
  chownSync(dataviz, STRANGER, STRANGER);
  const { code, stdout, stderr } = clone.run('docker compose run --rm scripts --quiet');
  const sentence =
    /Error: The folder dataviz cannot be written by the owner of data; run: sudo (chown \S+ dataviz)/.exec(
      `${stdout}${stderr}`,
    );
  expect({ code, command: sentence?.[1] }).toEqual({
    code: 1,
    command: `chown ${clone.uid}:${clone.uid} dataviz`,
  });
  execFileSync('sh', ['-c', sentence?.[1] ?? ''], { cwd: clone.folder });
  expect(clone.run('docker compose run --rm scripts --quiet')).toMatchObject({ code: 0 });
});

asRoot(
  'What is not ours keeps its owner, in ./dataviz and beside the database; the database follows the owner of ./data',
  () => {
    const theirs = join(clone.folder, 'dataviz', 'theirs.txt');
    writeFileSync(theirs, '');
    chownSync(theirs, STRANGER, STRANGER);
    clone.run(
      `docker run --rm --user root --entrypoint sh --volume ${clone.project}_database:/database sales-analysis -c 'touch /database/theirs && chown ${STRANGER} /database/theirs'`,
    );
    for (const name of ['data', 'dataviz']) chownSync(join(clone.folder, name), 1000, 1000);
    expect(clone.run('docker compose run --rm scripts --rebuild --quiet')).toMatchObject({ code: 0 });
    const owners = clone.run(
      `docker compose exec -T db stat -c '%u %n' /database/theirs /database/sale-analysis.db`,
    ).stdout;
    expect(owners).toBe(`${STRANGER} /database/theirs\n1000 /database/sale-analysis.db\n`);
    expect([theirs, join(clone.folder, 'data', 'sales.csv')].map((path) => statSync(path).uid)).toEqual([
      STRANGER,
      clone.uid,
    ]);
  },
);
