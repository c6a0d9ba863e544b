import type { Value } from '../../database';
import { isTotalWord } from '../reading/headers/total-words';
import type { Layout } from '../reading/layout';
import { Problem, totalRow } from '../reading/problem';
import type { Fault, Outcome } from '../reading/row-sink';
import { Spread } from '../reading/spread';
import { addExactly } from './add-exactly';
import { amountOf } from './amount-of';
import type { BatchBuilder } from './batch';
import { isExact, type SaleColumn, saleColumnNames } from './columns';
import { Listings } from './listings';
import { OrderCells } from './order-cells';
import type { Listing } from './references';
import { type RowNumbers, UNKNOWN } from './row-numbers';
import { placeIn } from './row-places';
import { StatusReader } from './status-reader';

/** What decides how the rows of a sales file become sales, beside its layout. Plain data. */
export interface SalesRules {
  /** Which codes that no file lists are listed from the sales. */
  listing: Listing;
  /** The store of a file that names none. */
  store: string;
  /** The store of rows that name none, in a file that names stores. */
  online: string;
  /** True where rows above the first one were read before. */
  isPart: boolean;
}

/** Rows that are compared to tell a total from a price. */
const COMPARED_ROWS = 200_000;

/** Makes sales of the rows of a file: fills them in, leaves those out that are none, and lists what they name. */
export class SaleRows {
  readonly statuses: StatusReader;
  readonly listings: Listings;
  readonly prices = new Spread();
  readonly amounts = new Spread();
  online = 0;
  signs = 0;
  signLine: number | undefined;
  refunded = 0;
  orderDiscounts = 0;
  nameless = 0;
  amountless = 0;
  private readonly order: OrderCells;
  private readonly has: Record<'quantity' | 'store' | 'city' | 'amount', boolean>;
  private readonly discountUnit: Layout['discountUnit'];
  private readonly isPlain: boolean;
  private compared = 0;
  /** The last store that a row named itself: another of its order may have it before it is listed. */
  private lastStore = '';

  constructor(
    private readonly numbers: RowNumbers,
    layout: Layout,
    private readonly rules: SalesRules,
    private readonly batch: BatchBuilder,
  ) {
    const fields = new Set(layout.columns.map(({ field }) => field));
    this.order = new OrderCells(layout, rules.isPart);
    this.statuses = new StatusReader(layout, numbers.words);
    this.has = {
      quantity: fields.has('quantity'),
      store: fields.has('store_id'),
      city: fields.has('city'),
      amount: fields.has('amount') || fields.has('gross'),
    };
    this.discountUnit = layout.discountUnit;
    this.isPlain =
      this.has.quantity &&
      this.has.store &&
      !layout.statuses &&
      rules.listing.products === 'named' &&
      rules.listing.stores === 'named' &&
      [...fields].every((field) => saleColumnNames.includes(field as SaleColumn));
    this.listings = new Listings(numbers.texts, {
      products: rules.listing.products === 'all' || fields.has('name') || fields.has('category'),
      stores: rules.listing.stores === 'all' || this.has.city,
    });
  }

  get needsStart(): boolean {
    return this.order.needsStart;
  }

  get carried(): number {
    return this.order.carried;
  }

  /** Takes a row that was recognised: most say nothing beside the columns of a sale, and need no second look. */
  takeRecognised(row: readonly number[], order: string, line: number): Outcome {
    if (
      !this.isPlain ||
      this.compared < COMPARED_ROWS ||
      Number.isNaN(row[placeIn.store_id]) ||
      (this.has.amount && Number.isNaN(row[placeIn.amount])) ||
      !isExact(row)
    )
      return this.take(row, order, line);
    this.batch.add(row);
    return undefined;
  }

  /**
   * @param row its numbers; they are not kept.
   * @param order its order cell.
   * @param values the values the numbers stand for, where some may not be known yet.
   */
  take(row: readonly number[], order: string, line: number, values?: readonly Value[]): Outcome {
    const ownStore = values?.[placeIn.store_id] ?? null;
    if (ownStore !== null) this.lastStore = String(ownStore);
    const isFirst = this.order.isFirst(row, order);
    const filled = this.order.fill(row, order);
    if (filled instanceof Problem) return { problem: filled, column: null, value: null };
    const status = this.statuses.read(filled);
    const isReturn = status?.rowClass === 'return';
    const quantity = signed(this.has.quantity ? (filled[placeIn.quantity] as number) : 1, isReturn);
    const amount = amountOf(
      {
        quantity,
        unitPrice: filled[placeIn.unit_price] as number,
        amount: signed(filled[placeIn.amount] as number, isReturn),
        gross: signed(filled[placeIn.gross] as number, isReturn),
        discount: filled[placeIn.discount] as number,
      },
      this.discountUnit,
    );
    if (status && this.statuses.isLeftOut(status)) {
      const worth = Number.isNaN(amount) ? quantity * (filled[placeIn.unit_price] as number) : amount;
      const rounded = Math.round((Number.isNaN(worth) ? 0 : worth) * 10_000);
      if (!Number.isSafeInteger(rounded)) return { problem: tooLarge, column: 'quantity', value: quantity };
      this.statuses.leaveOut(status, line, rounded);
      return 'left out';
    }
    // A line whose day is written nowhere else, and that is called a total, adds up those above it.
    if (Number.isNaN(row[placeIn.date]) && values && isTotal(values))
      return { problem: totalRow, column: null, value: null };
    const { discountUnit: unit } = this;
    if (unit && Math.abs(filled[placeIn.discount] as number) > (unit === 'part' ? 1 : 100))
      return { problem: beyondAll[unit], column: 'discount', value: filled[placeIn.discount] as number };
    for (const field of ['date', 'quantity'] as const)
      if (Number.isNaN(field === 'quantity' ? quantity : filled[placeIn[field]]))
        return this.lacking(empty(field), row, order);
    const product = this.productOf(filled, values);
    if (typeof product !== 'number') return this.lacking(product, row, order);
    const store = this.storeOf(filled);
    if (typeof store !== 'number') {
      this.order.miss(order);
      return store;
    }
    if (filled[placeIn.store_id] === UNKNOWN) this.order.settleStore(store);
    const sale = filled.slice(0, saleColumnNames.length);
    sale[placeIn.quantity] = quantity;
    sale[placeIn.product_id] = product;
    sale[placeIn.store_id] = store;
    sale[placeIn.amount] = amount;
    if (!isExact(sale)) return { problem: tooLarge, column: 'quantity', value: quantity };

    this.batch.add(sale);
    this.listings.add(filled, product, store);
    this.statuses.keep(filled, line);
    this.notice(filled, line, quantity, amount);
    if (isFirst) {
      const off = tenThousandths(row[placeIn.order_discount]);
      this.orderDiscounts = addExactly(this.orderDiscounts, off, 'The discounts on orders');
    }
    this.compare(filled, product, quantity);
    return undefined;
  }

