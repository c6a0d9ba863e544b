import { currencyIn } from '../cells/currency';

/** What the format of a cell makes of its number, as far as it tells what the number is. */
export type NumberFormat =
  | {
      type: 'value';
      /** What it puts beside an amount: `€`, `USD`. */
      currency?: string;
    }
  /** A day, a time or both. */
  | { type: 'date' }
  /** A code: `00000` shows 7 as 00007. One place per character, null for a digit. */
  | { type: 'code'; places: readonly (string | null)[] };

const VALUE: NumberFormat = { type: 'value' };
const DATE: NumberFormat = { type: 'date' };

/** Text in quotes, an escaped character, a condition or colour in brackets, padding: not part of the format proper. */
const ASIDE = /"[^"]*"|\\.|\[[^\]]*\]|[_*]./gsu;
/** Durations, which may have more than 24 hours, and conditions: neither is a day nor a code. */
const NEITHER = /\[(?:[hms]+|[<>=][^\]]*)\]/i;
const CODE_TOKEN = /"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].|(0)|([-\s()])/suy;

/** @param code as the workbook writes it: `yyyy-mm-dd;@`, `#,##0.00`. What counts is what it does to numbers above 0. */
export function numberFormat(code: string): NumberFormat {
  const [section = ''] = code.match(/^(?:"[^"]*"|\\.|[^;"\\])*/su) ?? [];
  if (NEITHER.test(section)) return VALUE;
  const bare = section.replace(ASIDE, '').replace(/s[.,]0+/i, 's');
  if (/[ymdhs]/i.test(bare) && !/[0#?]/.test(bare)) return DATE;
  const places = codePlaces(section);
  // A single digit is a number, whatever stands around it: `0 "pcs"`.
  if (places && places.filter((place) => place === null).length > 1) return { type: 'code', places };
  const currency = currencyOf(section);
  return currency === undefined ? VALUE : { type: 'value', currency };
}

/** `[$€-407]`, `"€"`, `\\€`, `$`: the sign or code that stands before or after the digits. */
function currencyOf(section: string): string | undefined {
  const shown = section
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1')
    .replace(/\[[^\]]*\]|[_*]./gsu, '')
    .replace(/"([^"]*)"|\\(.)/gsu, '$1$2');
  return currencyIn(shown.replace(/[#0?][#0?.,]*/u, '1').trim());
}

/** The formats that a workbook does not spell out, by their numbers. */
export function builtInFormat(id: number): NumberFormat {
  const isDate =
    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58);
  return isDate ? DATE : VALUE;
}

function codePlaces(section: string): (string | null)[] | undefined {
  const places: (string | null)[] = [];
  CODE_TOKEN.lastIndex = 0;
  for (let at = 0; at < section.length; at = CODE_TOKEN.lastIndex) {
    const token = CODE_TOKEN.exec(section);
    if (!token) return undefined;
    const [, quoted, escaped, digit, plain] = token;
    if (digit) places.push(null);
    else for (const each of quoted ?? escaped ?? plain ?? '') places.push(each);
  }
  return places;
}
