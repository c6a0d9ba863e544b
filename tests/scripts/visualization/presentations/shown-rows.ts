import { DataSource, type EntityManager, EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { Product } from '../../../../models/product';
import { hundredths } from '../../../../models/shared/column-types';
import { Store } from '../../../../models/store';
import { Analysis, type AnalysisEntity } from '../../../../scripts/analysis/define-analysis';
import type { Session } from '../../../../scripts/database';
import { sqliteRows } from '../../../../scripts/database/sqlite/rows';
import { buildView } from '../../../../scripts/visualization/build-view';
import { messagesFor } from '../../../../scripts/visualization/messages/messages';
import { createFormatter } from '../../../../scripts/visualization/number-format';
import type { Presentation } from '../../../../scripts/visualization/presentation';
import type { View } from '../../../../scripts/visualization/view';

const types = { text: { type: 'text' }, units: { type: 'integer' }, hundredths } as const;

export interface Shown {
  columns: Record<string, keyof typeof types>;
  rows: (string | number | null)[][];
  /** City of each store, S1 first. */
  cities?: string[];
  /** First and last day of the sales. */
  period?: [first: string, last: string];
  presentation?: Presentation;
  locale?: string;
}

/** An analysis table of these rows, as it is shown. */
export async function shownRows({
  columns,
  rows,
  cities = [],
  period: [first, last] = ['2024-01-01', '2024-01-31'],
  presentation,
  locale = 'en-GB',
}: Shown): Promise<View> {
  const names = Object.keys(columns);
  const entity = new EntitySchema<object>({
    name: 'tried',
    columns: {
      analysis_id: { type: 'integer', primary: true, generated: true },
      ...Object.fromEntries(
        Object.entries(columns).map(([name, type]) => [
          name,
          { ...types[type], nullable: true } as EntitySchemaColumnOptions,
        ]),
      ),
    },
  });
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    database: ':memory:',
    entities: [entity, Product, Store],
    synchronize: true,
  });
  const { manager } = await dataSource.initialize();
  try {
    for (const [at, city] of cities.entries()) await manager.insert(Store, { store_id: `S${at + 1}`, city });
    for (const row of rows) {
      await manager.insert(entity, Object.fromEntries(names.map((name, at) => [name, row[at]])));
    }
    const analysis = new Analysis(entity as unknown as AnalysisEntity<never>, {
      columns: {},
      rows: (query) => query,
      ...(presentation ? { presentation } : {}),
    });
    return await buildView(
      sessionOn(manager),
      { name: 'tried', file: 'tried.ts', columns: names, analysis },
      { first, last },
      createFormatter(locale, undefined),
      messagesFor(locale),
    );
  } finally {
    await dataSource.destroy();
  }
}

/** As much of a session as it takes to show rows. */
function sessionOn(manager: EntityManager): Session {
  const { driver } = manager.connection;
  const unused = () => {
    throw new Error('nothing is written here');
  };
  return {
    ...{
      manager,
      created: new Set(),
      emptied: [],
      writtenElsewhere: false,
      writer: unused,
      attempt: unused,
      isStorageError: () => false,
    },
    rows: <Row extends unknown[]>(sql: string, parameters: Record<string, unknown> = {}) => {
      const native = driver.escapeQueryWithParameters(sql, parameters);
      return sqliteRows(manager, ...native) as AsyncGenerator<Row[]>;
    },
  };
}
