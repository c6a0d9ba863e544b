import { cleanData, orderData } from './clean-data';
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
  // A busy machine takes a second for a case.
}, 240_000);

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

test('the clean folder of orders is loaded as it is written', async () => {
  const outcome = await run(filesOf(orderData(1)));
  if (outcome.failure) throw outcome.failure;
  expect(outcome.rejects).toEqual({});
  const lines = outcome.tables['sales']?.map((row) => Object.values(JSON.parse(row)).join(' '));
  expect(lines).toEqual([
    '2024-01-15 -1 00113 10  -1111.05',
    '2024-02-02 5 007 01 12.75 57.375',
    '2024-02-29 -1 00113 01 0.5 -0.45',
    '2024-02-29 -2 Élan-5 01 12.75 -22.95',
    '2024-02-29 1 Élan-5 01  0.1125',
    '2024-03-31 -1 0042 10  -17.991',
    '2024-03-31 -1 007 10 39.9 -35.91',
    '2024-03-31 -2 A-100 10 39.9 -71.82',
    '2024-03-31 2 00113 10 0.5 0.9',
  ]);
  expect(outcome.tables['left_out_rows']?.map((row) => JSON.parse(row))).toEqual([
    { word: 'Cancelled', row_count: 1, amount: 6749.955 },
    // Two rows, of which one gives back.
    { word: 'Void', row_count: 2, amount: 2677.032 },
  ]);
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
