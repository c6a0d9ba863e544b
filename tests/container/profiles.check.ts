/** The profiles, where their images are here or can be had. */
import { spawnSync } from 'node:child_process';
import { isPossible } from '../support/possible';
import { Clone, inspect, pageCommands } from './clone';

const [, , , , , web = '', postgres = '', citus = ''] = pageCommands;

/** Another service than the run itself. */
const profile = (name: string, image: string) => {
  const isHere =
    spawnSync(`docker image inspect ${image} || docker pull ${image}`, { shell: true }).status === 0;
  return isPossible(isHere, `the profile ${name}`, `there is no image ${image}`) ? it : it.skip;
};

let clone: Clone;
beforeAll(() => {
  clone = new Clone();
  clone.run('docker compose up --build --detach');
  clone.run('docker compose run --rm scripts --quiet');
});
afterAll(() => clone.remove());

profile('web', 'busybox:1.37.0')(`${web} serves the report, read-only, to this machine alone`, async () => {
  expect(clone.run(web)).toMatchObject({ code: 0 });
  const { HostConfig, NetworkSettings, Mounts } = inspect(clone.containerOf('web'));
  expect(NetworkSettings.Ports).toEqual({ '8080/tcp': [{ HostIp: '127.0.0.1', HostPort: '8080' }] });
  expect(HostConfig).toMatchObject({
    ReadonlyRootfs: true,
    CapDrop: ['ALL'],
    SecurityOpt: ['no-new-privileges:true'],
  });
  expect(Mounts).toMatchObject([{ Destination: '/dataviz', RW: false }]);
  const get = (path: string) => fetch(`http://localhost:8080${path}`, { signal: AbortSignal.timeout(5_000) });
  const report = await get('/');
  expect([report.status, report.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('text/html'),
  ]);
  expect(await report.text()).toContain('<title>');
  expect((await get('/sales-analysis.xlsx')).status).toBe(200);
  expect((await get('/..%2fetc/passwd')).status).not.toBe(200);
});

const databases: [string, string, string][] = [
  ['postgres', 'postgres:18', postgres],
  ['citus', 'citusdata/citus:13.0', citus],
];
for (const [name, image, command] of databases) {
  profile(name, image)(`${command} fills the same tables, twice the same`, () => {
    clone.write('.env', 'POSTGRES_PASSWORD="not a\'simple #one"\n');
    const ratios = 'SELECT store_id, CAST(total_sales AS integer) FROM employee_sales_ratio ORDER BY 1';
    expect(clone.run(command)).toMatchObject({ code: 0, stdout: expect.stringContaining('20,000') });
    expect(clone.run(command)).toMatchObject({ code: 0, stdout: expect.stringContaining('unchanged') });
    const there = clone.run(
      `docker compose --profile ${name} exec -T ${name} psql --host=127.0.0.1 --username=postgres --no-align --tuples-only --command "${ratios}"`,
    );
    expect(there).toMatchObject({ code: 0, stdout: clone.ask(ratios).stdout });
    const server = inspect(clone.run(`docker compose --profile ${name} ps --quiet ${name}`).stdout.trim());
    expect(server.HostConfig).toMatchObject({
      ReadonlyRootfs: true,
      CapDrop: ['ALL'],
      CapAdd: null,
      PortBindings: {},
    });
    expect(server.Config.User).toBe('postgres');
  });
}

it('All commands of the page for a container are run', () => {
  expect([web, postgres, citus]).toEqual(pageCommands.slice(5));
});
