/** No sum saturates or turns into floating point: it is exact, or the run stops and says so. */
import fc from 'fast-check';
import { addExactly } from '../../scripts/import/sales/add-exactly';
import { amountOf } from '../../scripts/import/sales/amount-of';
import { added } from '../../scripts/visualization/shares';
import { cleanFiles, folderWith, prepare, runCommand, select } from '../support/command';
import { run } from '../support/run';

const HIGHEST_PRICE = 9_999_999_999_999n;
const LARGEST_QUANTITY = 2_147_483_647_000n;

/** A whole number of parts as a decimal: `1234.5670` of 12345670n. */
const decimal = (parts: bigint, digits: number) => {
  const text = String(parts < 0n ? -parts : parts).padStart(digits + 1, '0');
  return `${parts < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
};
/** Half away from zero. */
const rounded = (number: bigint, divisor: bigint) =>
  (number + (number < 0n ? -divisor : divisor) / 2n) / divisor;

/** Numbers of every size up to a limit, and the limit itself. */
const upTo = (limit: bigint) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(limit) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.bigInt(0n, limit), fc.integer({ min: 0, max: String(limit).length - 1 }))
        .map(([number, zeros]) => number / 10n ** BigInt(zeros)),
    },
  );

const sale = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  product: fc.constantFrom(0, 1),
  sign: fc.constantFrom(1n, 1n, 1n, -1n),
  quantity: upTo(LARGEST_QUANTITY),
  price: fc.option(upTo(HIGHEST_PRICE)),
});

const WORDS =
  /^(The sales|The units sold|More than a trillion|every row|.*every row is refused|The sales of one product).*too many digits|every row is refused/s;

describe('sales up to every limit', () => {
  it('come to exactly what they are, or stop the run with words', async () => {
    const outcomes = { exact: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(upTo(HIGHEST_PRICE), upTo(HIGHEST_PRICE)),
        fc.array(sale, { minLength: 1, maxLength: 6 }),
        async (prices, sales) => {
          const lines = sales.map(
            ({ day, product, sign, quantity, price }) =>
              `2024-01-${String(day).padStart(2, '0')},P${product},S1,${decimal(sign * quantity, 3)},${price === null ? '' : decimal(price, 4)}`,
          );
          const data = folderWith({
            'products.csv': `product_id,name,price\n${prices.map((price, place) => `P${place},Pen,${decimal(price, 4)}\n`).join('')}`,
            'stores.csv': 'store_id,city,employees\nS1,Lyon,3\n',
            'sales.csv': `date,product_id,store_id,quantity,unit_price\n${lines.join('\n')}\n`,
          });
          const outcome = await run(data).catch((error: Error) => error);
          if (outcome instanceof Error) {
            outcomes.refused += 1;
            expect(outcome.message).toMatch(WORDS);
            return;
          }
          outcomes.exact += 1;
          const refused = select(outcome.db, 'SELECT line FROM rejected_rows') as { line: number }[];
          const kept = sales.filter((_, index) => !refused.some(({ line }) => line === index + 2));
          const worth = (product?: number) =>
            kept
              .filter((each) => product === undefined || each.product === product)
              .reduce(
                (sum, each) =>
                  sum + each.sign * each.quantity * (each.price ?? prices[each.product as 0 | 1]),
                0n,
              );
          const inHundredths = (table: string, column: string, where = 'TRUE') => {
            const [row] = select(outcome.db, `SELECT ${column} AS value FROM ${table} WHERE ${where}`) as {
              value: number;
            }[];
            return BigInt(Math.round((row?.value ?? 0) * 100));
          };
          for (const product of [0, 1])
            expect(inHundredths('product_sales_by_store', 'revenue', `product_id = 'P${product}'`)).toBe(
              rounded(worth(product), 100_000n),
            );
          expect(inHundredths('employee_sales_ratio', 'revenue')).toBe(rounded(worth(), 100_000n));
          expect(inHundredths('employee_sales_ratio', 'revenue_per_employee')).toBe(
            rounded(worth() / 1000n, 300n),
          );
          const units = kept.reduce((sum, { sign, quantity }) => sum + sign * quantity, 0n);
          expect(select(outcome.db, 'SELECT total_sales FROM employee_sales_ratio')).toEqual([
            { total_sales: Number(units) / 1000 },
          ]);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
    expect(outcomes.exact).toBeGreaterThan(5);
    expect(outcomes.refused).toBeGreaterThan(5);
  });
});

describe('sales at a list price', () => {
  const files = (price: string, ...rows: string[]) => ({
    'products.csv': `product_id,name,price\n007,Pen,${price}\n`,
    'stores.csv': cleanFiles['stores.csv'],
    'sales.csv': `date,product_id,store_id,quantity\n${rows.join('\n')}\n`,
  });
  const million = (day: number) => `2024-01-${day},007,S1,1000000`;

  it('that come to more than can be exact stop the run, which names the product', async () => {
    const { flags } = prepare(files('400000000', million(15), million(16), million(17)));
    expect(await runCommand([...flags, '--quiet'])).toMatchObject({
      code: 1,
      stderr:
        'Error: The sales add up to 1,200,000,000,000,000, and no more than 20,000,000,000,000 can be exact; most of it is product "007" ' +
        'with 3,000,000 units at a list price of 400,000,000: look for a price, a quantity or an amount with too many digits\n',
    });
  });

  it('count returns like sales: each alone could be added up', async () => {
    const data = folderWith(files('400000000', million(15), '2024-01-16,007,S1,-1000000'));
    await expect(run(data)).rejects.toThrow('The sales add up to 800,000,000,000,000');
  });

  it('are exact to the cent just below', async () => {
    const { db } = await run(folderWith(files('999999.9999', '2024-01-15,007,S1,20000000.0')));
    expect(select(db, "SELECT revenue FROM employee_sales_ratio WHERE store_id = 'S1'")).toEqual([
      { revenue: 19_999_999_998_000 },
    ]);
  });
});

describe('what one line comes to', () => {
  const line = { quantity: Number.NaN, unitPrice: Number.NaN, amount: Number.NaN, gross: Number.NaN };
  it.each<
    [description: string, money: Parameters<typeof amountOf>[0], unit: 'percent' | undefined, amount: number]
  >([
    [
      'a product beyond 2^53',
      { ...line, quantity: 90_071_992.547, unitPrice: 0.0003, discount: 0.0001 },
      undefined,
      27_021.5977,
    ],
    [
      'a part of a large amount',
      { ...line, gross: 200_000_000_000.0001, discount: 33.333 },
      'percent',
      133_334_000_000.0001,
    ],
    [
      'an amount that its decimals do not fit',
      { ...line, gross: 900_000_000_000, discount: 0.0003 },
      undefined,
      Number.POSITIVE_INFINITY,
    ],
  ])('%s', (_, money, unit, amount) => {
    expect(amountOf(money, unit)).toBe(amount);
  });
});

describe('a sum beside the sales', () => {
  it('stops the run before it is rounded', () => {
    expect(addExactly(2 ** 53 - 2, 1, 'The refunds')).toBe(2 ** 53 - 1);
    expect(() => addExactly(2 ** 53 - 1, 1, 'The refunds')).toThrow(
      'The refunds of a file add up to more than 900 billion',
    );
  });

  it('of what is shown has no more decimals than its parts', () => {
    expect([0.1, 0.2, 0.7].reduce(added)).toBe(1);
    expect(Array(1000).fill(12_345_678_901.37).reduce(added)).toBe(12_345_678_901_370);
  });
});
