import type { Statement } from 'better-sqlite3';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { additionOnConflict } from '../addition';
import type { NumberColumn, Value, Writer, WriterOptions } from '../session';
import { handleOf } from './handle';

/** Rows per statement: 50 cost a twentieth of the calls, more gains nothing (1,000,000 rows/s against 67,000 singly). */
const ROWS_PER_STATEMENT = 50;

/**
 * Writes through prepared statements of the driver. Of a batch, 50 rows that share their first value are one statement
 * that binds it once: binding is half of the cost, and this takes a quarter less time for sales in the order of their
 * days.
 */
export class SqliteWriter implements Writer {
  private readonly group: Statement;
  private readonly many: Statement;
  private readonly one: Statement;
  private readonly width: number;
  /** The statement that inserts some rows, as SQL gives them. */
  private readonly insert: (rows: string) => string;
  private readonly pending: Value[] = [];

  constructor(
    private readonly manager: EntityManager,
    entity: EntityTarget<ObjectLiteral>,
    { columns, constants = {}, addsUp = false }: WriterOptions,
  ) {
    const { connection } = manager;
    const { driver } = connection;
    const metadata = connection.getMetadata(entity);
    const names = [...columns, ...Object.keys(constants)].map((name) => driver.escape(name));
    const rest = [...columns.slice(1).map(() => '?'), ...Object.values(constants)];
    const ending = addsUp ? additionOnConflict(metadata) : '';
    this.insert = (rows) =>
      `INSERT INTO ${driver.escape(metadata.tableName)} (${names.join(', ')}) ${rows} ${ending}`;
    const prepare = (count: number, first: string) => {
      const rows = Array(count).fill(`(${[first, ...rest].join(', ')})`);
      return handleOf(connection).prepare(this.insert(`VALUES ${rows.join(', ')}`));
    };
    this.group = prepare(ROWS_PER_STATEMENT, ':first');
    this.many = prepare(ROWS_PER_STATEMENT, '?');
    this.one = prepare(1, '?');
    this.width = columns.length;
  }

  add(values: readonly Value[]): void {
    for (const value of values) this.pending.push(value);
    if (this.pending.length < ROWS_PER_STATEMENT * this.width) return;
    this.many.run(...this.pending);
    this.pending.length = 0;
  }

  async select(sql: string): Promise<void> {
    await this.manager.query(this.insert(sql));
  }

  async flush(): Promise<void> {
    for (let at = 0; at < this.pending.length; at += this.width)
      this.one.run(...this.pending.slice(at, at + this.width));
    this.pending.length = 0;
  }

  async write(count: number, batch: readonly NumberColumn[]): Promise<void> {
    const [first, ...others] = batch;
    if (!first || batch.length !== this.width)
      throw new Error(`Expected ${this.width} columns, got ${batch.length}`);
    let start = 0;
    for (; start + ROWS_PER_STATEMENT <= count; start += ROWS_PER_STATEMENT) {
      const end = start + ROWS_PER_STATEMENT;
      if (isGroup(first.numbers, start, end)) {
        const shared = valuesOf([first], start, start + 1)[0];
        this.group.run(...valuesOf(others, start, end), { first: shared });
      } else this.many.run(...valuesOf(batch, start, end));
    }
    for (; start < count; start += 1) this.one.run(...valuesOf(batch, start, start + 1));
  }
}

function isGroup(numbers: Float64Array, start: number, end: number): boolean {
  for (let row = start + 1; row < end; row += 1) if (numbers[row] !== numbers[start]) return false;
  return true;
}

/** Some rows' values, row after row. Filled column by column, which spares asking for each value what it stands for. */
function valuesOf(columns: readonly NumberColumn[], start: number, end: number): Value[] {
  const width = columns.length;
  const values: Value[] = new Array((end - start) * width);
  for (let place = 0; place < width; place += 1) {
    const { numbers, textOf } = columns[place] as NumberColumn;
    let at = place;
    for (let row = start; row < end; row += 1, at += width) {
      const number = numbers[row] as number;
      values[at] = Number.isNaN(number) ? null : textOf ? textOf(number) : number;
    }
  }
  return values;
}
