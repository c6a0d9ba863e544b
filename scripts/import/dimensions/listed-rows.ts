import { Import } from '../../../models/import';
import type { ImportContext } from '../context';
import { fieldsOf } from '../fields';
import { compareNames } from '../files';
import { keepDataNotices } from '../standing-notices';
import { type Dimension, differ, type Row } from './row';

/** The row of each code that a products or stores file lists: the later file in natural name order wins. */
export async function listedRows(
  { manager }: ImportContext,
  dimension: Dimension,
): Promise<Map<string, Row>> {
  const columns = fieldsOf[dimension].map(({ name }) => name);
  const [key = ''] = columns;
  const imports = await manager.findBy(Import, { kind: dimension });
  const winners = new Map<string, Row>();
  const origins = new Map<string, string>();
  const overruled = new Map<string, { code: string; former: string; winner: string }>();
  for (const { import_id, name } of imports.sort((a, b) => compareNames(a.name, b.name))) {
    const rows: Row[] = await manager.query(
      `SELECT ${columns.join(', ')} FROM listed_${dimension} WHERE import_id = ${import_id}`,
    );
    for (const row of rows) {
      const code = String(row[key]);
      const earlier = winners.get(code);
      if (earlier && differ(columns, earlier, row)) {
        overruled.set(code, { code, former: origins.get(code) ?? '', winner: name });
      }
      winners.set(code, row);
      origins.set(code, name);
    }
  }
  const code = `${dimension}_overruled` as const;
  const examples = [...overruled.values()].slice(0, 3);
  const notices = overruled.size > 0 ? [{ code, codes: overruled.size, examples }] : [];
  await keepDataNotices({ manager }, [code], notices);
  return winners;
}
