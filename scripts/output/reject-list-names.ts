import { createHash } from 'node:crypto';

/** Bytes that a list's name may have: a file system takes 255, and more stands around it until it is in its place. */
const LONGEST = 200;

/** How a name ends that was shortened or told apart; a file that is called so itself is told apart, too. */
const MARKED = /-[0-9a-f]{8}$/;

/**
 * What the lists of refused rows are called: `rejects-sales.csv` for sales.csv, `rejects-2024__sales.tsv.csv` for
 * 2024/sales.tsv. Names that would be one, also to a file system without capitals, and names that are too long end in
 * eight letters of their own.
 *
 * @param names of all files that may have a list.
 */
export function rejectListNames(names: readonly string[]): (name: string) => string {
  const count = new Map<string, number>();
  for (const name of names) count.set(keyOf(name), (count.get(keyOf(name)) ?? 0) + 1);
  return (name) => {
    const stem = stemOf(name);
    const isAlone = (count.get(keyOf(name)) ?? 0) < 2 && !MARKED.test(stem);
    if (isAlone && Buffer.byteLength(stem) <= LONGEST) return `rejects-${stem}.csv`;
    const mark = createHash('sha256').update(name).digest('hex').slice(0, 8);
    return `rejects-${shortened(stem)}-${mark}.csv`;
  };
}

function stemOf(name: string): string {
  return name.replace(/\.csv$/i, '').replaceAll('/', '__');
}

function keyOf(name: string): string {
  return stemOf(name).normalize('NFC').toLowerCase();
}

/** Whole characters only. */
function shortened(stem: string): string {
  let short = '';
  for (const character of stem) {
    if (Buffer.byteLength(short + character) > LONGEST) break;
    short += character;
  }
  return short;
}
