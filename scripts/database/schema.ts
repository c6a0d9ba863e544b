import type { EntityManager, EntityMetadata, Table } from 'typeorm';
import { AnalysisResult } from '../../models/shared/analysis-result';
import { SalesMeasures } from '../../models/shared/sales-measures';
import { Failure } from '../run/failure';

/**
 * Creates the tables that are missing. A table that differs from its entity is recreated where it is derived
 * (analyses, summaries: the run fills it again) and stops the run where it is not.
 *
 * @returns the names of the tables created, empty.
 * @throws Failure with the differences and the way out.
 */
export async function createMissingTables(manager: EntityManager, rebuild: boolean): Promise<Set<string>> {
  const { queryRunner, connection } = manager;
  if (!queryRunner) throw new Error('Expected a manager bound to the connection of the run');
  const entities = connection.entityMetadatas;
  const tables = new Map<string, Table>();
  for (const table of await queryRunner.getTables(entities.map((entity) => entity.tableName))) {
    tables.set(table.name, table);
  }

  const created = new Set<string>();
  const problems: string[] = [];
  for (const entity of entities) {
    const table = tables.get(entity.tableName);
    const differences = table ? differencesOf(entity, table) : [];
    if (table && (rebuild || (differences.length > 0 && isDerived(entity)))) {
      await queryRunner.query(`DROP TABLE ${connection.driver.escape(entity.tableName)}`);
      created.add(entity.tableName);
    } else if (!table) {
      created.add(entity.tableName);
    } else {
      problems.push(...differences);
    }
  }
  if (problems.length > 0) {
    throw new Failure(
      `The database does not fit this program: ${problems.join('; ')}. ` +
        'Name another file with --db, or run once with --rebuild to import everything again into this one',
    );
  }
  if (created.size > 0) {
    const { upQueries } = await connection.driver.createSchemaBuilder().log();
    for (const { query, parameters } of upQueries) await queryRunner.query(query, parameters);
  }
  return created;
}

function isDerived({ target }: EntityMetadata): boolean {
  return (
    typeof target === 'function' &&
    (target.prototype instanceof AnalysisResult || target.prototype instanceof SalesMeasures)
  );
}

function differencesOf(entity: EntityMetadata, table: Table): string[] {
  const differences: string[] = [];
  for (const column of entity.columns) {
    const name = `${table.name}.${column.databaseName}`;
    const found = table.findColumnByName(column.databaseName);
    const expectedType = entity.connection.driver.normalizeType(column);
    if (!found) differences.push(`${name} is missing`);
    else if (found.type !== expectedType)
      differences.push(`${name} is ${found.type || 'untyped'}, expected ${expectedType}`);
    else if (found.isPrimary !== column.isPrimary)
      differences.push(`${name} ${column.isPrimary ? 'is not' : 'is'} in the primary key`);
    else if (!found.isPrimary && found.isNullable !== column.isNullable) {
      differences.push(`${name} ${column.isNullable ? 'refuses' : 'allows'} null`);
    }
  }
  for (const { name } of table.columns) {
    if (!entity.findColumnWithDatabaseName(name)) differences.push(`${table.name}.${name} is unknown`);
  }
  return differences;
}
