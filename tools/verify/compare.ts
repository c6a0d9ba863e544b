import type { EntityMetadata } from 'typeorm';
import { KeptTotals } from '../../models/kept-totals';
import { Run } from '../../models/run';
import type { Session } from '../../scripts/database';
import { Failure } from '../../scripts/run/failure';
import { type Cell, comparedColumns, tableRows } from './table-rows';

/** A database that is compared. */
export interface Side {
  shown: string;
  session: Pick<Session, 'rows'>;
  entities: EntityMetadata[];
}

/** Characters of a cell that a message shows. */
const SHOWN = 200;

/**
 * Compares two databases table by table and cell by cell, the order of the rows included.
 *
 * @returns the rows of each table.
 * @throws Failure naming the first difference.
 */
export async function compareDatabases(one: Side, other: Side): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const entity of one.entities) {
    // Each has runs of its own, and has kept what they needed.
    if (entity.target === Run || entity.target === KeptTotals) continue;
    const twin = other.entities.find(({ tableName }) => tableName === entity.tableName);
    if (!twin) throw new Failure(`${other.shown} has no table ${entity.tableName}`);
    counts.set(entity.tableName, await compareTables([one, entity], [other, twin]));
  }
  return counts;
}

async function compareTables(
  [one, entity]: [Side, EntityMetadata],
  [other, twin]: [Side, EntityMetadata],
): Promise<number> {
  const [ours, theirs] = [tableRows(one.session, entity), tableRows(other.session, twin)];
  const columns = comparedColumns(entity);
  try {
    for (let count = 0; ; count += 1) {
      const [left, right] = [await ours.next(), await theirs.next()];
      if (left.done && right.done) return count;
      if (left.done || right.done) {
        const [longer, shorter] = left.done ? [other, one] : [one, other];
        const row = describe(columns, (left.done ? right.value : left.value) as Cell[]);
        throw new Failure(
          `${entity.tableName}: ${shorter.shown} ends after ${count} rows, ${longer.shown} goes on with ${row}`,
        );
      }
      const place = columns.findIndex((_, at) => left.value[at] !== right.value[at]);
      if (place < 0) continue;
      throw new Failure(
        `${entity.tableName}, row ${count + 1} (${describe(columns.slice(0, 4), left.value)}): ${columns[place]} is ` +
          `${shownCell(left.value[place])} in ${one.shown} and ${shownCell(right.value[place])} in ${other.shown}`,
      );
    }
  } finally {
    await ours.return(undefined);
    await theirs.return(undefined);
  }
}

function describe(columns: readonly string[], row: readonly Cell[]): string {
  return columns.map((name, place) => `${name} ${shownCell(row[place])}`).join(', ');
}

function shownCell(cell: Cell | undefined): string {
  const text = JSON.stringify(cell ?? null);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
