import { type Kind, kinds } from '../../scripts/import/kinds';
import type { Data } from './clean-data';
import { fileOf } from './sheet';

/** Lines that must be refused, by file. */
export type Lines = Record<string, number[]>;

/** What must become of a folder: these lines are refused, and the rest is loaded as this data. */
export interface Verdict {
  rest: Data;
  rejects: Lines;
}

const text = /\S/;
const optionalPrice = /^(\d{1,9}(\.\d{1,4})?)?$/;
const rules: Record<Kind, RegExp[]> = {
  products: [text, text, optionalPrice, /^(-?\d{1,9}(\.\d{1,3})?)?$/],
  stores: [text, text, /^(\d{1,9}(\.\d{1,3})?)?$/],
  // Sales without a store are sold online.
  sales: [/^2024-0[1-3]-[0-3]\d$/, /^/, text, /^-?\d{1,9}(\.\d{1,3})?$/, optionalPrice, /^/],
};

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
  const rest: Data = { products: [], stores: [], sales: [] };
  const rejects: Lines = {};
  const codes = { products: new Map<string, string>(), stores: new Map<string, string>() };
  for (const kind of kinds) {
    for (const [row, cells] of data[kind].entries()) {
      const isSpoilt = spoilt.some((each) => each.kind === kind && each.row === row);
      const fits = !isSpoilt && rules[kind].every((rule, column) => rule.test(cells[column] ?? ''));
      if (fits && takes(kind, cells, codes, rest)) continue;
      rejects[fileOf(kind)] ??= [];
      rejects[fileOf(kind)]?.push(line(kind, row));
    }
  }
  return { rest, rejects };
}

/** False where the row must be refused for what other rows say. */
function takes(
  kind: Kind,
  cells: string[],
  codes: Record<'products' | 'stores', Map<string, string>>,
  rest: Data,
): boolean {
  if (kind === 'sales') {
    const [, store = '', product = ''] = cells;
    if (!codes.products.has(product) || (store !== '' && !codes.stores.has(store))) return false;
    rest.sales.push(cells);
    return true;
  }
  const [code = ''] = cells;
  const first = codes[kind].get(code);
  if (first !== undefined) return first === cells.join('\n');
  codes[kind].set(code, cells.join('\n'));
  rest[kind].push(cells);
  return true;
}

export function hasRejects({ rejects }: Verdict): boolean {
  return Object.keys(rejects).length > 0;
}

/** Whether the damage shows nowhere: every row is as valid as before, but not the same. */
export function isUndetectable(damaged: Data, clean: Data): boolean {
  return !hasRejects(judge(damaged)) && JSON.stringify(damaged) !== JSON.stringify(clean);
}
