import { Problem } from '../problem';

const MAX = 2 ** 31 - 1;
// 1 500, with a space, a no-break space or a narrow one between groups of three.
const GROUPS = /^[+-]?[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+$/;
// 5.0, 5,00 and 5.0000 are 5. Not 5,000: that is five thousand to some and five to others.
const ZERO_DECIMALS = /^([+-]?\d+)[.,](?!000$)0+$/;
const OPEN = /^([+-]?[1-9]\d{0,2})[.,](\d{3})$/;

/** A whole number within ±2³¹−1: `12`, `-3`, `+5`, `5.0`, `1 500`. A negative one is a return. */
export function parseWholeNumber(text: string): number | Problem {
  const digits = GROUPS.test(text) ? text.replace(/\s/g, '') : (ZERO_DECIMALS.exec(text)?.[1] ?? text);
  if (!/^[+-]?\d+$/.test(digits)) {
    const [, whole, rest] = OPEN.exec(text) ?? [];
    return new Problem(
      'not_a_whole_number',
      whole
        ? `can be read in two ways, as ${whole}${rest} and as ${Number(`${whole}.${rest}`)}; write digits only`
        : 'is not a whole number; write digits only, for example 2',
    );
  }
  const value = Number(digits);
  if (Math.abs(value) > MAX) return new Problem('out_of_range', `is beyond ±${MAX}; correct it`);
  return value + 0;
}

/** A whole number that cannot be negative. */
export function parseCount(text: string): number | Problem {
  const value = parseWholeNumber(text);
  return typeof value === 'number' && value < 0
    ? new Problem('negative', 'cannot be negative; correct it')
    : value;
}
