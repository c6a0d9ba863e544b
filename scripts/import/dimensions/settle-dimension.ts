import { In } from 'typeorm';
import { Import } from '../../../models/import';
import { Product } from '../../../models/product';
import { Store } from '../../../models/store';
import type { Value } from '../../database';
import type { ImportContext } from '../context';
import { fieldsOf } from '../fields';
import { compareNames } from '../files';

const entities = { products: Product, stores: Store } as const;

export type Dimension = keyof typeof entities;

/** What settling changed. */
export interface Settlement {
  /** True where a row was added, changed or removed. */
  changed: boolean;
  /** Codes that no file lists any more; their rows are gone. */
  disappeared: string[];
}

type Row = Record<string, Value>;

/** Codes per statement: far below the parameter limit of any database. */
export const CODES = 500;

/**
 * Brings products or stores in line with what the files list: the later file in natural name order wins, a code that
 * no file lists goes.
 */
export async function settleDimension(context: ImportContext, dimension: Dimension): Promise<Settlement> {
  const { manager, notice, writer } = context;
  const columns = fieldsOf[dimension].map(({ name }) => name);
  const [key = ''] = columns;
  const differ = (a: Row, b: Row) => columns.some((column) => a[column] !== b[column]);
  const listed = await listedRows(context, dimension, columns, differ);
  const existing = new Map<string, Row>();
  for (const row of (await manager.query(`SELECT ${columns.join(', ')} FROM ${dimension}`)) as Row[]) {
    existing.set(String(row[key]), row);
  }

  const disappeared = [...existing.keys()].filter((code) => !listed.has(code));
  const outdated = [...disappeared];
  const fresh: Row[] = [];
  let prices = 0;
  for (const [code, row] of listed) {
    const old = existing.get(code);
    if (old && !differ(old, row)) continue;
    fresh.push(row);
    if (old) outdated.push(code);
    if (old && old['price'] !== row['price']) prices += 1;
  }
  for (let at = 0; at < outdated.length; at += CODES)
    await manager.delete(entities[dimension], { [key]: In(outdated.slice(at, at + CODES)) });
  const rows = writer(entities[dimension], { columns });
  for (const row of fresh) rows.add(columns.map((column) => row[column] ?? null));
  await rows.flush();
  if (prices > 0) {
    notice(
      `${prices} ${prices === 1 ? 'price' : 'prices'} changed: past sales without a price of their own are revalued`,
    );
  }
  return { changed: fresh.length + outdated.length > 0, disappeared };
}

/** The row that counts for each code. */
async function listedRows(
  { manager, notice }: ImportContext,
  dimension: Dimension,
  columns: string[],
  differ: (a: Row, b: Row) => boolean,
): Promise<Map<string, Row>> {
  const [key = ''] = columns;
  const imports = await manager.findBy(Import, { kind: dimension });
  const winners = new Map<string, Row>();
  const origins = new Map<string, string>();
  const overruled = new Map<string, string>();
  for (const { import_id, name } of imports.sort((a, b) => compareNames(a.name, b.name))) {
    const rows: Row[] = await manager.query(
      `SELECT ${columns.join(', ')} FROM listed_${dimension} WHERE import_id = ${import_id}`,
    );
    for (const row of rows) {
      const code = String(row[key]);
      const earlier = winners.get(code);
      if (earlier && differ(earlier, row)) {
        overruled.set(code, `${code} of ${origins.get(code)} by ${name}`);
      }
      winners.set(code, row);
      origins.set(code, name);
    }
  }
  if (overruled.size > 0) {
    notice(
      `${overruled.size} of the ${dimension} stand in several files with different values; the later file name wins: ${[...overruled.values()].slice(0, 3).join(', ')}`,
    );
  }
  return winners;
}
