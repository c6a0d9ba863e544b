import { dateOf } from '../../run/calendar';
import type { Codes } from './codes';
import { Latest } from './latest';
import { placeIn } from './row-places';

/** What a sales file says of a product. Plain data. */
export interface SoldProduct {
  product_id: string;
  name: string | null;
  name_date: string | null;
  /** Whether it has other names as well. */
  has_other_name: boolean;
  category: string | null;
  category_date: string | null;
  /** Of one unit. */
  price: number | null;
  price_date: string | null;
}

/** What a sales file says of a store. Plain data. */
export interface SoldStore {
  store_id: string;
  city: string | null;
  city_date: string | null;
  /** Whether it is more than a bare code: its city is named, or it is where sales without a store go. */
  is_named: boolean;
}

/** What a sales file says of its products and stores. */
export interface Sold {
  products: SoldProduct[];
  stores: SoldStore[];
}

export const noSold: Sold = { products: [], stores: [] };

/** The texts that the cells of some columns stand for. */
export type Texts = Record<'name' | 'category' | 'city', Codes>;

/** Remembers what the sales of a file say of their products and stores. */
export class Listings {
  private readonly names = new Latest();
  private readonly categories = new Latest();
  private readonly prices = new Latest();
  private readonly cities = new Latest();
  private readonly products = new Set<number>();
  private readonly stores = new Set<number>();
  private readonly ownStores = new Set<number>();

  constructor(
    private readonly texts: Texts,
    private readonly listed: { products: boolean; stores: boolean },
  ) {}

  /** @param row the numbers of a sale's row, of which its file has its own words. */
  add(row: readonly number[], product: number, store: number): void {
    const day = row[placeIn.date] as number;
    if (this.listed.products) {
      this.products.add(product);
      this.names.add(product, day, row[placeIn.name] as number);
      this.categories.add(product, day, row[placeIn.category] as number);
      this.prices.add(product, day, row[placeIn.unit_price] as number);
    }
    if (this.listed.stores) {
      this.stores.add(store);
      this.cities.add(store, day, row[placeIn.city] as number);
    }
  }

  /** A store that we have named; gives its place back. */
  addStore(place: number): number {
    this.stores.add(place);
    this.ownStores.add(place);
    return place;
  }

  soldProducts(codes: readonly string[]): SoldProduct[] {
    const { names, categories, prices, texts } = this;
    return [...this.products].map((place) => ({
      product_id: codes[place] as string,
      ...{ name: textOf(texts.name, names, place), name_date: dayOf(names, place) },
      has_other_name: names.hasOthers(place),
      ...{ category: textOf(texts.category, categories, place), category_date: dayOf(categories, place) },
      ...{ price: numberOf(prices, place), price_date: dayOf(prices, place) },
    }));
  }

  soldStores(codes: readonly string[]): SoldStore[] {
    return [...this.stores].map((place) => ({
      store_id: codes[place] as string,
      city: textOf(this.texts.city, this.cities, place),
      city_date: dayOf(this.cities, place),
      is_named: this.ownStores.has(place) || !Number.isNaN(this.cities.dayOf(place)),
    }));
  }
}

function numberOf(latest: Latest, place: number): number | null {
  const value = latest.valueOf(place);
  return Number.isNaN(value) ? null : value;
}

function textOf({ list }: Codes, latest: Latest, place: number): string | null {
  const value = numberOf(latest, place);
  return value === null ? null : (list[value] as string);
}

function dayOf(latest: Latest, place: number): string | null {
  const day = latest.dayOf(place);
  return Number.isNaN(day) ? null : dateOf(day);
}
