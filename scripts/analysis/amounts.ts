/**
 * The SQL of units, amounts and ratios, exact and equal on every database: sums are integers, and only a finished sum
 * is divided and rounded (half away from zero).
 */

import type { Count, Money, Percent, Ratio, Units } from '../../models/shared/kinds';
import { Sql } from './sql';

/** An amount as two integers: ten-thousandths, and a rest in ten-millionths that may have another sign. Never a column. */
export class Amount {
  /** @param whole SQL in ten-thousandths. */
  constructor(
    readonly whole: string,
    readonly rest = '0',
  ) {}

  /** @throws Error: one SQL expression would lose the rest. */
  toString(): never {
    throw new Error('An amount is no SQL expression: write money(revenue(…)) or money(sumOf(revenue(…)))');
  }
}

/**
 * Revenue of a summary row joined with its product. Units without any price are worth nothing. Its sums fit into 64 bits,
 * for the import refuses sales that add up to more than 20 trillion: the rest stays small, too.
 */
export function revenue(summary: string, product: string): Amount {
  const { whole, rest } = atListPrice(`${summary}.list_quantity`, product);
  return new Amount(`(${whole} + ${summary}.priced_amount)`, `(${rest} + ${summary}.priced_rest)`);
}

/** What a quantity comes to at the product's price; nothing where it has none. */
export function atListPrice(quantity: string, product: string): Amount {
  const units = thousandths(quantity);
  const price = `COALESCE(CAST(ROUND(${product}.price * 10000) AS BIGINT), 0)`;
  // Nearly every quantity is a whole number: with the short way, millions of rows take a fifth less time.
  const whole = `CAST(${quantity} AS BIGINT)`;
  const ifWhole = (amount: string, otherwise: string) =>
    `CASE WHEN ${quantity} = ${whole} THEN ${amount} ELSE ${otherwise} END`;
  return new Amount(
    ifWhole(`${whole} * ${price}`, `${units} / 1000 * ${price} + ${units} % 1000 * ${price} / 1000`),
    ifWhole('0', `${units} % 1000 * ${price} % 1000`),
  );
}

/** An amount added up over rows; 0 where there are none. */
export function sumOf({ whole, rest }: Amount): Amount {
  return new Amount(integer(`COALESCE(SUM(${whole}), 0)`), integer(`COALESCE(SUM(${rest}), 0)`));
}

/** A quantity added up over rows, with 3 decimals; 0 where there are none. */
export function unitsOf(quantity: string): Sql<Units> {
  return new Sql(`(COALESCE(${thousandths(`SUM(${quantity})`)}, 0) / 1000.0)`);
}

/** An amount as money with 2 decimals. */
export function money(amount: Amount): Sql<Money> {
  return new Sql(hundredths(tenThousandths(amount), '100'));
}

type Counted = Units | Count | null;
/** Null where what it is divided by is. */
type Divided<By, Result> = null extends By ? Result | null : Result;

/** Null in the place of 0: what may be 0 cannot divide. */
export function nonZero<Type extends Counted>({ text }: Sql<Type>): Sql<Type | null> {
  return new Sql(`NULLIF(${text}, 0)`);
}

/** Units per person, per day, per line, with 2 decimals; null where `by` is null. `by` must not be 0: use nonZero. */
export function unitsPer<By extends Counted>(
  by: Sql<By>,
  units: Sql<Units | Count>,
): Sql<Divided<By, Ratio>> {
  return new Sql(hundredths(`100 * ${thousandths(units.text)}`, thousandths(by.text)));
}

/** An amount per person, per day, per line, as money; null where `by` is null. `by` must not be 0: use nonZero. */
export function moneyPer<By extends Counted>(by: Sql<By>, amount: Amount): Sql<Divided<By, Money>> {
  return new Sql(hundredths(`10 * ${tenThousandths(amount)}`, thousandths(by.text)));
}

/** What an amount, or a number of units, is of another, in per cent with 2 decimals; null where that is not above 0. */
export function percentOf<Part extends Amount | Sql<Units | Count>>(
  part: Part,
  whole: Part extends Amount ? Amount : Sql<Units | Count>,
): Sql<Percent | null> {
  const [a, b] = [part, whole].map((each) =>
    integer(each instanceof Amount ? tenThousandths(each) : thousandths(each.text)),
  ) as [string, string];
  const exact = hundredths(`10000 * ${a}`, b);
  // Beyond 90 billion the product would not fit into 64 bits.
  const scaled = hundredths(`10000 * (${a} / 10000)`, `(${b} / 10000)`);
  return new Sql(
    `CASE WHEN ${b} > 0 THEN CASE WHEN ${a} BETWEEN -900000000000000 AND 900000000000000 THEN ${exact} ELSE ${scaled} END END`,
  );
}

/** An amount cut towards zero to whole ten-thousandths: rounded to hundredths, it gives what the amount would. */
export function tenThousandths({ whole, rest }: Amount): string {
  if (rest === '0') return whole;
  const cut = `(${whole} + ${rest} / 1000)`;
  // What is left of the rest takes one off an amount of the other sign. Nearly every amount has no rest.
  return `(CASE WHEN ${rest} = 0 THEN ${whole} ELSE
    ${cut} - CASE WHEN ${cut} > 0 AND ${rest} % 1000 < 0 THEN 1 WHEN ${cut} < 0 AND ${rest} % 1000 > 0 THEN -1 ELSE 0 END END)`;
}

/**
 * A quantity, or a sum of quantities, as a whole number of thousandths. Up to a trillion units, more than the import
 * takes, a sum of fractions is close enough for that: SQLite carries along what each addition loses.
 */
export function thousandths(quantity: string): string {
  return `CAST(ROUND(${quantity} * 1000) AS BIGINT)`;
}

// Integer division cuts towards zero; half the divisor added first makes that "round half away from zero".
function hundredths(numerator: string, divisor: string): string {
  const dividend = integer(numerator);
  return `(${dividend} + CASE WHEN ${dividend} < 0 THEN -1 ELSE 1 END * (${divisor} / 2)) / ${divisor} / 100.0`;
}

/** SUM of integers is numeric on PostgreSQL, where only integers divide towards zero. */
function integer(sql: string): string {
  return `CAST(${sql} AS BIGINT)`;
}
