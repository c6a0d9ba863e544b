import fc from 'fast-check';

/** One line of an order, as it was sold. Money in cents, quantities in thousandths. */
export interface Line {
  product: number;
  quantity: number;
  price: number;
  /** Of the whole line. */
  discount: number;
}

type Fate = 'sold' | 'void' | 'returned' | 'refunded' | 'partly refunded';

/** What happened in a shop. */
export interface Order {
  /** Days after 2024-01-01. */
  day: number;
  minute: number;
  store: number | undefined;
  fate: Fate;
  lines: Line[];
}

export interface Shop {
  products: { code: string; name: string; category: string; price: number; hasCode: boolean }[];
  stores: string[];
  orders: Order[];
}

/** What a shape of export can tell. */
export interface Abilities {
  fates: Fate[];
  /** The smallest weight that is sold, in thousandths; without it, all is sold by the piece. */
  byWeight?: number;
  hasDiscounts?: boolean;
  /** Whether an order may be of no store. */
  sellsOnline?: boolean;
  /** Whether some products may have no code. */
  mayLackCodes?: boolean;
}

/** Any shop, and what it sold. */
export function shops({
  fates,
  byWeight,
  hasDiscounts = false,
  sellsOnline = false,
  mayLackCodes = false,
}: Abilities): fc.Arbitrary<Shop> {
  const product = (index: number) =>
    fc.record({
      code: fc.constant(`P-${100 + index}`),
      name: fc
        .constantFrom('Mug', 'Tee, blue', 'Candle 9"', 'Café crème', 'Pen')
        .map((name) => `${name} ${index}`),
      category: fc.constantFrom('Home', 'Clothes', 'Food & drink'),
      price: fc.integer({ min: 50, max: 9_999 }),
      hasCode: mayLackCodes ? fc.boolean() : fc.constant(true),
    });
  const line = fc.record({
    product: fc.nat({ max: 5 }),
    quantity: byWeight
      ? fc.oneof(
          fc.integer({ min: 1, max: 500 }).map((weight) => weight * byWeight),
          fc.integer({ min: 1, max: 6 }).map((units) => units * 1000),
        )
      : fc.integer({ min: 1, max: 6 }).map((units) => units * 1000),
    percent: hasDiscounts ? fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })) : fc.constant(0),
  });
  const order = fc.record({
    day: fc.integer({ min: 0, max: 400 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    store: sellsOnline ? fc.option(fc.nat({ max: 1 }), { nil: undefined }) : fc.nat({ max: 1 }),
    fate: fc.constantFrom<Fate>('sold', 'sold', 'sold', ...fates),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  });
  return fc
    .tuple(
      fc.tuple(...[0, 1, 2, 3, 4, 5].map(product)),
      fc.array(order, { minLength: 4, maxLength: 25 }),
      // What every shape must show at least once: a plain sale on a day that can only be read in one way.
      fc.record({ store: fc.constant(0), line }),
    )
    .map(([products, orders, plain]) => {
      const priced = ({
        product: at,
        quantity,
        percent,
      }: {
        product: number;
        quantity: number;
        percent: number;
      }): Line => {
        const price = products[at]?.price ?? 0;
        return { product: at, quantity, price, discount: Math.floor((quantity * price * percent) / 100_000) };
      };
      const first = { day: 30, minute: 600, store: plain.store, fate: 'sold' as const, lines: [plain.line] };
      return {
        products,
        stores: ['Harbour street', 'Old town'],
        orders: [first, ...orders].map((each) => ({ ...each, lines: each.lines.map(priced) })),
      };
    });
}

/** What the sales of an export come to: units in thousandths, revenue in hundred-thousandths of the unit of money. */
export type Totals = Map<string, { units: number; revenue: number }>;

/** What is right, by product and store. */
export function totalsOf({ products, stores, orders }: Shop, only?: string): Totals {
  const totals: Totals = new Map();
  for (const { fate, store, lines } of orders) {
    if (fate === 'void' || fate === 'refunded') continue;
    const sign = fate === 'returned' ? -1 : 1;
    for (const { product, quantity, price, discount } of lines) {
      const { code = '', name = '', hasCode } = products[product] ?? {};
      const key = `${hasCode ? code : name} in ${only ?? (store === undefined ? 'Online' : stores[store])}`;
      const { units, revenue } = totals.get(key) ?? { units: 0, revenue: 0 };
      totals.set(key, {
        units: units + sign * quantity,
        revenue: revenue + sign * (quantity * price - discount * 1000),
      });
    }
  }
  return totals;
}
