import type { Kind } from '../kinds';
import { headerWords } from './headers/words';

/**
 * What says which header stands for a column: one that shares a word with it, or a gap to fill.
 */
export function suggestion(kind: Kind, field: string, unknown: readonly string[]): string {
  return `${kind}.${field}="${likeHeader(kind, field, unknown) ?? '…'}"`;
}

/** A header that shares a word with those of a column. */
export function likeHeader(kind: Kind, field: string, headers: readonly string[]): string | undefined {
  const ranks = (headerWords[kind] as Record<string, readonly (readonly string[])[]>)[field] ?? [];
  const known = new Set(ranks.flat().flatMap(wordsOf));
  return headers.find((header) => wordsOf(header).some((word) => known.has(word)));
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
