import { type Field, fieldsOf } from '../fields';
import type { CellType, Kind } from '../kinds';
import { type CellState, parseCell } from './cells/cell';
import { newNotation } from './cells/notation';
import { headerWords } from './headers/words';
import type { Layout } from './layout';
import { Problem } from './problem';
import { cellOf, type Sample } from './sample';

/** Cells of a column that are looked at. */
const MOST_CELLS = 200;
/** The part of them that has to fit: a total below the table may not. */
const MOST_OF_THEM = 0.9;

/** What says which header stands for a column: one that may be it, or a gap to fill. */
export function suggestion(kind: Kind, field: string, alike: Layout['alike']): string {
  return `${kind}.${field}="${alike?.[field] ?? '…'}"`;
}

/**
 * Headers that nobody uses, by the column that they may be: one that the table could use and lacks. They share a word
 * with it, and their cells are such as it has.
 */
export function findAlike(
  { kind, columns, headers, unknown }: Pick<Layout, 'kind' | 'columns' | 'headers' | 'unknown'>,
  sample: Sample,
): Record<string, string> {
  const has = (...fields: string[]) => columns.some(({ field }) => fields.includes(field));
  // What a sales file may say beside its columns is no column that it lacks.
  const isWanted = ({ name, required }: Field) =>
    !has(name) &&
    (kind !== 'sales' ||
      required ||
      name === 'store_id' ||
      (name === 'unit_price' && !has('amount', 'gross')));
  const alike: Record<string, string> = {};
  for (const { name, type } of fieldsOf[kind].filter(isWanted)) {
    const words = wordsOfField(kind, name);
    const found = [...headers.entries()].find(([index, header]) => {
      const text = header.trim();
      const isFree = unknown.includes(text) && !Object.values(alike).includes(text);
      return isFree && wordsOf(text).some((word) => words.has(word)) && fits(type, index, sample);
    });
    if (found) alike[name] = found[1].trim();
  }
  return alike;
}

function wordsOfField(kind: Kind, field: string): ReadonlySet<string> {
  const ranks = (headerWords[kind] as Record<string, readonly (readonly string[])[]>)[field] ?? [];
  return new Set(ranks.flat().flatMap(wordsOf));
}

/** Whether the cells below a header are such as a column has; where there are no rows, nothing says that they are not. */
function fits(type: CellType, index: number, { rows }: Sample): boolean {
  const cells = rows
    .slice(0, MOST_CELLS)
    .map((row) => cellOf(row, index))
    .filter((cell) => cell !== '');
  if (cells.length === 0) return rows.length === 0;
  return cells.filter((cell) => isOf(type, cell)).length >= MOST_OF_THEM * cells.length;
}

function isOf(type: CellType, cell: string): boolean {
  // Any text could be a code or a name; but a day is none, and neither is money.
  if (type === 'code' || type === 'text')
    return !isOf('date', cell) && !(/[.,]\d{1,2}\D*$/.test(cell) && isOf('amount', cell));
  const state: CellState = {
    date: newNotation(['dmy', 'mdy'], undefined),
    decimal: newNotation(['point', 'comma'], undefined),
  };
  const value = parseCell(type, cell, state, { line: 0, column: '' });
  return !(value instanceof Problem) || ['other_date_order', 'other_decimal_sign'].includes(value.reason);
}

/** Words that many headers share say nothing. */
const EMPTY = new Set(
  'id code name number no of de du la le del der die das nom nr total cost sale sales vente ventes venta ventas'.split(
    ' ',
  ),
);

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !EMPTY.has(word));
}
