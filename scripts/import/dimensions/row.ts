import type { Value } from '../../database';

export type Dimension = 'products' | 'stores';

/** The values of a product or a store, by the columns of its table. */
export type Row = Record<string, Value>;

export function differ(columns: readonly string[], a: Row, b: Row): boolean {
  return columns.some((column) => (a[column] ?? null) !== (b[column] ?? null));
}
