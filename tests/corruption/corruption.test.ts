import { cleanData } from './clean-data';
import { loaded } from './damage';
import { run, runCase } from './run-case';
import { fileOf, filesOf, textWithCell } from './sheet';
import { damageClasses, planCases, runCases } from './suite';

/** Cases of the sample: what `npm run test:corruption` runs in minutes, in seconds. */
const SAMPLE = 100;

const clean = cleanData(1);

test('damaged files are loaded exactly, or refused, or rejected by the line', async () => {
  const { counts, wrong } = await runCases(planCases(1, SAMPLE));
  expect(wrong).toEqual([]);
  expect([...counts.keys()]).toEqual(damageClasses.map(({ name }) => name));
});

test('all damages of one folder are more than 1,000', () => {
  expect(planCases(1).length).toBeGreaterThan(1000);
});

test('the clean folder is loaded as it is written', async () => {
  const outcome = await run(filesOf(clean));
  if (outcome.failure) throw outcome.failure;
  const rows = (table: string) => outcome.tables[table]?.map((row) => Object.values(JSON.parse(row)));
  const number = (text = '') => (text === '' ? null : Number(text));
  const sorted = (expected: unknown[][]) =>
    expected
      .map((row) => JSON.stringify(row))
      .sort()
      .map((row) => JSON.parse(row));
  expect(rows('products')).toEqual(
    sorted(
      clean.products.map(([code, name, price, stock]) => [code, name, number(price), number(stock), null]),
    ),
  );
  expect(rows('stores')).toEqual(
    sorted(clean.stores.map(([code, city, employees]) => [code, city, number(employees)])),
  );
  expect(rows('sales')).toEqual(
    sorted(
      clean.sales.map(([date, store, product, quantity, price]) => [
        date,
        number(quantity),
        product,
        store,
        number(price),
        null,
      ]),
    ),
  );
});

describe('the suite itself', () => {
  const cell = { kind: 'sales', row: 2, column: 3 } as const;
  const files = { [fileOf('sales')]: textWithCell(clean, cell, '4711') };

  test('calls a difference that nothing names silent', async () => {
    const { result, details } = await runCase(clean, {
      what: 'a quantity changed',
      files,
      right: loaded(clean),
    });
    expect(result).toBe('silent');
    expect(details).toContain('4711');
  });

  test('does not take one line for another', async () => {
    const right = { rest: clean, rejects: { 'sales.csv': [4] } };
    const spoilt = { [fileOf('sales')]: textWithCell(clean, { ...cell, row: 3 }, 'x') };
    expect((await runCase(clean, { what: 'row 4 for row 3', files: spoilt, right })).result).toBe('silent');
  });

  test('does not take a refusal that names another file for the right one', async () => {
    const right = { refused: 'stores.csv' };
    const twoWays = { [fileOf('sales')]: textWithCell(clean, { ...cell, column: 0 }, '02/03/2024') };
    expect((await runCase(clean, { what: 'a date', files: twoWays, right })).result).toBe('other');
  });
});
