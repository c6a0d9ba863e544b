import { distinctNames } from './distinct-names';

/** Characters of a sheet's name, in UTF-16 units. */
const LONGEST = 31;
/** The name of a sheet that Excel makes by itself. */
const RESERVED = 'history';

/**
 * Names that a spreadsheet accepts for its sheets: no longer than 31 characters, without the characters it forbids, and
 * each one once whatever its case. The order is kept.
 */
export function sheetNames(titles: readonly string[]): string[] {
  const names = titles.map((title) => plain(title) || 'Sheet');
  return distinctNames(names, { longest: LONGEST, reserved: RESERVED, ending: (copy) => ` (${copy})` });
}

function plain(title: string): string {
  return title
    .replace(/\p{Cs}/gu, ' ')
    .replace(/[[\]:*?/\\\p{Cc}\ufffe\uffff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '');
}
