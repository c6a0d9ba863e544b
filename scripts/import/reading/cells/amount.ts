import { Problem } from '../problem';
import { type DecimalSign, parseDecimal } from './decimal';
import type { Evidence, Notation, Place } from './notation';

/** Amounts that had more than 4 decimals: the first of them, and how many. Plain data. */
export interface Rounded extends Evidence {
  count: number;
}

const kind = { isMoney: true, none: new Problem('not_a_number', { as: 'amount' }) };
const outOfRange = new Problem('out_of_range', {});

/**
 * An amount of money, negative or not, up to 900 billion: `12.5`, `(1 234,50 €)`, `$-1,234.50`. More than 4 decimals are
 * rounded, half away from zero, and counted. What it takes to give the ten-thousandths back exactly is the limit: above
 * 225 billion some decimals are too many.
 *
 * @param state its `rounded` is replaced where the amount is rounded.
 */
export function parseAmount(
  text: string,
  state: { decimal: Notation<DecimalSign>; rounded?: Rounded | undefined },
  at: Place,
): number | Problem {
  const decimal = parseDecimal(text, state.decimal, at, kind);
  if (decimal instanceof Problem) return decimal;
  const [, minus, whole = '', decimals = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(decimal) ?? [];
  const up = (decimals[4] ?? '0') < '5' ? 0 : 1;
  const tenThousandths = Number(whole + decimals.slice(0, 4).padEnd(4, '0')) + up;
  const value = tenThousandths / 10_000;
  if (!Number.isSafeInteger(tenThousandths) || Math.round(value * 10_000) !== tenThousandths)
    return outOfRange;
  if (/[1-9]/.test(decimals.slice(4))) {
    const { count, ...first } = state.rounded ?? { count: 0, ...at, value: text };
    state.rounded = { ...first, count: count + 1 };
  }
  // No -0.
  return (minus ? -value : value) + 0;
}
