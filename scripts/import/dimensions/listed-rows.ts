import { Import } from '../../../models/import';
import type { ImportContext } from '../context';
import { fieldsOf } from '../fields';
import { compareNames } from '../files';
import { type Dimension, differ, type Row } from './row';

/** The row of each code that a products or stores file lists: the later file in natural name order wins. */
export async function listedRows(
  { manager, notice }: ImportContext,
  dimension: Dimension,
): Promise<Map<string, Row>> {
  const columns = fieldsOf[dimension].map(({ name }) => name);
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
      if (earlier && differ(columns, earlier, row)) {
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
