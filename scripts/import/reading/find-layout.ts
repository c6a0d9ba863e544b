import type { Why } from '../../notices/why';
import { fieldsOf } from '../fields';
import { type Kind, kinds } from '../kinds';
import { bestOf, candidatesFor, type HeaderMapping } from './candidates';
import { headerKey } from './headers/forms';
import { cities } from './headers/store-words';
import { matchHeader } from './headers/words';
import type { Layout, Recognised } from './layout';
import { missingColumns, severalHeaders } from './layout-problems';
import { isOfAnotherKind, listsOrders } from './other-kinds';
import { findSaleColumns } from './sales-columns';
import { Sample } from './sample';
import type { ImportSettings } from './settings';
import { settleLayout } from './settle-layout';
import { splitRow } from './split';
import { findStatuses } from './statuses';
import { findAlike } from './suggestions';

/** `isTable`: the file is meant for us but cannot be read; otherwise it is none of ours. */
export type Finding =
  | { layout: Layout }
  | { layout?: undefined; isTable: true; problem: string }
  | { layout?: undefined; isTable: false; why: Why };

/** What is known of a file before its header is found. */
export interface Settled extends Partial<Pick<ImportSettings, 'dateFormat' | 'discount'>> {
  /** It may say that the file is none of ours. */
  name?: string;
  /** What it is, where somebody has said so. */
  kind?: Kind | undefined;
  /** Where there is no doubt. */
  delimiter?: string;
}

/** The line by which Excel tells itself the delimiter. */
export const SEPARATOR_LINE = /^\ufeff?sep=(.)$/i;

/** How many lines may stand above the header. */
const HEADER_LINES = 50;

const delimiters = [', ', ',', ';', '\t', '|'];

/**
 * The header of a table: the first line that has all columns of a kind.
 *
 * @param lines the first lines of the file: the header, and rows that show what its columns are used for.
 * @returns the layout, or why there is none.
 */
export function findLayout(lines: readonly string[], mapping: HeaderMapping, known: Settled = {}): Finding {
  const { name = '', kind: settled, delimiter } = known;
  const separator = SEPARATOR_LINE.exec(lines[0] ?? '')?.[1];
  const forced = delimiter ?? separator;
  let nearest: Recognised | undefined;
  for (const [index, line] of lines.slice(0, HEADER_LINES).entries()) {
    if (separator && index === 0) continue;
    const seen = (forced ? [forced] : delimiters)
      .filter((delimiter) => fits(line, lines[index + 1], delimiter))
      .flatMap((delimiter) => {
        const headers = splitRow(line, delimiter);
        const sample = new Sample(lines.slice(index + 1), delimiter, headers.length);
        return (settled ? [settled] : kinds).map((kind) =>
          recognise(kind, headers, delimiter, index + 1, mapping, sample),
        );
      });
    const complete = seen.filter(({ missing }) => missing.length === 0);
    const best = complete.length > 0 ? mostLikely(complete) : undefined;
    const stranger = best && !settled ? isOfAnotherKind(name, best) : undefined;
    if (stranger) return { why: stranger, isTable: false };
    const orders = best?.layout.kind === 'sales' && !settled ? listsOrders(name, best) : undefined;
    if (orders) return { problem: orders, isTable: true };
    if (best) return judge(best, seen, lines.slice(index + 1), known);
    nearest ??= seen.filter(isNear).sort((a, b) => b.layout.columns.length - a.layout.columns.length)[0];
  }
  if (nearest) {
    const stranger = nearest.layout.kind === 'sales' && !settled ? isOfAnotherKind(name, nearest) : undefined;
    return stranger ? { why: stranger, isTable: false } : { problem: missingColumns(nearest), isTable: true };
  }
  const start = lines.find((line) => line.trim() !== '')?.slice(0, 80);
  return { why: start === undefined ? { code: 'empty' } : { code: 'no_columns', start }, isTable: false };
}

/**
 * A file with a date and a quantity or an amount is sales, whatever else it carries along. A list of products with a
 * day, on which each was made, is not.
 */
function mostLikely(complete: Recognised[]): Recognised {
  const has = ({ layout }: Recognised, ...fields: string[]) =>
    layout.columns.some(({ field }) => fields.includes(field));
  const sales = complete.find(({ layout }) => layout.kind === 'sales');
  const products = complete.find(({ layout }) => layout.kind === 'products');
  if (sales && (has(sales, 'quantity', 'amount', 'gross') || !products)) return sales;
  return products ?? (complete[0] as Recognised);
}

/** Whether a header and the row after it agree that this is the delimiter: `a, b` is parted by `, ` if both are. */
function fits(header: string, row: string | undefined, delimiter: string): boolean {
  if (delimiter !== ', ') return true;
  const cells = splitRow(header, ', ').length;
  return cells === splitRow(header, ',').length && (!row || splitRow(row, ', ').length === cells);
}

/** Whether a row has the headers of any kind of file. */
export function isHeader(cells: string[], mapping: HeaderMapping): boolean {
  const nothing = new Sample([], '', 0);
  return kinds.some((kind) => recognise(kind, cells, '', 0, mapping, nothing).missing.length === 0);
}

