import type { EntityManager } from 'typeorm';
import type { DiscoveredAnalysis } from '../analysis/discover-analyses';
import { sqliteOf } from '../database';
import { type CodeColumn, labelsOf, namings } from './labels';
import type { Messages } from './messages/messages';
import { exactSum, type NumberColumn, type ResultColumn, resultColumn } from './result-column';
import { type Cell, isNumber, type ViewColumn } from './view';

/** What a group adds up to. */
export interface GroupSum {
  /** One per dimension, as a reader sees it: the name in the place of its code. */
  keys: string[];
  /** The same as they stand in the table. */
  codes: string[];
  value: number;
}

/** The table an analysis filled, as those who show it ask for it. Codes come with the names that go with them. */
export class ResultTable {
  readonly columns: readonly ResultColumn[];
  private readonly from: string;
  private readonly labels = new Map<CodeColumn, Promise<Map<string, string>>>();

  constructor(
    private readonly manager: EntityManager,
    readonly found: Pick<DiscoveredAnalysis, 'name' | 'columns' | 'analysis'>,
    messages: Messages,
  ) {
    const { connection } = manager;
    const metadata = connection.getMetadata(found.analysis.entity);
    const quote = (name: string) => connection.driver.escape(name);
    const joins: string[] = [];
    this.columns = found.columns.flatMap((property) => {
      const column = metadata.findColumnWithPropertyName(property);
      if (!column) return [];
      const own = resultColumn(column, `result.${quote(column.databaseName)}`, messages);
      const code = column.databaseName as CodeColumn;
      if (!namings[code]) return [own];
      const { table, name } = namings[code];
      joins.push(
        `LEFT JOIN ${table} ON ${table}.${column.databaseName} = result.${quote(column.databaseName)}`,
      );
      const label = messages.columns[table === 'products' ? 'product' : 'city'];
      return [
        own,
        {
          name,
          label,
          format: 'text',
          sql: `${table}.${name}`,
          isAdditive: false,
          code: { column: code, sql: own.sql },
        },
      ];
    });
    this.from = `FROM ${quote(metadata.tableName)} result ${joins.join(' ')}`;
  }

  /** The texts that tell rows apart, each code by its name only. */
  get dimensions(): ResultColumn[] {
    const coded = Object.keys(namings);
    return this.columns.filter((column) => !isNumber(column) && !coded.includes(column.name));
  }

  /** The number a reader looks at first: the first amount of money, else the last number. */
  get measure(): NumberColumn | undefined {
    const numbers = this.columns.filter(isNumber);
    return numbers.find(({ format }) => format === 'money') ?? numbers.at(-1);
  }

  /** All rows, those with the latest month and the largest measure first, read one after the other. */
  *rows(limit = -1): Generator<Cell[]> {
    const month = this.columns.find(({ format }) => format === 'month');
    const order = [
      ...(month ? [`${month.sql} DESC`] : []),
      ...(this.measure ? [`${this.measure.sql} DESC`] : []),
    ];
    const keys = this.columns.filter(({ format }) => format === 'text').map(({ sql }) => sql);
    const select = this.columns.map(({ sql, name }) => `${sql} AS "${name}"`).join(', ');
    const statement = `SELECT ${select} ${this.from} ORDER BY ${[...order, ...keys].join(', ')} LIMIT ${limit}`;
    yield* sqliteOf(this.manager.connection).prepare(statement).raw().iterate() as Iterable<Cell[]>;
  }

  /** All rows; where several codes share a name, each has its code behind it. */
  async labelledRows(): Promise<Cell[][]> {
    const labels = await Promise.all(this.columns.map(({ code }) => code && this.labelsOf(code.column)));
    // A name stands right after its code.
    return [...this.rows()].map((row) =>
      row.map((cell, index) => labels[index]?.get(String(row[index - 1])) ?? cell),
    );
  }

  async count(): Promise<number> {
    return this.manager.count(this.found.analysis.entity);
  }

  /** One cell per column over all rows; undefined where no column can be added up. */
  async totals(): Promise<Cell[] | undefined> {
    if (!this.columns.some(({ isAdditive }) => isAdditive)) return undefined;
    const sums = this.columns.map((column) => (column.isAdditive ? exactSum(column) : 'NULL'));
    const [row] = await this.manager.query(
      `SELECT ${sums.map((sum, index) => `${sum} AS c${index}`).join(', ')} ${this.from}`,
    );
    return this.columns.map((_, index) => row[`c${index}`]);
  }

  /**
   * The measure added up over groups, largest first.
   *
   * @param measure an additive column.
   * @param dimensions columns whose values part the groups.
   * @param only for each dimension the codes to stay with; all where it is absent.
   */
  async sumBy(
    measure: ViewColumn,
    dimensions: readonly ViewColumn[],
    only: readonly (readonly string[] | undefined)[] = [],
  ): Promise<GroupSum[]> {
    const columns = dimensions.map((dimension) => this.columnOf(dimension));
    const keys = columns.map(({ sql, code }) => code?.sql ?? sql);
    const conditions = only.flatMap((codes, index) =>
      codes ? [`${keys[index]} IN (${codes.map(() => '?').join(', ')})`] : [],
    );
    const rows: Record<string, string | number | null>[] = await this.manager.query(
      `SELECT ${keys.map((key, index) => `${key} AS k${index}`).join(', ')}, ${exactSum(this.columnOf(measure))} AS value
       ${this.from} ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
       GROUP BY ${keys.join(', ')} ORDER BY value DESC, ${keys.join(', ')}`,
      only.flatMap((codes) => codes ?? []),
    );
    const labels = await Promise.all(columns.map(({ code }) => code && this.labelsOf(code.column)));
    return rows.map((row) => {
      const codes = keys.map((_, index) => String(row[`k${index}`] ?? '–'));
      return {
        keys: codes.map((code, index) => labels[index]?.get(code) ?? code),
        codes,
        value: Number(row['value']),
      };
    });
  }

  private labelsOf(column: CodeColumn): Promise<Map<string, string>> {
    const known = this.labels.get(column) ?? labelsOf(this.manager, column);
    this.labels.set(column, known);
    return known;
  }

  private columnOf({ name }: ViewColumn): ResultColumn {
    const column = this.columns.find((each) => each.name === name);
    if (!column) throw new Error(`Expected a column of ${this.found.name}, got ${name}`);
    return column;
  }
}
