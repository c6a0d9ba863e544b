import type { Chart } from '../chart';
import type { Finding, Presentation, PresentationInput } from '../presentation';
import type { GroupSum } from '../result-table';
import { hasLeader, shareOf, totalOf } from '../shares';
import { firstOf, subtitleOf } from '../subtitle';
import { nothing } from './nothing';

/** Products and stores of the heat table at most, and of grouped bars. */
const MOST_PRODUCTS = 20;
const MOST_STORES = 15;
const MOST_GROUPS = 5;

/** Which product sells where. */
export const productSalesByStore: Presentation = { section: 'products', present };

async function present({ table, period, formatter, messages }: PresentationInput): Promise<Finding> {
  const { chart, caveats, findings, missing } = messages;
  const [product, store] = table.dimensions;
  const { measure } = table;
  if (!period || !product || !store || !measure) return nothing(missing.noSales);
  const products = await table.sumBy(measure, [product]);
  const stores = await table.sumBy(measure, [store]);
  const [best, bestStore] = [products[0], stores[0]];
  const nameOf = (group: GroupSum | undefined) => group?.keys[0] ?? '';
  const codeOf = (group: GroupSum) => group.codes[0] ?? '';
  const shownProducts = products.slice(0, MOST_PRODUCTS);
  const shownStores = stores.slice(0, MOST_STORES);
  const [rows, columns] = [shownProducts.map(nameOf), shownStores.map(nameOf)];
  const codes = [shownProducts.map(codeOf), shownStores.map(codeOf)];
  const cells = await table.sumBy(measure, [product, store], codes);
  const bestCells = best ? await table.sumBy(measure, [product, store], [[codeOf(best)]]) : [];
  const [bestCell] = bestCells;
  const cellOf = new Map(cells.map(({ keys, value }) => [JSON.stringify(keys), value]));
  const values = rows.map((row) => columns.map((column) => cellOf.get(JSON.stringify([row, column])) ?? 0));
  const shown = [
    measure.label,
    ...firstOf(product.label, MOST_PRODUCTS, products.length, formatter, messages),
    ...firstOf(store.label, MOST_STORES, stores.length, formatter, messages),
  ];
  const isLed = hasLeader(products) && hasLeader(bestCells);
  const titled = {
    format: 'money' as const,
    title: isLed
      ? findings.heat(nameOf(best), bestCell?.keys[1] ?? '')
      : chart.compared(measure.label, `${product.label}, ${store.label}`),
    subtitle: subtitleOf(shown, period, formatter, messages),
  };
  const isSmall = rows.length <= MOST_GROUPS && columns.length <= MOST_GROUPS;
  const drawn: Chart = isSmall
    ? {
        type: 'groups',
        ...titled,
        groups: rows,
        series: columns.map((label, at) => ({ label, values: values.map((row) => row[at] ?? 0) })),
      }
    : { type: 'heat', ...titled, rows, columns, values };
  const total = totalOf(products);
  const money = (value = 0) => formatter.cell(value, 'money');
  const share = shareOf(best?.value ?? 0, total, formatter);
  const storeShare = shareOf(bestStore?.value ?? 0, total, formatter);
  return {
    charts: [drawn],
    explanation: [
      ...(isLed && share
        ? [
            findings.heatLong(
              nameOf(best),
              money(best?.value),
              share,
              bestCell?.keys[1] ?? '',
              money(bestCell?.value),
            ),
          ]
        : []),
      ...(hasLeader(stores) && storeShare
        ? [findings.storeLong(nameOf(bestStore), money(bestStore?.value), storeShare)]
        : []),
    ],
    caveats: [caveats.listPrice, caveats.returns],
  };
}
