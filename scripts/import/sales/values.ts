import { dateOf } from '../../run/calendar';
import type { References } from './references';

/** What the number of a value may be: a day's number, or the place of a code in the references. */
export type Meaning = 'day' | keyof References;

/** How numbers become values again. */
export function textOf(meaning: Meaning, references: References): (number: number) => string {
  if (meaning === 'day') return remembered(dateOf);
  const codes = references[meaning];
  return (place) => codes[place] as string;
}

/** A function that computes each text once: rows share their days and months. */
export function remembered(compute: (number: number) => string): (number: number) => string {
  const texts = new Map<number, string>();
  return (number) => {
    const known = texts.get(number);
    if (known !== undefined) return known;
    const text = compute(number);
    texts.set(number, text);
    return text;
  };
}
