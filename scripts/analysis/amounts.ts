/**
 * The SQL of units, amounts and ratios, exact and equal on every database: sums are integers, and only a finished sum
 * is divided and rounded (half away from zero).
 */

/** An amount as two integers: ten-thousandths, and a rest in ten-millionths that may have another sign. */
export class Amount {
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
  const units = thousandths(`${summary}.list_quantity`);
  const price = `COALESCE(CAST(ROUND(${product}.price * 10000) AS BIGINT), 0)`;
  return new Amount(
    `(${units} / 1000 * ${price} + ${units} % 1000 * ${price} / 1000 + ${summary}.priced_amount)`,
    `(${units} % 1000 * ${price} % 1000 + ${summary}.priced_rest)`,
  );
}

/** An amount added up over rows; 0 where there are none. */
export function sumOf({ whole, rest }: Amount): Amount {
  return new Amount(integer(`COALESCE(SUM(${whole}), 0)`), integer(`COALESCE(SUM(${rest}), 0)`));
}

/** A quantity added up over rows, with 3 decimals; 0 where there are none. */
export function unitsOf(quantity: string): string {
  return `(COALESCE(SUM(${thousandths(quantity)}), 0) / 1000.0)`;
}

/** An amount as money with 2 decimals. A string is SQL in ten-thousandths. */
export function money(amount: Amount | string): string {
  return hundredths(tenThousandths(amount), '100');
}

/** Units per person, with 2 decimals; null where `people` is null. `people` must not be 0: use NULLIF. */
export function unitsPer(people: string, units: string): string {
  return hundredths(`100 * ${thousandths(units)}`, thousandths(people));
}

/** An amount per person, as money with 2 decimals; null where `people` is null. */
export function moneyPer(people: string, amount: Amount | string): string {
  return hundredths(`10 * ${tenThousandths(amount)}`, thousandths(people));
}

/** An amount cut towards zero to whole ten-thousandths: rounded to hundredths, it gives what the amount would. */
export function tenThousandths(amount: Amount | string): string {
  if (typeof amount === 'string') return amount;
  const { whole, rest } = amount;
  if (rest === '0') return whole;
  const cut = `(${whole} + ${rest} / 1000)`;
  // What is left of the rest takes one off an amount of the other sign.
  return `(${cut} - CASE WHEN ${cut} > 0 AND ${rest} % 1000 < 0 THEN 1 WHEN ${cut} < 0 AND ${rest} % 1000 > 0 THEN -1 ELSE 0 END)`;
}

function thousandths(quantity: string): string {
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
