/**
 * The SQL of amounts and ratios, exact and equal on every database: sums are integers in ten-thousandths, and
 * only a finished sum is divided and rounded (half away from zero).
 */

/** Revenue of a summary row joined with its product, in ten-thousandths. */
export function revenue(summary: string, product: string): string {
  return `${summary}.list_quantity * CAST(ROUND(${product}.price * 10000) AS BIGINT) + ${summary}.priced_amount`;
}

/** An amount in ten-thousandths as money with 2 decimals. */
export function money(amount: string): string {
  return hundredths(amount, '100');
}

/** Units per person, with 2 decimals; null where `people` is null. `people` must not be 0: use NULLIF. */
export function unitsPer(people: string, units: string): string {
  return hundredths(`100 * ${units}`, people);
}

/** An amount in ten-thousandths per person, as money with 2 decimals; null where `people` is null. */
export function moneyPer(people: string, amount: string): string {
  return hundredths(amount, `(100 * ${people})`);
}

// Integer division cuts towards zero; half the divisor added first makes that "round half away from zero".
// SUM of integers is numeric on PostgreSQL, where only integers divide that way: hence the cast.
function hundredths(numerator: string, divisor: string): string {
  const dividend = `CAST(${numerator} AS BIGINT)`;
  return `(${dividend} + CASE WHEN ${dividend} < 0 THEN -1 ELSE 1 END * (${divisor} / 2)) / ${divisor} / 100.0`;
}
