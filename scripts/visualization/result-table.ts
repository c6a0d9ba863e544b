import { type ColumnKind, kindsOf } from '../../models/shared/kinds';
import type { DiscoveredAnalysis } from '../analysis/discover-analyses';
import { measureOf, orderBy, rowOrder } from '../analysis/row-order';
import type { Session } from '../database';
import { type CodeKind, codeKinds, labelsOf, namings } from './labels';
import type { Messages } from './messages/messages';
import { MOST_ROWS } from './report/data/row-limits';
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
  private readonly kinds: ReadonlyMap<string, ColumnKind>;
  /** All rows in their order, where they are few: several ask for them. */
  private held: Cell[][] | undefined;

  constructor(
    private readonly session: Session,
    readonly found: Pick<DiscoveredAnalysis, 'name' | 'columns' | 'analysis'>,
    locale: string,
    messages: Messages,
  ) {
    const { connection } = session.manager;
    const metadata = connection.getMetadata(found.analysis.entity);
    const quote = (name: string) => connection.driver.escape(name);
    const kinds = kindsOf(found.analysis.entity);
    this.kinds = new Map([...kinds].filter(([name]) => found.columns.includes(name)));
    const joins: string[] = [];
    this.columns = found.columns.flatMap((name) => {
      const described = kinds.get(name);
      if (!described) return [];
      const own = resultColumn(name, described, `result.${quote(name)}`, locale, messages);
      const kind = own.kind as CodeKind;
      const naming = {
        kind: 'name' as const,
        format: 'text' as const,
        isAdditive: false,
        isNaming: true as const,
      };
      const { codeOf } = described;
      if (codeOf) {
        const found = Object.entries(namings).map(([word, { table, code, name: column }]) => {
          const joined = quote(`${table} of ${name}`);
          joins.push(
            `LEFT JOIN ${table} AS ${joined} ON result.${quote(codeOf)} = '${word}' AND ${joined}.${code} = ${own.sql}`,
          );
          return `${joined}.${column}`;
        });
        const sql = `COALESCE(${[...found, own.sql].join(', ')})`;
        return [own, { ...naming, name: `${name}_name`, label: messages.names.any, sql, codeOf }];
      }
      if (!namings[kind]) return [own];
      const { table, code, name: column } = namings[kind];
      // A result may hold several codes of one kind.
      const joined = quote(`${table} of ${name}`);
      joins.push(`LEFT JOIN ${table} AS ${joined} ON ${joined}.${code} = ${own.sql}`);
      return [
        own,
        {
          ...{ ...naming, name: column },
          ...{ label: messages.names[kind], sql: `${joined}.${column}`, code: { kind, sql: own.sql } },
        },
      ];
    });
    this.from = `FROM ${quote(metadata.tableName)} result ${joins.join(' ')}`;
  }

  /** The texts that tell rows apart, each code by its name only. */
  get dimensions(): ResultColumn[] {
    return this.columns.filter((column) => !isNumber(column) && !isCode(column) && column.kind !== 'flag');
  }

  /** The one number a reader looks at; undefined where there are several. */
  get measure(): NumberColumn | undefined {
    const name = measureOf(this.kinds);
    return this.columns.filter(isNumber).find((column) => column.name === name);
  }

  /** The column that the rows are in the order of; undefined where they have none. */
  get order(): { column: string; isDescending: boolean } | undefined {
    const [first] = rowOrder(this.kinds, this.sort).said;
    return first && { column: first.name, isDescending: first.isDescending };
  }

  private get sort(): readonly string[] | undefined {
    return this.found.analysis.definition.sort;
  }

  /** All rows in their order, some hundred at a time. */
  async *rows(): AsyncGenerator<Cell[][]> {
    if (this.held) {
      yield this.held;
      return;
    }
    const { said, last } = rowOrder(this.kinds, this.sort);
    const own = new Map(this.columns.flatMap(({ name, sql, isNaming }) => (isNaming ? [] : [[name, sql]])));
    const sqlOf = (name: string) => own.get(name) ?? '';
    const select = this.columns.map(({ sql }) => sql).join(', ');
    yield* this.session.rows<Cell[]>(
      `SELECT ${select} ${this.from} ORDER BY ${orderBy([...said, ...last], sqlOf)}`,
    );
  }

  async firstRows(most = Number.POSITIVE_INFINITY): Promise<Cell[][]> {
    if (this.held) return this.held.slice(0, most);
    const first: Cell[][] = [];
    for await (const batch of this.rows()) {
      for (const row of batch) if (first.length < most) first.push(row);
      if (first.length >= most) return first;
    }
    if (first.length <= MOST_ROWS) this.held = first;
    return first;
  }

  /** All rows; where several codes share a name, each has its code behind it. */
  async labelledRows(): Promise<Cell[][]> {
    const labels = new Map<Cell, ReadonlyMap<string, string>>();
    for (const { code, codeOf } of this.columns)
      for (const kind of code ? [code.kind] : codeOf ? codeKinds : [])
        labels.set(kind, await labelsOf(this.session, kind));
    const placeOf = (name: string | undefined) => this.columns.findIndex((each) => each.name === name);
    const kindPlaces = this.columns.map(({ codeOf }) => placeOf(codeOf));
    // A name stands right after its code.
    return (await this.firstRows()).map((row) =>
      row.map((cell, index) => {
        const kind = this.columns[index]?.code?.kind ?? row[kindPlaces[index] ?? -1] ?? null;
        return labels.get(kind)?.get(String(row[index - 1])) ?? cell;
      }),
    );
  }

  async count(): Promise<number> {
    return this.held?.length ?? this.session.manager.count(this.found.analysis.entity);
  }

  /** One cell per column over all rows; undefined where no column can be added up. */
  async totals(): Promise<Cell[] | undefined> {
    if (!this.columns.some(({ isAdditive }) => isAdditive)) return undefined;
    // What no row knows has no sum.
    const sums = this.columns.map((column) =>
      column.isAdditive ? `CASE WHEN COUNT(${column.sql}) > 0 THEN ${exactSum(column)} END` : 'NULL',
    );
    const [row] = await this.session.manager.query(
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
    const conditions = only.flatMap((codes, place) =>
      codes ? [`${keys[place]} IN (:...only${place})`] : [],
    );
    const query = `SELECT ${[...keys, exactSum(this.columnOf(measure))].join(', ')} ${this.from}
       ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
       GROUP BY ${keys.join(', ')}
       ORDER BY ${exactSum(this.columnOf(measure))} IS NULL, ${exactSum(this.columnOf(measure))} DESC, ${keys.join(', ')}`;
    const parameters = Object.fromEntries(only.map((codes, place) => [`only${place}`, codes]));
    const labels: (ReadonlyMap<string, string> | undefined)[] = [];
    for (const { code } of columns) labels.push(code && (await labelsOf(this.session, code.kind)));
    const groups: GroupSum[] = [];
    for await (const batch of this.session.rows<Cell[]>(query, parameters)) {
      for (const row of batch) {
        const codes = keys.map((_, place) => String(row[place] ?? '–'));
        const names = codes.map((code, place) => labels[place]?.get(code) ?? code);
        groups.push({ keys: names, codes, value: Number(row.at(-1)) });
      }
    }
    return groups;
  }

  private columnOf({ name }: ViewColumn): ResultColumn {
    const column = this.columns.find((each) => each.name === name);
    if (!column) throw new Error(`Expected a column of ${this.found.name}, got ${name}`);
    return column;
  }
}

function isCode({ kind }: ResultColumn): boolean {
  return kind in namings;
}
