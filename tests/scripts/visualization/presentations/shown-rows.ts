import { DataSource, Entity, type EntityManager } from 'typeorm';
import { Product } from '../../../../models/product';
import { SalesByStore } from '../../../../models/sales-by-store';
import { AnalysisResult } from '../../../../models/shared/analysis-result';
import { Days, Money, Month, Name, Percent, Ratio, StoreCode, Units } from '../../../../models/shared/kinds';
import { Store } from '../../../../models/store';
import { Analysis, type AnalysisEntity } from '../../../../scripts/analysis/define-analysis';
import { SalesData } from '../../../../scripts/analysis/sales-data';
import type { Session } from '../../../../scripts/database';
import { sqliteRows } from '../../../../scripts/database/sqlite/rows';
import { buildView } from '../../../../scripts/visualization/build-view';
import { messagesFor } from '../../../../scripts/visualization/messages/messages';
import { createFormatter } from '../../../../scripts/visualization/number-format';
import type { Presentation } from '../../../../scripts/visualization/presentation';
import type { View } from '../../../../scripts/visualization/view';

const kinds = {
  month: Month,
  name: Name,
  store: StoreCode,
  money: Money,
  units: Units,
  ratio: Ratio,
  percent: Percent,
  days: Days,
} as const;

export interface Shown {
  columns: Record<string, keyof typeof kinds>;
  /** The entity whose columns these are; one made of them where there is none. */
  entity?: new () => AnalysisResult;
  /** Columns whose sum says nothing. */
  noTotal?: string[];
  rows: (string | number | null)[][];
  /** City of each store, S1 first. */
  cities?: (string | null)[];
  /** First and last day of the sales. */
  period?: [first: string, last: string];
  presentation?: Presentation;
  /** Its chart, order and sentences, by the columns above. */
  declaration?: object;
  /** Sale lines behind the rows. */
  lines?: number;
  locale?: string;
}

/** An analysis table of these rows, as it is shown. */
export async function shownRows({
  columns,
  rows,
  noTotal = [],
  entity: own,
  cities = [],
  period: [first, last] = ['2024-01-01', '2024-01-31'],
  presentation,
  declaration = {},
  lines = 30,
  locale = 'en-GB',
}: Shown): Promise<View> {
  const names = Object.keys(columns);
  class Tried extends AnalysisResult {}
  const entity = own ?? Tried;
  Entity('tried')(Tried);
  for (const [name, kind] of own ? [] : Object.entries(columns)) {
    const options = { nullable: true, ...(noTotal.includes(name) ? { total: false } : {}) } as const;
    const decorate = kinds[kind] as (said: typeof options) => PropertyDecorator;
    decorate(options)(Tried.prototype, name);
  }
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    database: ':memory:',
    entities: [entity, Product, SalesByStore, Store],
    synchronize: true,
  });
  const { manager } = await dataSource.initialize();
  try {
    for (const [at, city] of cities.entries()) await manager.insert(Store, { store_id: `S${at + 1}`, city });
    await manager.insert(SalesByStore, {
      ...{ product_id: 'P1', store_id: 'S1', sale_count: lines },
      ...{ quantity: lines, list_quantity: 0, priced_amount: 0, priced_rest: 0 },
    });
    for (const row of rows) {
      const cells = Object.fromEntries(names.map((name, at) => [name, row[at]]));
      await manager.insert(entity, { analysis_date: '2024-01-31', ...cells });
    }
    const analysis = new Analysis(entity as AnalysisEntity<AnalysisResult>, {
      columns: {},
      rows: (query) => query,
      ...(presentation ? { presentation } : {}),
      ...declaration,
    });
    const session = sessionOn(manager);
    return await buildView(
      session,
      { name: 'tried', file: 'tried.ts', columns: names, analysis },
      new SalesData(session),
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
      worksAside: false,
      writer: unused,
      attempt: unused,
      isOfRun: () => false,
    },
    rows: <Row extends unknown[]>(sql: string, parameters: Record<string, unknown> = {}) => {
      const native = driver.escapeQueryWithParameters(sql, parameters);
      return sqliteRows(manager, ...native) as AsyncGenerator<Row[]>;
    },
  };
}
