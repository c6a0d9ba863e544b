import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type EntityMetadata } from 'typeorm';
import { Product } from '../../models/product';
import { Sale } from '../../models/sale';
import { AnalysisResult } from '../../models/shared/analysis-result';
import { SalesMeasures } from '../../models/shared/sales-measures';
import { Store } from '../../models/store';
import { discoverEntities } from '../../scripts/database/entities';

/** The kinds of tables, in the order in which a run fills them. */
export const groups = {
  raw: 'Raw tables',
  provenance: 'Provenance',
  summary: 'Summary tables',
  analysis: 'Analysis tables',
} as const;

export type Group = keyof typeof groups;

interface ColumnDescription {
  name: string;
  /** As the database declares it, for example `decimal(18,2)`. */
  type: string;
  isPrimary: boolean;
  isNullable: boolean;
  /** The table and the column a foreign key refers to. */
  refersTo?: { table: string; column: string };
}

export interface TableDescription {
  name: string;
  group: Group;
  /** What the table holds: the first comment of its entity, without the sentence about its grain. */
  purpose: string;
  /** The sentence `One row per …`. */
  grain: string;
  columns: ColumnDescription[];
}

/** Every table of the database, from the metadata and the first comments of its entities. */
export async function describeTables(): Promise<TableDescription[]> {
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    database: ':memory:',
    entities: discoverEntities(() => {}),
  });
  await dataSource.initialize();
  try {
    const comments = readComments(join(__dirname, '..', '..', 'models'));
    const order = Object.keys(groups);
    return dataSource.entityMetadatas
      .map((entity) => describeTable(entity, comments.get(entity.tableName)))
      .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
  } finally {
    await dataSource.destroy();
  }
}

function describeTable(entity: EntityMetadata, comment = ''): TableDescription {
  const { tableName: name, foreignKeys, connection } = entity;
  const [, purpose, grain] = /^(.*?)\s*(One row per .*\.)$/.exec(comment) ?? [];
  if (!purpose || !grain) {
    throw new Error(`The entity of ${name} needs a comment above @Entity that ends "One row per …."`);
  }
  const columns = entity.columns.map((column): ColumnDescription => {
    const key = foreignKeys.find(({ columns: [first] }) => first === column);
    const table = key?.referencedEntityMetadata.tableName;
    const referred = key?.referencedColumns[0]?.databaseName;
    const size = column.precision ? `(${column.precision},${column.scale ?? 0})` : '';
    return {
      name: column.databaseName,
      type: `${connection.driver.normalizeType(column)}${size}`,
      isPrimary: column.isPrimary,
      isNullable: column.isNullable,
      ...(table && referred ? { refersTo: { table, column: referred } } : {}),
    };
  });
  return { name, group: groupOf(entity), purpose, grain, columns };
}

function groupOf({ target }: EntityMetadata): Group {
  if (typeof target !== 'function') return 'provenance';
  if (target.prototype instanceof AnalysisResult) return 'analysis';
  if (target.prototype instanceof SalesMeasures) return 'summary';
  return [Product, Store, Sale].some((raw) => raw === target) ? 'raw' : 'provenance';
}

/** The comment above each `@Entity('table')`, as one line. */
function readComments(folder: string): Map<string, string> {
  const comments = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const source = readFileSync(join(folder, file), 'utf8');
    const [, comment, table] = /\/\*\*((?:(?!\*\/).)*)\*\/\s*@Entity\('(\w+)'/s.exec(source) ?? [];
    if (comment && table)
      comments.set(
        table,
        comment
          .replace(/^\s*\* ?/gm, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      );
  }
  return comments;
}
