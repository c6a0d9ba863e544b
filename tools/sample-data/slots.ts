import { apportion } from './apportion';

// Enough slots for the least popular of thousands of products to own some.
const slotBits = 18;

/** How far to shift a 32-bit draw right to get a slot number. */
export const slotShift = 32 - slotBits;

/**
 * A table for weighted choice: slot s holds the index (at most 65535) of the weight that owns it, each
 * weight owning slots in proportion, so that `slots[draw >>> slotShift]` chooses in constant time. A table
 * made earlier may be given to be written over, which spares the memory of a new one.
 */
export function buildSlots(
  weights: readonly number[],
  slots: Uint16Array = new Uint16Array(2 ** slotBits),
): Uint16Array {
  let start = 0;
  apportion(slots.length, weights).forEach((share, index) => {
    slots.fill(index, start, start + share);
    start += share;
  });
  return slots;
}
