/** Characters of a sheet's name, in UTF-16 units. */
const LONGEST = 31;
/** The name of a sheet that Excel makes by itself. */
const RESERVED = 'history';

/**
 * Names that a spreadsheet accepts for its sheets: no longer than 31 characters, without the characters it forbids, and
 * each one once whatever its case. The order is kept.
 */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set([RESERVED]);
  return titles.map((title) => {
    const name = plain(title) || 'Sheet';
    for (let copy = 1; ; copy += 1) {
      const ending = copy === 1 ? '' : ` (${copy})`;
      const candidate = shorten(name, LONGEST - ending.length) + ending;
      const key = candidate.normalize('NFKC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return candidate;
    }
  });
}

function plain(title: string): string {
  return title
    .replace(/\p{Cs}/gu, ' ')
    .replace(/[[\]:*?/\\\p{Cc}\ufffe\uffff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '');
}

/** Cut before a word where that leaves most of the room used. */
function shorten(name: string, room: number): string {
  if (name.length <= room) return name;
  const space = name.lastIndexOf(' ', room - 1);
  const whole = name.slice(0, space > room / 2 ? space : room - 1);
  return `${whole.replace(/[\ud800-\udbff]$/, '')}…`;
}
