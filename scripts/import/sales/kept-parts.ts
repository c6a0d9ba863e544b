import { createHash } from 'node:crypto';
import { Not } from 'typeorm';
import { KeptTotals } from '../../../models/kept-totals';
import type { Session } from '../../database';
import { lastDayOf } from '../../run/calendar';

/** A row of totals as JSON holds it. */
export type KeptRow = (string | number)[];

/** Gives the rows of a part of time, by the kind of totals; undefined where nobody has added them up. */
export type AddedRows = (kind: string, part: string) => KeptRow[] | undefined;

/** The column of a summary table, `s`, that says when. */
export type StepColumn = 'date' | 'year_month';

/** How totals are called that are added up of sales over steps of time. */
export function kindOf(by: 'company' | 'store' | 'product', step: StepColumn | 'week'): string {
  return `${by} by ${step}`;
}

/** How it is called what the cells of a summary table come to at most. */
export function sizeKindOf(table: string): string {
  return `size of ${table}`;
}

/** What holds of the rows of one month. */
export function ofMonth(step: StepColumn): {
  where: string;
  parametersOf: (month: string) => Record<string, string>;
} {
  if (step === 'year_month') return { where: 's.year_month = :month', parametersOf: (month) => ({ month }) };
  return {
    where: 's.date BETWEEN :first AND :last',
    parametersOf: (month) => ({ first: `${month}-01`, last: lastDayOf(month) }),
  };
}

/** The sale lines of each month that has some, in order. */
export async function linesByMonth({ manager }: Pick<Session, 'manager'>): Promise<Map<string, number>> {
  const rows: { month: string; lines: number | string }[] = await manager.query(
    `SELECT year_month AS month, SUM(sale_count) AS lines
     FROM sales_by_product GROUP BY year_month ORDER BY year_month`,
  );
  return new Map(rows.map(({ month, lines }) => [month, Number(lines)]));
}

/** Totals that are read by parts of time. */
export interface Parts {
  kind: string;
  /** Months, or the Mondays of weeks. */
  parts: readonly string[];
  /** What the rows of each part are read by. */
  sql: string;
  read: (part: string) => Promise<KeptRow[]>;
}

/**
 * Reads totals part by part of time, and keeps them in the database: a run adds up only the parts whose sales, or prices,
 * have changed, for the import forgets those.
 */
export class KeptParts {
  private readonly fresh: KeptTotals[] = [];
  /** Weeks that are not full any more. */
  private readonly stale: KeptTotals[] = [];

  /** @param added what need not be read. */
  constructor(
    private readonly session: Session,
    private readonly added: AddedRows = () => undefined,
  ) {}

  /** The rows of each part, by codes. */
  async rows({ kind, parts, sql, read }: Parts): Promise<Map<string, KeptRow[]>> {
    const query_sha256 = createHash('sha256').update(sql).digest('hex');
    const known = await this.session.manager.findBy(KeptTotals, { kind, query_sha256 });
    const textOf = new Map(known.map(({ part, totals }) => [part, totals]));
    const found = new Map<string, KeptRow[]>();
    const asked = new Set(parts);
    for (const each of known) if (!asked.has(each.part)) this.stale.push(each);
    for (const part of parts) {
      const text = textOf.get(part);
      const rows: KeptRow[] =
        text === undefined ? (this.added(kind, part) ?? (await read(part))) : JSON.parse(text);
      if (text === undefined) {
        // Databases give their rows in different orders.
        rows.sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0));
        this.fresh.push({ kind, part, query_sha256, totals: JSON.stringify(rows) });
      }
      found.set(part, rows);
    }
    return found;
  }

  /** Keeps what was read for the next run. */
  async keep(): Promise<void> {
    for (const [kind, query] of new Map(this.fresh.map((each) => [each.kind, each.query_sha256])))
      await this.session.manager.delete(KeptTotals, { kind, query_sha256: Not(query) });
    for (const { kind, part } of this.stale.splice(0))
      await this.session.manager.delete(KeptTotals, { kind, part });
    const columns = ['kind', 'part', 'query_sha256', 'totals'] as const;
    const writer = this.session.writer(KeptTotals, { columns });
    for (const each of this.fresh) writer.add(columns.map((column) => each[column]));
    await writer.flush();
    this.fresh.length = 0;
  }
}
