import { In } from 'typeorm';
import { Product } from '../../../models/product';
import { Store } from '../../../models/store';
import type { ImportContext } from '../context';
import { fieldsOf } from '../fields';
import { type Dimension, differ, type Row } from './row';

const entities = { products: Product, stores: Store } as const;

/** What settling changed. */
export interface Settlement {
  /** True where a row was added, changed or removed. */
  changed: boolean;
  /** Codes that nothing lists any more; their rows are gone. */
  disappeared: string[];
  /** Codes that were there before, at another price. */
  repriced: string[];
}

/** Codes per statement: far below the parameter limit of any database. */
export const CODES = 500;

/** Brings products or stores in line with what files and sales list; a code that nothing lists goes. */
export async function settleDimension(
  context: ImportContext,
  dimension: Dimension,
  listed: Map<string, Row>,
): Promise<Settlement> {
  const { manager, notice, writer } = context;
  const columns = fieldsOf[dimension].map(({ name }) => name);
  const [key = ''] = columns;
  const existing = new Map<string, Row>();
  for (const row of (await manager.query(`SELECT ${columns.join(', ')} FROM ${dimension}`)) as Row[]) {
    existing.set(String(row[key]), row);
  }

  const disappeared = [...existing.keys()].filter((code) => !listed.has(code));
  const outdated = [...disappeared];
  const fresh: Row[] = [];
  const repriced: string[] = [];
  for (const [code, row] of listed) {
    const old = existing.get(code);
    if (old && !differ(columns, old, row)) continue;
    fresh.push(row);
    if (old) outdated.push(code);
    if (old && old['price'] !== row['price']) repriced.push(code);
  }
  for (let at = 0; at < outdated.length; at += CODES)
    await manager.delete(entities[dimension], { [key]: In(outdated.slice(at, at + CODES)) });
  const rows = writer(entities[dimension], { columns });
  for (const row of fresh) rows.add(columns.map((column) => row[column] ?? null));
  await rows.flush();
  if (repriced.length > 0) notice({ code: 'prices_changed', prices: repriced.length });
  return { changed: fresh.length + outdated.length > 0, disappeared, repriced };
}
