/** What a run and its neighbours may do, as Docker and the kernel have it. */
import { Clone, inspect, isRoot } from './clone';

let clone: Clone;
beforeAll(() => {
  clone = new Clone();
  clone.run('docker compose up --build --detach');
});
afterAll(() => clone.remove());

const limits = {
  ReadonlyRootfs: true,
  CapDrop: ['ALL'],
  SecurityOpt: ['no-new-privileges:true'],
  PidsLimit: 100,
  Memory: 2 ** 31,
  Privileged: false,
  LogConfig: { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '3' } },
};

it.each([
  ['scripts', ['CHOWN', 'SETGID', 'SETPCAP', 'SETUID']],
  ['db', null],
])(
  'The service %s has a root of its own to read, limits, no network, and the capabilities it takes',
  (service, added) => {
    const { HostConfig } = inspect(clone.containerOf(service));
    expect(HostConfig).toMatchObject({ ...limits, NetworkMode: 'none', CapAdd: added });
    expect(Object.keys(HostConfig.Tmpfs)).toEqual(['/tmp']);
  },
);

it('The command runs as the owner of ./data, without a capability or a way to get one, and knows TZ and the settings', () => {
  // What hears of a failure is a child of the command, and has its rights.
  const asked =
    'grep -E "^(Uid|Gid|Groups|Cap|NoNewPrivs)" /proc/self/status; touch /app/x; node -p "[Intl.DateTimeFormat().resolvedOptions().timeZone]"';
  clone.write('.env', 'TZ=Pacific/Auckland\n');
  const { code, stdout, stderr } = clone.run('docker compose run --rm scripts', {
    ...{ MAX_AGE: '1d', ON_FAILURE: `(${asked}) >&2` },
  });
  const said = `${stdout}${stderr}`.replaceAll('\r', '').replaceAll(/[ \t]+/g, ' ');
  const { uid } = clone;
  expect(code).toBe(3);
  expect(said).toContain(
    `Uid: ${uid} ${uid} ${uid} ${uid}\nGid: ${isRoot ? `${uid} ${uid} ${uid} ${uid}` : ''}`,
  );
  for (const set of ['Inh', 'Prm', 'Eff', 'Bnd', 'Amb'])
    expect(said).toContain(`Cap${set}: ${'0'.repeat(16)}\n`);
  expect(said).toContain('NoNewPrivs: 1\n');
  expect(said).toContain("touch: cannot touch '/app/x': Read-only file system");
  expect(said).toContain("[ 'Pacific/Auckland' ]");
});

it('A plain docker run, as any user, on a read-only root without /tmp', () => {
  const mounts =
    '--volume "$PWD/data:/app/data:ro" --tmpfs /database:mode=1777 --tmpfs /app/dataviz:mode=1777';
  const command = `docker run --rm --read-only --network none --cap-drop ALL --user 4242:4242 ${mounts} sales-analysis --quiet`;
  expect(clone.run(command)).toEqual({ code: 0, stdout: '', stderr: '' });
});
