import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, select } from '../support/command';
import { node, projectWith } from '../support/project';

const tool = 'tools/new-analysis.ts';
const tsNode = require.resolve('ts-node/dist/bin');
const data = {
  'data/products.csv': 'product_id,name,price\nP1,Pen,2\n',
  'data/stores.csv': 'store_id,city\nS1,Lyon\n',
  'data/sales.csv': 'date,quantity,product_id,store_id\n2024-01-31,3,P1,S1\n',
};
const projectWithTool = () =>
  projectWith({ ...data, [tool]: readFileSync(join(projectFolder, tool), 'utf8') });

it('writes two files of 30 lines that compile, pass the linter, and are tried on the database without a trace', () => {
  const folder = projectWithTool();
  const main = (...flags: string[]) => node(folder, tsNode, 'main.ts', ...flags);
  const db = join(folder, 'data', 'sale-analysis.db');
  expect(main('--only', 'town_sales')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('There is no database'),
  });
  expect(main('--quiet').status).toBe(0);
  const before = readFileSync(db);
  expect(node(folder, tsNode, tool, 'town-sales').stdout).toBe(
    'Wrote models/town-sales.ts\nWrote scripts/analyses/town-sales.ts\nTry it: npx ts-node main.ts --only town_sales\n',
  );
  const files = ['models/town-sales.ts', 'scripts/analyses/town-sales.ts'];
  expect(
    files.flatMap((path) => readFileSync(join(folder, path), 'utf8').trimEnd().split('\n')).length,
  ).toBeLessThanOrEqual(30);
  const biome = join(projectFolder, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  expect(node(folder, biome, 'ci', '--error-on-warnings', ...files)).toMatchObject({ status: 0 });
  expect(node(folder, require.resolve('typescript/bin/tsc'), '--noEmit')).toMatchObject({ status: 0 });
  expect(main('--only', 'town_sales')).toEqual({
    status: 0,
    stdout: 'Town sales (town_sales, 1 row)\nCity  Units  Revenue\nLyon      3     6.00\n',
    stderr: '',
  });
  expect(readFileSync(db).equals(before)).toBe(true);
  expect(main('--list').stdout).toContain(
    'town_sales\n  What does each city buy?\n  One row per city with a sale.\n  scripts/analyses/town-sales.ts',
  );
  // A run takes it like any other.
  expect(main('--quiet').status).toBe(0);
  expect(select(db, 'SELECT city, units, revenue FROM town_sales')).toEqual([
    { city: 'Lyon', units: 3, revenue: 6 },
  ]);
});

it('refuses a name that is none, or taken', () => {
  const folder = projectWithTool();
  const said = (...names: string[]) => node(folder, tsNode, tool, ...names).stderr;
  expect(said('Town Sales')).toContain(
    '"Town Sales" is no name of a file; write small letters, digits and hyphens',
  );
  expect(said('monthly-sales')).toContain('models/monthly-sales.ts is there already; choose another name');
  expect(existsSync(join(folder, 'models', 'Town Sales.ts'))).toBe(false);
});
