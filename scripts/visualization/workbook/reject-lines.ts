import type { EntityManager } from 'typeorm';
import { sqliteOf } from '../../database';
import type { RejectLine } from './content';

/** Every refused row of every file, by file and line, read one after the other. */
export function rejectLines(manager: EntityManager): Iterable<RejectLine> {
  return sqliteOf(manager.connection)
    .prepare<[], RejectLine>(
      `SELECT imports.name AS file, line, "column", value, reason, message, raw_line AS original
       FROM rejected_rows JOIN imports ON imports.import_id = rejected_rows.import_id
       ORDER BY imports.name, line, rejected_row_id`,
    )
    .iterate();
}
