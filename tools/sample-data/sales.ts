import { dayWeights, formatIsoDay, monthOf, type Period } from './calendar';
import { AsciiBuffer, formatCents } from './csv';
import { type Product, seasons } from './products';
import { apportion, buildSlots, Random, slotShift } from './random';
import type { Store } from './stores';

/** What sales.csv is made of: `count` sales over the period, `unitPrices` adding the column of that name. */
export interface SalesPlan {
  products: readonly Product[];
  stores: readonly Store[];
  period: Period;
  count: number;
  seed: number;
  unitPrices: boolean;
}

// More than the longest line, so that one check per line is enough.
const lineRoom = 128;

/**
 * The bytes of sales.csv in chunks of some 64 kB. A chunk holds until the next one is asked for, which is
 * made only then.
 */
export function* salesCsv(plan: SalesPlan): Generator<Uint8Array> {
  const { period, products, count, seed } = plan;
  const appendSale = saleAppender(plan);
  const demand = new ProductDemand(products);
  const salesPerDay = apportion(count, dayWeights(period, new Random(seed, 'days')));
  const buffer = new AsciiBuffer();
  buffer.append(`date,product_id,quantity,store_id${plan.unitPrices ? ',unit_price' : ''}\n`);
  for (const [offset, sales] of salesPerDay.entries()) {
    const day = period.firstDay + offset;
    const productSlots = demand.slotsOn(day);
    const date = `${formatIsoDay(day)},`;
    for (let sale = 0; sale < sales; sale += 1) {
      if (!buffer.hasRoomFor(lineRoom)) {
        yield buffer.take();
      }
      appendSale(buffer, date, productSlots);
    }
  }
  yield buffer.take();
}

type SaleAppender = (buffer: AsciiBuffer, date: string, productSlots: Uint16Array) => void;

// The fields are made into text once, here: a line only chooses among them.
function saleAppender({ products, stores, seed, unitPrices }: SalesPlan): SaleAppender {
  const random = new Random(seed, 'sales');
  // A stream of its own: the other columns are the same with and without this one.
  const promotions = new Random(seed, 'promotions');
  const productFields = products.map((product) => `${product.id},`);
  const storeFields = stores.map((store) => `,${store.id}`);
  const storeSlots = buildSlots(stores.map((store) => store.sales));
  const quantities = products.map((product) => quantitySlots(product.priceInCents));
  const prices = products.map((product) => promotionalPrices(product.priceInCents));
  return (buffer, date, productSlots) => {
    const product = productSlots[random.draw() >>> slotShift] as number;
    const store = storeSlots[random.draw() >>> slotShift] as number;
    const draw = random.draw();
    const quantity = (quantities[product] as Uint16Array)[draw >>> slotShift] as number;
    buffer.append(date);
    buffer.append(productFields[product] as string);
    buffer.append(String(isReturn(draw) ? -quantity : quantity));
    buffer.append(storeFields[store] as string);
    if (unitPrices) {
      buffer.append(',');
      buffer.append(unitPrice(prices[product] as string[], promotions.draw()));
    }
    buffer.append('\n');
  };
}

/** Tells, day after day, which product sells how often: product indexes by slot (see buildSlots). */
class ProductDemand {
  private situation = '';
  private slots: Uint16Array | undefined;

  constructor(private readonly products: readonly Product[]) {}

  /** The slots of that day, until the next call. Most days share them: only a change rebuilds them. */
  slotsOn(day: number): Uint16Array {
    const month = monthOf(day);
    const sold = this.products.map((product) => day < product.stopDay);
    const situation = `${month} ${sold.indexOf(false)}`;
    if (this.slots && situation === this.situation) {
      return this.slots;
    }
    const weights = this.products.map(({ popularity, season }, index) =>
      sold[index] ? popularity * (seasons[season][month] as number) : 0,
    );
    this.situation = situation;
    this.slots = buildSlots(weights, this.slots);
    return this.slots;
  }
}

/** Relative frequency of each quantity, from 1 piece on: the dearer, the fewer at a time. */
const cheap = buildSlots([0, 52, 23, 11, 6, 3, 3, 0, 0, 0, 1, 0, 1]);
const usual = buildSlots([0, 76, 17, 5, 2]);
const dear = buildSlots([0, 94, 5, 1]);

/** Quantities by slot (see buildSlots) for a price in cents. */
function quantitySlots(priceInCents: number): Uint16Array {
  if (priceInCents < 1000) {
    return cheap;
  }
  return priceInCents < 4000 ? usual : dear;
}

/**
 * Whether a 32-bit draw makes the sale a return, about one in a hundred. It uses the low bits that
 * choosing a slot leaves aside, so that one draw serves both.
 */
function isReturn(draw: number): boolean {
  return (draw & 0x3ff) < 10;
}

/** Discounts in percent. */
const discounts = [10, 15, 20, 30];

/** The possible unit prices, in euros, of a product of that price in promotion. */
function promotionalPrices(priceInCents: number): string[] {
  return discounts.map((discount) => formatCents(Math.round((priceInCents * (100 - discount)) / 100)));
}

/** The unit price for a 32-bit draw: empty nine times out of ten, else one of the promotional prices. */
function unitPrice(prices: readonly string[], draw: number): string {
  const isPromotion = (draw & 0xffff) < 6554;
  return isPromotion ? (prices[(draw >>> 16) % prices.length] as string) : '';
}
