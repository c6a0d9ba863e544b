// Control characters could move the cursor or recolour the terminal; direction marks could reorder what is read.
const UNSAFE = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/gu;

/** Text that comes from files, safe to print on a terminal. */
export function printable(text: string): string {
  return text.replace(UNSAFE, '');
}
