import type { Finding, Presentation, PresentationInput } from '../presentation';
import type { GroupSum } from '../result-table';
import { totalOf } from '../shares';
import { endsOf, firstOf, subtitleOf } from '../subtitle';
import { nothing } from './nothing';

/** Products and stores of the table at most. */
const [MOST_PRODUCTS, MOST_STORES] = [20, 14];

/** Which product sells where, coloured by what share it has there against its share of the company. */
export const productSalesByStore: Presentation = { section: 'products', present };

async function present({ table, period, formatter, messages }: PresentationInput): Promise<Finding> {
  const { chart, missing } = messages;
  const [product, store] = table.dimensions;
  const { measure } = table;
  if (!period || !product || !store || !measure) return nothing(missing.noSales);
  const [products, stores] = [await table.sumBy(measure, [product]), await table.sumBy(measure, [store])];
  if (stores.length < 2 || products.length < 2) return nothing(missing.onePart);
  const codeOf = ({ codes: [code = ''] }: GroupSum) => code;
  const nameOf = ({ keys: [name = ''] }: GroupSum) => name;
  const shownProducts = products.slice(0, MOST_PRODUCTS);
  const shownStores = endsOf(stores, MOST_STORES, store.label, formatter, messages);
  const cells = await table.sumBy(
    measure,
    [product, store],
    [shownProducts.map(codeOf), shownStores.items.map(codeOf)],
  );
  const cellOf = new Map(cells.map(({ codes, value }) => [JSON.stringify(codes), value]));
  const values = shownProducts.map((row) =>
    shownStores.items.map((column) => cellOf.get(JSON.stringify([codeOf(row), codeOf(column)])) ?? 0),
  );
  const all = totalOf(products);
  const indexes = values.map((row, y) =>
    row.map((value, x) => {
      const [ofProduct = 0, ofStore = 0] = [shownProducts[y]?.value, shownStores.items[x]?.value];
      return ofProduct > 0 && ofStore > 0 && all > 0 ? 100 * (value / ofStore / (ofProduct / all)) : null;
    }),
  );
  const shown = [
    measure.label,
    ...firstOf(product.label, MOST_PRODUCTS, products.length, formatter, messages),
    ...shownStores.said,
    chart.indexColors,
  ];
  return {
    charts: [
      {
        ...{ type: 'heat', format: 'money' },
        title: chart.compared(measure.label, chart.both(product.label, store.label)),
        subtitle: subtitleOf(shown, period, formatter, messages),
        ...{ rows: shownProducts.map(nameOf), columns: shownStores.items.map(nameOf), values, indexes },
      },
    ],
    explanation: [],
    caveats: [],
  };
}
