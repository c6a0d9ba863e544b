import { Import } from '../../../models/import';
import { Failure } from '../../run/failure';
import type { ImportContext } from '../context';
import { fieldsOf } from '../fields';
import { nameOrder } from '../name-order';
import { howToSettle } from '../reading/how-to-settle';
import { settingsFor } from '../reading/settings';
import { keepDataNotices } from '../standing-notices';
import { type Dimension, differ, type Row } from './row';

/**
 * The row of each code that a products or stores file lists: the later file wins, by the dates in their names or in
 * natural name order.
 *
 * @throws Failure where two differ on a code, and which is the later can be read in two ways; and where one that knows no
 *   price or headcount at all would take that of another.
 */
export async function listedRows(
  { manager, settings }: ImportContext,
  dimension: Dimension,
): Promise<Map<string, Row>> {
  const columns = fieldsOf[dimension].map(({ name }) => name);
  const [key = ''] = columns;
  const imports = await manager.findBy(Import, { kind: dimension });
  const order = nameOrder(
    imports.map(({ name }) => name),
    (name) => settingsFor(settings, name).dateFormat,
  );
  const winners = new Map<string, Row>();
  const origins = new Map<string, string>();
  const overruled = new Map<string, { code: string; former: string; winner: string }>();
  for (const { import_id, name } of imports.sort((a, b) => order.compare(a.name, b.name))) {
    const rows: Row[] = await manager.query(
      `SELECT ${columns.join(', ')} FROM listed_${dimension} WHERE import_id = ${import_id}`,
    );
    const isSettled = settingsFor(settings, name).kind !== undefined;
    const lacking = isSettled
      ? undefined
      : known[dimension].find((column) => rows.every((row) => row[column] === null));
    for (const row of rows) {
      const code = String(row[key]);
      const earlier = winners.get(code);
      if (lacking && earlier && earlier[lacking] !== null)
        throw new Failure(emptied(dimension, lacking, earlier, origins.get(code) ?? '', name));
      if (earlier && differ(columns, earlier, row)) {
        const other = origins.get(code) ?? '';
        if (order.isOpen(other, name)) throw new Failure(whichIsLater(dimension, code, other, name));
        overruled.set(code, { code, former: other, winner: name });
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

/** What a file of the kind would say; one that says nothing of it may list something else. */
const known: Record<Dimension, readonly string[]> = { products: ['price'], stores: ['employee_nb'] };

function emptied(dimension: Dimension, column: string, row: Row, former: string, name: string): string {
  const [code] = Object.values(row);
  return (
    `${name} lists "${code}" of the ${dimension} without ${column}, which ${former} gives as ${row[column]}: it may list ` +
    `something else, suppliers or customers. To settle what it is, ${howToSettle('kind', `"${name}:ignore"`, `"${name}:${dimension}"`)}`
  );
}

function whichIsLater(dimension: Dimension, code: string, one: string, other: string): string {
  return (
    `${[one, other].sort().join(' and ')} list "${code}" of the ${dimension} with different values, and the dates in their names can be read in two ways: ` +
    `which is the later? Write the dates with the year first; or ${howToSettle('date-format', 'dmy', 'mdy')}`
  );
}
