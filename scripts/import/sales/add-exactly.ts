import { Failure } from '../../run/failure';

/**
 * The sum of two amounts in ten-thousandths.
 *
 * @param of what they are, for a message.
 * @throws Failure where it is too large to be exact.
 */
export function addExactly(one: number, other: number, of: string): number {
  const sum = one + other;
  if (Number.isSafeInteger(sum)) return sum;
  throw new Failure(
    `${of} of a file add up to more than 900 billion; look for a quantity or an amount with too many digits`,
  );
}