function judge(best: Recognised, seen: Recognised[], rows: string[], known: Settled): Finding {
  const { layout, twice, sample } = best;
  if (layout.kind !== 'sales') {
    // Without a word we know for the date, a sales file with names and prices could pass for a products file.
    const sales = seen.find(
      (other) => other.layout.kind === 'sales' && isNear(other) && isMostlySales(other),
    );
    if (sales) return { problem: missingColumns(sales), isTable: true };
    if (seen.some((other) => isOther(other, layout.kind))) {
      const problem = 'has all columns of a products file and of a stores file; split it in two';
      return { problem, isTable: true };
    }
  }
  if (twice[0]) return { problem: severalHeaders(layout, twice[0]), isTable: true };
  const settled = settleLayout(layout, sample, known);
  if ('problem' in settled) return { ...settled, isTable: true };
  const cells = cellsOfRows(layout, rows);
  const alike = findAlike(layout, sample);
  return {
    layout: {
      ...layout,
      ...settled,
      ...(cells === undefined ? {} : { cells }),
      ...(Object.keys(alike).length > 0 ? { alike } : {}),
    },
  };
}

function isOther({ missing, layout }: Recognised, kind: Kind): boolean {
  return missing.length === 0 && layout.kind !== kind && layout.kind !== 'sales';
}

/**
 * How many cells every row has: as many as the header, or more where all rows end in delimiters. Two of the first
 * three rows have to agree: one row with a cell too many must not pass for the rule.
 */
function cellsOfRows({ delimiter, width, headers }: Layout, lines: string[]): number | undefined {
  const counts = new Sample(lines.slice(0, HEADER_LINES), delimiter, width).rows
    .slice(0, 3)
    .map((row) => row.length);
  const agreed = counts.find((count, index) => counts.indexOf(count) < index);
  return agreed !== undefined && agreed < width ? headers.length : agreed;
}

function recognise(
  kind: Kind,
  headers: string[],
  delimiter: string,
  headerLine: number,
  mapping: HeaderMapping,
  sample: Sample,
): Recognised {
  const { columns, missing, twice } =
    kind === 'sales' ? findSaleColumns(headers, mapping, sample) : findColumns(kind, headers, mapping);
  const width = headers.length - [...headers].reverse().findIndex((header) => header.trim() !== '');
  const statuses = missing.length === 0 ? findStatuses(kind, headers, columns, sample) : [];
  const used = new Set([...columns, ...statuses].map(({ index }) => index));
  const unknown = headers
    .slice(0, width)
    .filter((_, index) => !used.has(index))
    .map((header) => header.trim())
    .filter((header) => header !== '');
  return {
    layout: {
      ...{ kind, delimiter, headerLine, width, columns },
      ...(statuses.length > 0 ? { statuses } : {}),
      ...(kind === 'sales' && MONEY_ROLES.some((role) => mapping.has(`sales.${role}`))
        ? { isMoneySettled: true as const }
        : {}),
      ...{ headers, unknown },
    },
    sample,
    missing: fieldsOf[kind].filter(({ name }) => missing.includes(name)),
    twice: twice.map(({ field, indexes }) => ({
      field,
      headers: indexes.map((at) => headers[at]?.trim() ?? ''),
    })),
  };
}

/** The columns of a products or stores file. */
function findColumns(kind: Kind, headers: string[], mapping: HeaderMapping) {
  const columns: Layout['columns'] = [];
  const missing: string[] = [];
  const twice: { field: string; indexes: number[] }[] = [];
  for (const { name: field, required } of fieldsOf[kind]) {
    const free = candidatesFor(kind, field, headers, mapping).filter(
      ({ index }) => !columns.some((column) => column.index === index),
    );
    const best = bestOf(free);
    if (best[0]) columns.push({ field, index: best[0].index });
    else if (required) missing.push(field);
    if (best.length > 1) twice.push({ field, indexes: best.map(({ index }) => index) });
  }
  // A code called id, and a country: that may be a list of anything.
  const headerOf = (field: string) =>
    headers[columns.find((each) => each.field === field)?.index ?? -1] ?? '';
  const isVague =
    kind === 'stores' && ['id', 'code', 'codigo', 'key'].includes(headerKey(headerOf('store_id')));
  if (isVague && missing.length === 0 && !isCity(headerOf('city')) && !mapping.has('stores.city'))
    return { columns: columns.filter(({ field }) => field !== 'city'), missing: ['city'], twice: [] };
  return { columns, missing, twice };
}

/** Whether a header names places, and not regions or countries. */
function isCity(header: string): boolean {
  return (matchHeader('stores', 'city', header)?.rank ?? Number.POSITIVE_INFINITY) < cities.length;
}

function isNear({ layout: { kind, columns }, missing }: Recognised): boolean {
  if (missing.length === 0) return false;
  if (kind !== 'sales') return missing.length === 1 && columns.length >= 2;
  const found = new Set(columns.map(({ field }) => (MONEY.has(field) ? 'money' : field)));
  return (
    ['date', 'quantity', 'product_id', 'store_id', 'money'].filter((field) => found.has(field)).length >= 3
  );
}

/** Whether a table has all but one of what only sales have together. */
function isMostlySales({ layout: { columns } }: Recognised): boolean {
  const own = ['date', 'quantity', 'product_id', 'store_id'];
  return columns.filter(({ field }) => own.includes(field)).length >= 3;
}

const MONEY_ROLES = ['unit_price', 'amount', 'gross'] as const;
const MONEY: ReadonlySet<string> = new Set(MONEY_ROLES);
