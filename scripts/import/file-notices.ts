import type { Notice } from '../notices/notice';
import type { Notation } from './reading/cells/notation';
import { headerKey } from './reading/headers/forms';
import type { Layout } from './reading/layout';
import type { Reading } from './reading/reading';
import { salesNotices } from './sales/sales-notices';

/**
 * What a person should know about how a file was read, though its rows are fine.
 *
 * @param isWaiting whether none of its rows is kept, and some wait for a product or a store.
 */
export function fileNotices(reading: Reading, isWaiting: boolean): Notice[] {
  return [
    ...ofLayout(reading),
    ...ofCells(reading),
    ...salesNotices(reading),
    ...(isWaiting ? [{ code: 'only_unknown_codes' } as const] : []),
  ];
}

function* ofLayout({ encoding, layout, preamble, accentLine, lastLine, lines }: Reading): Generator<Notice> {
  const { headerLine, unknown, sheet, otherSheets = [], headers, cells = headers.length } = layout;
  if (lastLine && !lastLine.hasEnd && (lastLine.isShort || lastLine.hadEnd))
    yield { code: 'cut_off', line: lines };
  if (encoding === 'windows-1252' && layout.encoding === undefined)
    yield { code: 'not_utf8', line: accentLine ?? headerLine };
  if (preamble > 0) yield { code: 'header_below', line: headerLine, above: preamble };
  if (unknown.length > 0) yield { code: 'not_used', headers: unknown };
  const maybe = wantedAmong(layout);
  if (maybe.length > 0) yield { code: 'may_be_meant', maybe };
  if (otherSheets.length > 0) yield { code: 'other_sheets', sheet: sheet ?? '', others: otherSheets };
  if (cells > headers.length) yield { code: 'empty_beyond', cells, headers: headers.length };
  const nameless = namelessColumns(layout);
  if (nameless.length > 0) yield { code: 'no_header', columns: nameless };
}

function* ofCells({
  layout,
  parser: { damagedCode, unknown = {}, rounded, date, decimal },
}: Reading): Generator<Notice> {
  if (damagedCode) yield { code: 'damaged_code', value: damagedCode.value, line: damagedCode.line };
  for (const [column, cells] of Object.entries(unknown)) yield { code: 'unknown_cells', column, ...cells };
  if (rounded) yield { code: 'rounded', amounts: rounded.count, value: rounded.value, line: rounded.line };
  if (date.usual && !date.decided && !Object.values(date.evidence).some((each) => each))
    yield { code: 'american_days', value: date.usual.value };
  if (layout.dateOrder && date.choice === layout.dateOrder) yield { code: 'year_first' };
  const days = whatDecided(date);
  if (days) yield { code: date.choice === 'dmy' ? 'day_first' : 'month_first', ...days };
  const numbers = whatDecided(decimal);
  if (numbers) yield { code: decimal.choice === 'point' ? 'decimal_point' : 'decimal_comma', ...numbers };
  const { yearFirst, yearLast, decided } = date;
  if (yearFirst && yearLast && !decided) yield { code: 'two_forms_of_days', ...{ yearFirst, yearLast } };
}

/** The evidence for how a file is read, where some of it could be read in two ways. */
function whatDecided({ decided, open, evidence, choice, weight }: Notation) {
  const proof = evidence[choice];
  if (decided || !open || !proof || !weight) return undefined;
  return { line: proof.line, value: proof.value, others: weight.deciding - 1 };
}

/** The columns that a file lacks, where an unused header may be it, and the flag that says so. */
function wantedAmong({ kind, alike = {} }: Layout): { header: string; column: string; flag: string }[] {
  return Object.entries(alike)
    .map(([column, header]) => ({ header, column, flag: `${kind}.${column}="${header}"` }))
    .slice(0, 3);
}

/** Numbers of the columns above which nothing stands. */
function namelessColumns({ headers, width, unknown }: Layout): number[] {
  // A header without letters, #, is among the unknown ones.
  if (unknown.some((header) => headerKey(header) === '')) return [];
  return headers.slice(0, width).flatMap((header, index) => (headerKey(header) === '' ? [index + 1] : []));
}