  miss(order: string | undefined): void {
    this.order.miss(order);
  }

  /** A line with a day of its own, without an order and without what a sale has, is no first line of those below it. */
  private lacking(fault: Fault, row: readonly number[], order: string): Fault {
    const isStray = fault.problem === isEmpty && order === '' && !Number.isNaN(row[placeIn.date]);
    if (isStray) this.order.miss(order);
    return fault;
  }

  /** By its code; where that is empty, by its name. */
  private productOf(row: readonly number[], values: readonly Value[] | undefined): number | Fault {
    const { products, texts } = this.numbers;
    const place = row[placeIn.product_id] as number;
    const name = row[placeIn.name] as number;
    if (place >= 0) return place;
    if (place === UNKNOWN) {
      const code = String(values?.[placeIn.product_id]);
      if (this.rules.listing.products === 'all' || !Number.isNaN(name)) return products.add(code);
      return { problem: unknown.products, column: 'product_id', value: code };
    }
    if (Number.isNaN(name)) return empty('product_id');
    this.nameless += 1;
    return products.add(texts.name.list[name] as string);
  }

  private storeOf(row: readonly number[]): number | Fault {
    const { stores } = this.numbers;
    const place = row[placeIn.store_id] as number;
    if (place >= 0) return place;
    if (!this.has.store) return this.listings.addStore(stores.add(this.rules.store));
    if (Number.isNaN(place)) {
      this.online += 1;
      return this.listings.addStore(stores.add(this.rules.online));
    }
    // Where its own cell is empty, it has the store of the row above.
    const code = this.lastStore;
    const isNamed = !Number.isNaN(row[placeIn.city]);
    if (this.rules.listing.stores === 'all' || isNamed) return stores.add(code);
    return { problem: unknown.stores, column: 'store_id', value: code };
  }

  private notice(row: readonly number[], line: number, quantity: number, amount: number): void {
    const refunded = row[placeIn.refunded] as number;
    this.refunded = addExactly(this.refunded, tenThousandths(refunded), 'The refunds');
    const isPaid = !Number.isNaN(row[placeIn.amount]) || !Number.isNaN(row[placeIn.gross]);
    if (this.has.amount && !isPaid) this.amountless += 1;
    if (!(quantity * amount < 0)) return;
    this.signs += 1;
    this.signLine ??= line;
  }

  private compare(row: readonly number[], product: number, quantity: number): void {
    if (this.compared >= COMPARED_ROWS) return;
    this.compared += 1;
    const total = Number.isNaN(row[placeIn.amount]) ? row[placeIn.gross] : row[placeIn.amount];
    if (!Number.isNaN(total)) this.amounts.add(product, quantity, total as number);
    else this.prices.add(product, quantity, row[placeIn.unit_price] as number);
  }
}

function isTotal(values: readonly Value[]): boolean {
  return [values[placeIn.product_id], values[placeIn.name]].some((text) => isTotalWord(String(text ?? '')));
}

/** Of an amount whatever its sign; 0 where there is none. */
function tenThousandths(amount = Number.NaN): number {
  return Number.isNaN(amount) ? 0 : Math.round(Math.abs(amount) * 10_000);
}

/** A return is negative, also where the file writes it positive. */
function signed(number: number, isReturn: boolean): number {
  return isReturn ? -Math.abs(number) : number;
}

function empty(column: string): Fault {
  return { problem: isEmpty, column, value: '' };
}

const isEmpty = new Problem('empty');

const unknown = { products: new Problem('unknown_product'), stores: new Problem('unknown_store') };

const beyondAll = {
  part: new Problem('out_of_range', { beyond: '1' }),
  percent: new Problem('out_of_range', { beyond: '100 %' }),
};

const tooLarge = new Problem('out_of_range', { beyond: 'product' });
