import type { Statement } from 'better-sqlite3';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { sqliteOf } from '../../database';
import type { Value } from '../../import/kinds';
import { ROWS_PER_STATEMENT } from './bulk-insert';

interface Columns {
  /** The column whose value a row mostly shares with its neighbours, and the value that a number stands for. */
  leading: { name: string; textOf: (number: number) => string };
  others: readonly string[];
  /** Columns with one number for all rows. */
  constants?: Record<string, number>;
}

/**
 * Inserts rows that come in groups: a leading value that the rows of a statement share is bound once, not for each.
 * Binding is half of the cost: this takes a quarter less time, for sales in the order of their days.
 */
export class GroupedInsert {
  private readonly group: Statement;
  private readonly many: Statement;
  private readonly one: Statement;
  private readonly leading: Columns['leading'];
  private readonly values = new Map<number, string>();

  /** @param onConflict the clause that ends the statement. */
  constructor(
    manager: EntityManager,
    entity: EntityTarget<ObjectLiteral>,
    { leading, others, constants = {} }: Columns,
    onConflict = '',
  ) {
    const { connection } = manager;
    const { driver } = connection;
    const table = driver.escape(connection.getMetadata(entity).tableName);
    this.leading = leading;
    const names = [leading.name, ...others, ...Object.keys(constants)].map((name) => driver.escape(name));
    const rest = [...others.map(() => '?'), ...Object.values(constants)].join(', ');
    const sqlite = sqliteOf(connection);
    const prepare = (count: number, first: string) =>
      sqlite.prepare(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES ${Array(count).fill(`(${first}, ${rest})`).join(', ')} ${onConflict}`,
      );
    this.group = prepare(ROWS_PER_STATEMENT, ':leading');
    this.many = prepare(ROWS_PER_STATEMENT, '?');
    this.one = prepare(1, '?');
  }

  /**
   * @param numberOf the number of a row's leading value: equal for equal values.
   * @param pushOthers adds the other values of a row.
   */
  insert(
    count: number,
    numberOf: (row: number) => number,
    pushOthers: (row: number, values: Value[]) => void,
  ): void {
    const values: Value[] = [];
    let start = 0;
    for (; start + ROWS_PER_STATEMENT <= count; start += ROWS_PER_STATEMENT) {
      const end = start + ROWS_PER_STATEMENT;
      const number = numberOf(start);
      let isGroup = true;
      for (let row = start + 1; isGroup && row < end; row += 1) isGroup = numberOf(row) === number;
      values.length = 0;
      for (let row = start; row < end; row += 1) {
        if (!isGroup) values.push(this.valueOf(numberOf(row)));
        pushOthers(row, values);
      }
      if (isGroup) this.group.run(...values, { leading: this.valueOf(number) });
      else this.many.run(...values);
    }
    for (let row = start; row < count; row += 1) {
      values.length = 0;
      values.push(this.valueOf(numberOf(row)));
      pushOthers(row, values);
      this.one.run(...values);
    }
  }

  private valueOf(number: number): string {
    let value = this.values.get(number);
    if (value === undefined) {
      value = this.leading.textOf(number);
      this.values.set(number, value);
    }
    return value;
  }
}
