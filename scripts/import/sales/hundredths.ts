const POINT = 0x2e;
const ZERO = 0x30;

/** Characters of an amount that is exact as hundredths and as ten-thousandths. */
const LONGEST = 12;

/**
 * Hundredths of a cell such as 12.50, which can be read in one way only: two digits after a point are decimals.
 *
 * @returns -1 where the cell is written in another way.
 */
export function hundredthsIn(line: string, start: number, end: number): number {
  const point = end - 3;
  if (point <= start || end - start > LONGEST || line.charCodeAt(point) !== POINT) return -1;
  let hundredths = 0;
  for (let at = start; at < end; at += 1) {
    if (at === point) continue;
    const digit = line.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    hundredths = hundredths * 10 + digit;
  }
  return hundredths;
}
