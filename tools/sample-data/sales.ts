import { apportion } from './apportion';
import { AsciiBuffer } from './ascii-buffer';
import { formatIsoDay, type Period } from './calendar';
import { dayWeights } from './day-weights';
import { ProductDemand } from './product-demand';
import type { Product } from './products';
import { promotionalPrices, unitPrice } from './promotions';
import { isReturn, quantitySlots } from './quantities';
import { Random } from './random';
import { buildSlots, slotShift } from './slots';
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
