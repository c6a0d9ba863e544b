/** Where things stand: who knows the database, and in which direction the rooms know each other. */
import { importsOf, sources } from './imports';

const paths = [...sources.keys()];
const isDatabase = (path: string) => path.startsWith('scripts/database/') || path === 'scripts/database.ts';

describe('a particular database', () => {
  it.each([
    ['sqlite', /^better-sqlite3$/],
    ['postgres', /^pg(-.*)?$/],
  ])('is known by its driver in its own folder alone: %s', (folder, drivers) => {
    const users = paths.filter((path) => importsOf(path).some((name) => drivers.test(name)));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((path) => !path.startsWith(`scripts/database/${folder}/`))).toEqual([]);
  });

  it('is loaded only where it is used: nothing outside of its folder imports that of PostgreSQL', () => {
    const users = paths.filter((path) => !path.startsWith('scripts/database/postgres/'));
    const loaded = /^scripts\/database\/postgres\//;
    expect(users.filter((path) => importsOf(path).some((name) => loaded.test(name)))).toEqual([]);
  });

  it('is named by its words in the room of the database alone', () => {
    const words = /SAVEPOINT|PRAGMA|rowid|sqlite_|json_each|BEGIN IMMEDIATE/i;
    const lines = paths
      .filter((path) => !isDatabase(path))
      .flatMap((path) => (sources.get(path) ?? '').split('\n').map((line) => `${path}: ${line}`))
      .filter((line) => words.test(line));
    expect(lines).toEqual([]);
  });

  it('is behind one door: others import scripts/database.ts and nothing behind it', () => {
    const inside = paths
      .filter((path) => !isDatabase(path))
      .flatMap((path) => importsOf(path).map((name) => `${path} → ${name}`))
      .filter((pair) => / → scripts\/database\//.test(pair));
    expect(inside).toEqual([]);
  });
});

/** The rooms from the ground up: each may import itself and those before it. */
const order = [
  'models',
  'scripts/notices',
  'scripts/run',
  'scripts/database',
  'scripts/import',
  'scripts/analysis',
  'scripts/output',
  'scripts/visualization',
  'scripts/analyses',
  'scripts/settings',
  'main',
];

/** A service belongs to the room it opens: scripts/data-import.ts to scripts/import. */
function roomOf(path: string): string {
  const services: Record<string, string> = {
    'scripts/data-import.ts': 'scripts/import',
    'scripts/data-analysis.ts': 'scripts/analysis',
    'scripts/data-visualization.ts': 'scripts/visualization',
    'scripts/database.ts': 'scripts/database',
    'main.ts': 'main',
  };
  const room = services[path] ?? order.find((each) => path.startsWith(`${each}/`));
  if (!room) throw new Error(`${path} is in no room`);
  return room;
}

const ownImports = (path: string) => importsOf(path).filter((name) => sources.has(name));

it('No import runs back up the picture', () => {
  const back = paths.flatMap((path) =>
    ownImports(path)
      .filter((name) => order.indexOf(roomOf(name)) > order.indexOf(roomOf(path)))
      .map((name) => `${path} → ${name}`),
  );
  expect(back).toEqual([]);
});

it('No file imports itself by way of others, not even for a type', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: string[]) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    else if (!done.has(path)) for (const name of ownImports(path)) visit(name, [...way, path]);
    done.add(path);
  };
  for (const path of paths) visit(path, []);
  expect(circles).toEqual([]);
});

it('Only the services lie loose in scripts/', () => {
  expect(paths.filter((path) => /^scripts\/[^/]+$/.test(path)).sort()).toEqual([
    'scripts/data-analysis.ts',
    'scripts/data-import.ts',
    'scripts/data-visualization.ts',
    'scripts/database.ts',
  ]);
});

it('No source is longer than 300 lines', () => {
  expect(paths.filter((path) => (sources.get(path) ?? '').split('\n').length > 301)).toEqual([]);
});

it('No list stands for the arguments of a call: one that grows with the data fills the stack', () => {
  const spread =
    /\b(?:max|min|push|unshift|concat|splice|apply|fromCharCode|fromCodePoint)\((?:[^(){}]*, )?\.\.\./;
  const lines = paths.flatMap((path) =>
    (sources.get(path) ?? '').split('\n').map((line) => `${path}: ${line}`),
  );
  expect(lines.filter((line) => spread.test(line))).toEqual([]);
});
