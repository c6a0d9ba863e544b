import type { SalesData } from '../../analysis/sales-data';
import type { ByCode, Series } from '../../analysis/series';
import { isMonthPartial } from '../../run/calendar';
import { monthCells, storeCells } from './cells';
import { figuresOf } from './figures-of';
import { spansOf } from './spans';
import type { Facts, SpanFigure, Subject, Subjects } from './subjects';

/** Months and stores of products that a page has room for, about 12 bytes each; a product's own figures take ten. */
const MOST_CELLS = 100_000;
const OWN_CELLS = 10;

/**
 * Everything the page shows of products and stores one by one; undefined where there are no sales.
 *
 * @param mostCells that products may take; those with the least revenue are left out.
 */
export async function gatherSubjects(data: SalesData, mostCells = MOST_CELLS): Promise<Subjects | undefined> {
  const { period, months } = await data.calendar();
  if (!period) return undefined;
  const spans = spansOf(period);
  const products = (await data.products()).map(({ product_id, name, price, stock, category }) => ({
    ...{ code: product_id, name },
    facts: known({ price, stock, category }),
  }));
  const stores = (await data.stores()).map(({ store_id, city, employee_nb }) => ({
    ...{ code: store_id, name: city },
    facts: known({ employees: employee_nb }),
  }));
  const company: SpanFigure[] = [];
  const [ofProducts, ofStores]: (ReadonlyMap<string, SpanFigure> | undefined)[][] = [[], []];
  for (const span of spans) {
    const figures = await figuresOf(data, 'product', span);
    if (figures) company.push(figures.all);
    ofProducts?.push(figures?.byCode);
    ofStores?.push((await figuresOf(data, 'store', span))?.byCode);
  }
  const monthly = await data.monthly('product');
  const all = largestFirst(products, ofProducts ?? []);
  const product = all.slice(0, roomFor(all, monthly, stores.length, mostCells));
  const store = largestFirst(stores, ofStores ?? []);
  return {
    ...{ spans, months, company, product, store },
    isLastPartial: isMonthPartial(period.last),
    counts: { product: products.length, store: stores.length },
    productMonths: monthCells(product, monthly),
    storeMonths: monthCells(store, await data.monthly('store')),
    productStores: storeCells(product, store, await data.pairs()),
  };
}

/** With their figures; most revenue over all time, the last span, comes first. */
function largestFirst(
  subjects: readonly Omit<Subject, 'figures'>[],
  figures: readonly (ReadonlyMap<string, SpanFigure> | undefined)[],
): Subject[] {
  const revenueOf = (subject: Subject) => subject.figures.at(-1)?.revenue ?? 0;
  return subjects
    .map((subject) => ({
      ...subject,
      figures: figures.map((byCode) => byCode?.get(subject.code) ?? null),
    }))
    .sort((a, b) => revenueOf(b) - revenueOf(a) || (a.code < b.code ? -1 : 1));
}

/** How many products have room with all their months and stores. */
function roomFor(
  products: readonly Subject[],
  monthly: ByCode<Series>,
  stores: number,
  mostCells: number,
): number {
  let cells = 0;
  const tooMany = products.findIndex(({ code }) => {
    cells += OWN_CELLS + stores + (monthly.get(code)?.lines.filter((count) => count > 0).length ?? 0);
    return cells > mostCells;
  });
  return tooMany < 0 ? products.length : tooMany;
}

function known(facts: { [Fact in keyof Facts]: Facts[Fact] | null }): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}
