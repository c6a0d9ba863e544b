import { Problem } from '../problem';
import { type DecimalSign, parseDecimal } from './decimal';
import type { Notation, Place } from './notation';

const MAX = 2 ** 31 - 1;

/** 5.0 and 5,00 are 5 under both signs, and tell nothing of the other cells. Not 5,000: that may be five thousand. */
const ZERO_DECIMALS = /^([+-]?\d+)[.,](?!000$)0+$/;

const kind = { isMoney: false, none: new Problem('not_a_number', { as: 'number' }) };

/** A number within ±2³¹−1 with at most 3 decimals: `12`, `2.5`, `0,350`, `1 500`. A negative one is a return. */
export function parseQuantity(text: string, notation: Notation<DecimalSign>, at: Place): number | Problem {
  const whole = text.endsWith('0') ? ZERO_DECIMALS.exec(text)?.[1] : undefined;
  const decimal = whole ?? parseDecimal(text, notation, at, kind);
  if (decimal instanceof Problem) return decimal;
  const value = Number(decimal);
  if (Math.abs(value) > MAX) return new Problem('out_of_range', { beyond: `±${MAX}` });
  if (/\.\d{3}\d*[1-9]/.test(decimal)) return new Problem('too_many_decimals', { most: 3 });
  // No -0.
  return value + 0;
}

/** A quantity that cannot be negative. */
export function parseCount(text: string, notation: Notation<DecimalSign>, at: Place): number | Problem {
  const value = parseQuantity(text, notation, at);
  return typeof value === 'number' && value < 0 ? new Problem('negative', { returns: false }) : value;
}
