import { isOfMeaning } from '../reading/headers/status-words';
import type { Layout } from '../reading/layout';
import { Problem } from '../reading/problem';
import { FIRST_STATUS, placeIn } from './row-places';

/**
 * Carries the cells of an order down to its other lines: many exports write them on its first line only. A line is of
 * the order above where its order cell repeats, or is empty together with its day.
 */
export class OrderCells {
  /** Cells taken from the row above. */
  carried = 0;
  /** True once the first order of a part may have begun in the part before it. */
  needsStart = false;
  private firstOrder: string | undefined;
  private readonly places: number[];
  private readonly hasOrder: boolean;
  /** Places of the words that say which rows are sales. */
  private readonly rowStatuses: number[];
  private above: number[] | undefined;
  private order = '';
  /** True where the row above was refused: what it says is not known. */
  private isAboveRefused = false;

  /** @param isPart true where rows above the first one were read before. */
  constructor(
    { columns, statuses = [] }: Layout,
    private readonly isPart: boolean,
  ) {
    const fields = columns.map(({ field }) => field);
    const present = (['date', 'store_id'] as const).filter((field) => fields.includes(field));
    this.places = [
      ...present.map((field) => placeIn[field]),
      ...statuses.map((_, index) => FIRST_STATUS + index),
    ];
    this.hasOrder = fields.includes('order');
    this.rowStatuses = statuses.flatMap(({ family }, index) =>
      isOfMeaning(family) ? [] : [FIRST_STATUS + index],
    );
  }

  /** Whether a row is no further line of the order above. */
  isFirst(row: readonly number[], order: string): boolean {
    return order === '' ? !Number.isNaN(row[placeIn.date]) : order !== this.order;
  }

  /** The row with its empty cells filled in, or what speaks against it. */
  fill(given: readonly number[], order: string): readonly number[] | Problem {
    if (!this.hasOrder) return given;
    const row = [...given];
    if (this.isPart) this.doubtFirst(row, order);
    if (!this.isFirst(row, order) || (this.isAboveRefused && this.lacksItsHead(row))) {
      const problem = this.carry(row);
      if (problem) return problem;
    }
    if (order !== '') this.order = order;
    this.isAboveRefused = false;
    this.above = row;
    return row;
  }

  private doubtFirst(row: readonly number[], order: string): void {
    this.firstOrder ??= order;
    if (order !== '' && order !== this.firstOrder) return;
    this.needsStart ||= this.places.some((place) => Number.isNaN(row[place]));
  }

  /** The store of the row taken last has a place by now. */
  settleStore(place: number): void {
    if (this.above) this.above[placeIn.store_id] = place;
  }

  /** Hears of a row that was refused before it got here. */
  miss(order: string | undefined): void {
    this.isAboveRefused = true;
    this.above = undefined;
    if (order !== '') this.order = order ?? '';
  }

  private carry(row: number[]): Problem | undefined {
    for (const place of this.places) {
      if (!Number.isNaN(row[place])) continue;
      if (!this.above) return this.isAboveRefused ? headRefused : undefined;
      const value = this.above[place] as number;
      row[place] = value;
      if (!Number.isNaN(value)) this.carried += 1;
    }
    return undefined;
  }

  /** Whether a row can be no first line of an order: it lacks what that has. */
  private lacksItsHead(row: number[]): boolean {
    return (
      Number.isNaN(row[placeIn.date]) ||
      (this.rowStatuses.length > 0 && this.rowStatuses.every((place) => Number.isNaN(row[place])))
    );
  }
}

const headRefused = new Problem('order_refused');
