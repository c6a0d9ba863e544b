import { type Field, fieldsOf } from '../fields';
import type { Kind } from '../kinds';
import { fits } from './fits';
import { headerWords } from './headers/words';
import type { Layout } from './layout';
import type { Sample } from './sample';

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
      // Where a parcel goes is no place of sale.
      if (name === 'store_id' && BUYERS.test(text)) return false;
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

const BUYERS =
  /ship|deliver|billing|customer|buyer|recipient|livraison|client|facturation|acheteur|kunde|liefer|versand|cliente|env[ií]o|entrega/i;

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
