/** What is in the image, and what is not. */
import { dependencies, license, version } from '../../package.json';
import { Clone, inspect } from './clone';

let clone: Clone;
beforeAll(() => {
  clone = new Clone();
  clone.run('docker compose build');
});
afterAll(() => clone.remove());

const inside = (command: string) =>
  clone.run(`docker run --rm --entrypoint sh sales-analysis -c "$INSIDE"`, { INSIDE: command });

it('It takes 330 MB at most, has labels, and runs as nobody in particular', () => {
  const { Size, Config } = inspect('sales-analysis');
  console.log(`The image takes ${Math.round(Size / 1e6)} MB.`);
  expect(Size).toBeLessThanOrEqual(330e6);
  expect(Config.User).toBe('1000:1000');
  expect(Config.Labels).toMatchObject({
    'org.opencontainers.image.title': 'sales-analysis',
    'org.opencontainers.image.version': version,
    'org.opencontainers.image.licenses': license,
  });
});

it('It holds no compiler, no npm, no sources, no types and no package of development', () => {
  const { stdout } = inside(
    'command -v npm npx gcc make python3; find / -xdev \\( -name "*.ts" -o -name "*.map" -o -name "*.pem" -o -name "*.csv" \\) -not -path "/etc/*" -not -path "/usr/*"; ls /app /app/node_modules',
  );
  const found = stdout.split('\n').filter(Boolean);
  expect(found.filter((name) => name.startsWith('/') && !/^\/app(\/node_modules)?:$/.test(name))).toEqual([]);
  expect(found).toEqual(
    expect.arrayContaining(['dist', 'LICENSE', 'THIRD-PARTY-NOTICES', ...Object.keys(dependencies)]),
  );
  for (const name of ['typescript', 'ts-node', 'jest', '@types', '.env']) expect(found).not.toContain(name);
});

it('It holds the licences of Node.js and of every package in it', () => {
  const { stdout } = inside('cat THIRD-PARTY-NOTICES');
  expect(stdout).toMatch(/^Node\.js v\d+/);
  for (const name of Object.keys(dependencies)) expect(stdout).toContain(`\n${name} `);
  const packages = inside(
    'find node_modules -name package.json | grep -cE "node_modules/(@[^/]+/)?[^/]+/package.json$"',
  ).stdout;
  expect(stdout.match(/^\S+ \S+, licence: \S/gm)).toHaveLength(Number(packages));
});

it('It keeps no build argument', () => {
  expect(clone.run('docker history --no-trunc sales-analysis').stdout).not.toMatch(/CA_CERTIFICATE|_proxy/);
});
