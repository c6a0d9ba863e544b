import { type Kind, kinds } from '../../scripts/import/kinds';
import type { Data } from './clean-data';
import { judgeSales } from './judge-sales';
import { fileOf } from './sheet';

/** Lines that must be refused, by file. */
export type Lines = Record<string, number[]>;

/** What must become of a folder: these lines are refused, and the rest is loaded as this data. */
export interface Verdict {
  rest: Data;
  rejects: Lines;
  /** What a notice of the run must say. */
  notice?: RegExp | undefined;
}

const text = /\S/;
const optionalPrice = /^(\d{1,9}(\.\d{1,4})?)?$/;
/** The columns of which no row depends: what cannot be read there is unknown. */
const extras = { products: 3, stores: 2 };
const rules: Record<'products' | 'stores', RegExp[]> = {
  products: [text, text, optionalPrice, /^(-?\d{1,9}(\.\d{1,3})?)?$/],
  stores: [text, text, /^(\d{1,9}(\.\d{1,3})?)?$/],
};

/** What a notice says of them. */
export const UNKNOWN = /says? nothing that can be read and counts? as unknown/;

export interface JudgeOptions {
  /** Rows that cannot be read at all, by their place in the data. */
  spoilt?: { kind: Kind; row: number }[];
  /** The line a row stands on; by default the header is line 1 and each row takes one. */
  line?: (kind: Kind, row: number) => number;
}

/**
 * What the rules of the importer come to for plainly written data: a second and much simpler reading of them, so
 * that the suite does not ask the importer what is right.
 */
export function judge(data: Data, { spoilt = [], line = (_, row) => row + 2 }: JudgeOptions = {}): Verdict {
  const isSpoilt = (kind: Kind, row: number) => spoilt.some((each) => each.kind === kind && each.row === row);
  const products = listed(data, 'products', isSpoilt);
  const stores = listed(data, 'stores', isSpoilt);
  const codes = { products: codesOf(products.rest), stores: codesOf(stores.rest) };
  const sales = judgeSales(data, codes, (row) => isSpoilt('sales', row));
  const refused = { products: products.refused, stores: stores.refused, sales: sales.refused };
  const rejects: Lines = {};
  for (const kind of kinds)
    if (refused[kind].length > 0) rejects[fileOf(kind)] = refused[kind].map((row) => line(kind, row));
  const rest = { ...data, products: products.rest, stores: stores.rest, sales: sales.rest };
  const hasUnknown = products.hasUnknown || stores.hasUnknown;
  return { rest, rejects, notice: sales.notice ?? (hasUnknown ? UNKNOWN : undefined) };
}

/** The rows of a products or stores file that are loaded, and the places of those that are refused. */
function listed(data: Data, kind: 'products' | 'stores', isSpoilt: (kind: Kind, row: number) => boolean) {
  const rest: string[][] = [];
  const refused: number[] = [];
  const byCode = new Map<string, string>();
  let hasUnknown = false;
  for (const [row, given] of data[kind].entries()) {
    const isUnread = !rules[kind][extras[kind]]?.test(given[extras[kind]] ?? '');
    const cells = isUnread ? given.with(extras[kind], '') : given;
    const [code = ''] = cells;
    const isValid = !isSpoilt(kind, row) && rules[kind].every((rule, at) => rule.test(cells[at] ?? ''));
    const first = isValid ? byCode.get(code) : undefined;
    if (!isValid || (first !== undefined && first !== cells.join('\n'))) refused.push(row);
    else if (first === undefined) {
      byCode.set(code, cells.join('\n'));
      hasUnknown ||= isUnread;
      rest.push(cells);
    }
  }
  return { rest, refused, hasUnknown };
}

function codesOf(rows: string[][]): Set<string> {
  return new Set(rows.map(([code = '']) => code));
}

function hasRejects({ rejects }: Verdict): boolean {
  return Object.keys(rejects).length > 0;
}

/** Whether the damage shows nowhere: every row is as valid as before, but not the same. */
export function isUndetectable(damaged: Data, clean: Data): boolean {
  const verdict = judge(damaged);
  return !hasRejects(verdict) && !verdict.notice && JSON.stringify(damaged) !== JSON.stringify(clean);
}
