import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ListedProduct } from '../../../models/listed-product';
import { ListedStore } from '../../../models/listed-store';
import { BulkInsert } from '../../database/sqlite/bulk-insert';
import type { DataFile } from '../changes/files';
import type { ImportContext } from '../context';
import { fieldsOf, type Value } from '../kinds';
import { Problem } from '../reading/problem';
import { readTable } from '../reading/read-table';
import type { ParsedPiece } from '../reading/row-parser';
import type { Refusal, RowSink } from '../reading/row-sink';
import type { FileRead } from '../reading/stored-reading';
import type { Dimension } from './settle-dimension';

/** What each file lists of a dimension. */
export const listings = { products: ListedProduct, stores: ListedStore } as const;

/**
 * Loads what a products or stores file lists.
 *
 * @throws all that readTable throws.
 */
export async function* listDimension(
  { manager, settings, signal }: ImportContext,
  dimension: Dimension,
  file: DataFile,
  importId: number,
  read: FileRead,
): AsyncGenerator<ParsedPiece> {
  const sink = new DimensionSink(manager, dimension, importId);
  const hash = createHash('sha256');
  yield* readTable(file, read.reading, { mapping: settings.columns, signal, hash }, sink);
  sink.flush();
  read.sha256 = hash.digest('hex');
}

/** Takes the rows of one file. Within it the same code has to stand for the same values. */
class DimensionSink implements RowSink {
  private readonly insert: BulkInsert;
  private readonly column: string;
  private readonly firsts = new Map<Value, { line: number; values: Value[] }>();

  constructor(
    manager: EntityManager,
    dimension: Dimension,
    private readonly importId: number,
  ) {
    const columns = fieldsOf[dimension].map(({ name }) => name);
    this.insert = new BulkInsert(manager, listings[dimension], [...columns, 'import_id']);
    this.column = columns[0] ?? '';
  }

  take(values: Value[], line: number): Refusal | undefined {
    const code = values[0] ?? null;
    const first = this.firsts.get(code);
    if (!first) {
      this.firsts.set(code, { line, values });
      this.insert.add([...values, this.importId]);
      return undefined;
    }
    if (values.every((value, index) => value === first.values[index])) return undefined;
    const problem = new Problem(
      'different_values',
      `stands with other values in line ${first.line}, which is kept; remove one of them`,
    );
    return { problem, column: this.column, value: code };
  }

  /** Writes what is pending; without it rows are lost. */
  flush(): void {
    this.insert.flush();
  }
}
