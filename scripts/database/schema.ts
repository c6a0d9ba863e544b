import {
  type EntityManager,
  type EntityMetadata,
  type QueryRunner,
  Table,
  TableColumn,
  TableForeignKey,
} from 'typeorm';
import { AnalysisRun } from '../../models/analysis-run';
import { KeptTotals } from '../../models/kept-totals';
import { Run } from '../../models/run';
import { AnalysisResult } from '../../models/shared/analysis-result';
import { SalesMeasures } from '../../models/shared/sales-measures';
import { Failure } from '../run/failure';
import type { Dialect } from './dialect';
import { differencesOf } from './differences';
import { SCHEMA_VERSION } from './schema-version';
import type { EmptiedFile, Session } from './session';

/**
 * Brings the tables in line with their entities. Missing tables are made, and so are columns that may be empty; columns
 * that need not be filled any more may be empty from now on. A derived table (analyses, summaries, kept totals: the run
 * fills it again) that differs otherwise is made anew; any other stops the run.
 *
 * @param rebuild true where all tables are to be made anew, empty.
 * @throws Failure with the differences and the way out, or where a newer program wrote the database.
 */
export async function bringUpToDate(
  manager: EntityManager,
  {
    readTables,
    widen,
    readVersion,
    writeVersion,
    empty,
  }: Pick<Dialect, 'readTables' | 'widen' | 'readVersion' | 'writeVersion' | 'empty'>,
  rebuild: boolean,
): Promise<Pick<Session, 'created' | 'emptied'>> {
  const version = await readVersion(manager);
  if (version > SCHEMA_VERSION) {
    throw new Failure(
      `The database was written by a newer version of this program (its schema is ${version}, ours ${SCHEMA_VERSION}); ` +
        'update the program, or name another file with --db',
    );
  }
  const runner = runnerOf(manager);
  const entities = manager.connection.entityMetadatas;
  const tables = new Map<string, Table>();
  const names = entities.map(({ tableName }) => tableName);
  for (const table of await readTables(manager, names)) tables.set(table.name, table);
  const emptied = rebuild ? await filesIn(manager, tables.get('imports')) : [];
  const created = new Set<string>();
  const problems: string[] = [];
  for (const entity of entities) {
    const table = tables.get(entity.tableName);
    if (table) {
      const { isOrder, missing, narrow, others } = differencesOf(entity, table);
      const fits = missing.length + narrow.length + others.length === 0 && !isOrder;
      if (fits && (!rebuild || kept.has(entity.target))) continue;
      if (fits && empty) {
        await empty(manager, entity.tableName);
        created.add(entity.tableName);
        continue;
      }
      if (!rebuild && !isDerived(entity)) {
        for (const each of others) problems.push(each);
        if (problems.length > 0) continue;
        await addColumns(runner, entity, missing);
        const widened = narrow.map((name) => columnOf(entity, name));
        if (widened.length > 0) await widen(manager, entity.tableName, widened);
        continue;
      }
    }
    if (table) await manager.query(`DROP TABLE ${manager.connection.driver.escape(table.name)}`);
    await runner.createTable(tableOf(entity));
    created.add(entity.tableName);
  }
  if (problems.length > 0) {
    throw new Failure(
      `The database does not fit this program: ${problems.join('; ')}. ` +
        'Name another file with --db, or run once with --rebuild to import everything again into this one',
    );
  }
  if (version !== SCHEMA_VERSION) await writeVersion(manager, SCHEMA_VERSION);
  return { created, emptied };
}

/** What --rebuild keeps: the names of analyses, for the table of one that is no more is dropped by them; and all runs. */
const kept: ReadonlySet<unknown> = new Set([AnalysisRun, Run]);

function tableOf(entity: EntityMetadata): Table {
  const { driver } = entity.connection;
  const table = Table.create(entity, driver);
  for (const key of entity.foreignKeys) table.addForeignKey(TableForeignKey.create(key, driver));
  return table;
}

function runnerOf({ queryRunner }: EntityManager): QueryRunner {
  if (!queryRunner) throw new Error('Expected a manager bound to the connection of the run');
  return queryRunner;
}

function isDerived({ target }: EntityMetadata): boolean {
  return (
    typeof target === 'function' &&
    (target === KeptTotals ||
      target.prototype instanceof AnalysisResult ||
      target.prototype instanceof SalesMeasures)
  );
}

/** By ALTER TABLE, which reads no row: TypeORM's own way copies the table. */
async function addColumns(runner: QueryRunner, entity: EntityMetadata, names: string[]): Promise<void> {
  const { driver } = runner.connection;
  for (const name of names) {
    const { default: preset, isNullable, collation, ...described } = columnOf(entity, name);
    const type =
      driver.createFullType(described as TableColumn) + (collation ? ` COLLATE "${collation}"` : '');
    const rest = isNullable ? '' : ` NOT NULL DEFAULT ${preset}`;
    await runner.query(
      `ALTER TABLE ${driver.escape(entity.tableName)} ADD COLUMN ${driver.escape(name)} ${type}${rest}`,
    );
  }
}

/** A column as its entity describes it. */
function columnOf({ connection: { driver }, columns }: EntityMetadata, name: string): TableColumn {
  const column = columns.find(({ databaseName }) => databaseName === name);
  if (!column) throw new Error(`No column ${name}`);
  return new TableColumn({
    name,
    type: driver.normalizeType(column),
    isNullable: column.isNullable,
    default: driver.normalizeDefault(column),
    ...(column.collation ? { collation: column.collation } : {}),
    ...(column.precision == null ? {} : { precision: column.precision }),
    ...(column.scale == null ? {} : { scale: column.scale }),
  });
}

async function filesIn(manager: EntityManager, imports: Table | undefined): Promise<EmptiedFile[]> {
  const columns = ['name', 'size', 'sha256'];
  if (!columns.every((column) => imports?.findColumnByName(column))) return [];
  const path = imports?.findColumnByName('path') ? 'path' : 'NULL AS path';
  return manager.query(`SELECT ${columns.join(', ')}, ${path} FROM imports ORDER BY name`);
}
