import type { SoldProduct, SoldStore } from './listings';

/** What two parts of a file, or two files, say of one product: the latest day wins, and on one day the later part. */
export function laterProduct<Product extends SoldProduct>(former: Product, later: Product): Product {
  const hasOther =
    former.has_other_name ||
    later.has_other_name ||
    (former.name !== null && later.name !== null && former.name !== later.name);
  const name = isLater(former.name_date, later.name_date) ? later : former;
  const category = isLater(former.category_date, later.category_date) ? later : former;
  const price = isLater(former.price_date, later.price_date) ? later : former;
  return {
    ...later,
    ...{ name: name.name, name_date: name.name_date, has_other_name: hasOther },
    ...{ category: category.category, category_date: category.category_date },
    ...{ price: price.price, price_date: price.price_date },
  };
}

export function laterStore<Store extends SoldStore>(former: Store, later: Store): Store {
  const { city, city_date } = isLater(former.city_date, later.city_date) ? later : former;
  return { ...later, city, city_date, is_named: former.is_named || later.is_named };
}

/** Days of PostgreSQL and SQLite compare as text. */
function isLater(former: string | null, later: string | null): boolean {
  return later !== null && (former === null || former <= later);
}
