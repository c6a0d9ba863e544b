import { isTotalOf, isTotalWord } from './headers/total-words';
import type { Layout } from './layout';
import { Problem, totalRow } from './problem';

/** The groups that a row belongs to, and how many cells were taken from them. Plain data. */
export interface GroupState {
  /** Of each group column, the outermost first; null where the row that names it is not known. */
  names: (string | null)[];
  carried: number;
}

/**
 * Carries the cells that name a group down to its rows: in a pivot table they stand on its first row only. An inner
 * group ends with the outer one.
 */
export class GroupCells {
  private readonly read: ReadonlySet<number>;
  private readonly products: number[];
  private readonly day: number;

  constructor(
    { columns, statuses = [] }: Layout,
    private readonly groups: readonly number[],
    private readonly state: GroupState,
  ) {
    this.read = new Set([...columns, ...statuses].map(({ index }) => index));
    const indexesOf = (...fields: string[]) =>
      columns.filter(({ field }) => fields.includes(field)).map(({ index }) => index);
    this.products = indexesOf('product_id', 'name');
    this.day = indexesOf('date')[0] ?? -1;
  }

  /** The row with its empty cells filled in, or what speaks against it. */
  fill(given: readonly string[]): string[] | Problem {
    const { groups, products, day } = this;
    const { names } = this.state;
    const textAt = (index: number) => (given[index] ?? '').trim();
    const own = groups.map(textAt);
    const isTotal = (text: string, level: number) =>
      isTotalWord(text) || isTotalOf(text, groups[level] === day ? undefined : (names[level] ?? undefined));
    const isTotalProduct = textAt(day) === '' && products.some((index) => isTotalWord(textAt(index)));
    if (own.some(isTotal) || isTotalProduct) return totalRow;
    const first = own.findIndex((text) => text !== '');
    // Below a new outer group, the inner ones are new, too.
    if (first >= 0) for (const [level, text] of own.entries()) if (level >= first) names[level] = text;
    if (names.includes(null)) return groupRefused;
    const row = [...given];
    for (const [level, index] of groups.entries()) row[index] = names[level] || (given[index] ?? '');
    if (first >= 0 && [[day], products].some((indexes) => indexes.every((index) => !row[index]?.trim())))
      return head;
    this.state.carried += groups.filter(
      (index, level) => own[level] === '' && names[level] && this.read.has(index),
    ).length;
    return row;
  }

  /** Hears of a row whose cells are not known: it may have begun a group. */
  lose(): void {
    this.state.names.fill(null);
  }
}

const head = new Problem('total_row', { isHead: true });
const groupRefused = new Problem('order_refused', { isGroup: true });
