import { Problem } from '../problem';
import { type DecimalSign, parseDecimal } from './decimal';
import type { Notation, Place } from './notation';

/** Highest price we take: its ten-thousandths stay exact in every database. */
const MAX = 999_999_999.9999;

const kind = { isMoney: true, none: new Problem('not_a_number', { as: 'price' }) };

/** A price with at most 4 decimals: `12.5`, `1 234,50 €`, `$1,234.50`, `CHF 1'234.50`. */
export function parsePrice(text: string, notation: Notation<DecimalSign>, at: Place): number | Problem {
  const decimal = parseDecimal(text, notation, at, kind);
  if (decimal instanceof Problem) return decimal;
  const value = Number(decimal);
  if (value < 0) return new Problem('negative', { returns: true });
  if (value > MAX) return new Problem('out_of_range', { beyond: String(MAX) });
  if (/\.\d{4}\d*[1-9]/.test(decimal)) return new Problem('too_many_decimals', { most: 4 });
  // No -0.
  return value + 0;
}
