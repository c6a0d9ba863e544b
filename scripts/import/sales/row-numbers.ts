import type { Value } from '../../database';
import { dayNumber } from '../../run/calendar';
import { classOf } from '../reading/headers/status-words';
import type { Layout } from '../reading/layout';
import { Codes } from './codes';
import type { Texts } from './listings';
import type { References } from './references';
import { FIRST_STATUS, placeIn } from './row-places';
import type { StatusWord } from './tally';

/** A code that is not in the references. */
export const UNKNOWN = Number.NEGATIVE_INFINITY;

/** Turns the values of a row into numbers: a day's, the place of a code or a text, or the value itself. NaN is empty. */
export class RowNumbers {
  readonly products: Codes;
  readonly stores: Codes;
  readonly texts: Texts = { name: new Codes(), category: new Codes(), city: new Codes() };
  /** What the numbers of statuses stand for. */
  readonly words: StatusWord[] = [];
  private readonly statuses: NonNullable<Layout['statuses']>;
  private readonly wordPlaces: Map<string, number>[];

  constructor({ products, stores }: References, { statuses = [] }: Layout) {
    this.products = new Codes([...products]);
    this.stores = new Codes([...stores]);
    this.statuses = statuses;
    this.wordPlaces = statuses.map(() => new Map());
  }

  rowOf(values: readonly Value[]): number[] {
    return values.map((value, place) =>
      value === null ? Number.NaN : this.numberOf(String(value), value, place),
    );
  }

  orderOf(values: readonly Value[]): string {
    return String(values[placeIn.order] ?? '');
  }

  private numberOf(text: string, value: Value, place: number): number {
    switch (place) {
      case placeIn.date:
        return dayNumber(text);
      case placeIn.product_id:
        return this.products.placeOf(text) ?? UNKNOWN;
      case placeIn.store_id:
        return this.stores.placeOf(text) ?? UNKNOWN;
      case placeIn.name:
        return this.texts.name.add(text);
      case placeIn.category:
        return this.texts.category.add(text);
      case placeIn.city:
        return this.texts.city.add(text);
      case placeIn.order:
        return 0;
      default:
        return place >= FIRST_STATUS ? this.wordOf(text, place - FIRST_STATUS) : Number(value);
    }
  }

  private wordOf(text: string, status: number): number {
    const places = this.wordPlaces[status] as Map<string, number>;
    const known = places.get(text);
    if (known !== undefined) return known;
    const { header, family } = this.statuses[status] as NonNullable<Layout['statuses']>[number];
    const number = this.words.length;
    const word = family === 'moment' ? '' : Buffer.from(text, 'utf16le').toString('utf16le');
    this.words.push({ column: header, word, rowClass: classOf(family, text) });
    // Each day of a cancellation is the same word.
    if (family !== 'moment') places.set(word, number);
    return number;
  }
}
