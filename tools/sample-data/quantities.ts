import { buildSlots } from './slots';

/** Relative frequency of each quantity, from 1 piece on: the dearer, the fewer at a time. */
const cheap = buildSlots([0, 52, 23, 11, 6, 3, 3, 0, 0, 0, 1, 0, 1]);
const usual = buildSlots([0, 76, 17, 5, 2]);
const dear = buildSlots([0, 94, 5, 1]);

/** Quantities by slot (see buildSlots) for a price in cents. */
export function quantitySlots(priceInCents: number): Uint16Array {
  if (priceInCents < 1000) {
    return cheap;
  }
  return priceInCents < 4000 ? usual : dear;
}

/**
 * Whether a 32-bit draw makes the sale a return, about one in a hundred. It uses the low bits that
 * choosing a slot leaves aside, so that one draw serves both.
 */
export function isReturn(draw: number): boolean {
  return (draw & 0x3ff) < 10;
}
