import type { Days, Money, ProductCode, Ratio } from '../../models/shared/kinds';
import { StockCover } from '../../models/stock-cover';
import { analysis } from '../analysis/define-analysis';
import type { Row } from '../analysis/result';
import { toBoundedMoney, toPercent, toRatio, toUnits } from '../analysis/rounding';
import { dayAt } from '../analysis/sales-calendar';
import type { Facts, Sentence } from '../analysis/sentence';

/** Days of the end of the sales that tell the pace. */
const SPAN = 90;
/** Days of cover between which a stock is fine. */
const [LOW, EXCESS] = [14, 180];
/** Days of sales and units from which a pace is told, and products that are named. */
const [FEW_DAYS, FEW_UNITS, NAMED] = [30, 10, 3];
/** Part of all stock from which what is too much is told. */
const MUCH = 0.05;

/** How long does the stock last, what is sold out, and what does not sell? */
export default analysis(StockCover, {
  title: { en: 'Stock', fr: 'Le stock', de: 'Lagerbestand', es: 'Existencias' },
  section: 'products',
  needs: [{ known: 'stock' }],
  sort: ['stock_value DESC', 'product_id'],
  chart: {
    ...{ type: 'bars', by: 'product_id', of: 'stock_value' },
    title: {
      en: 'What the stock is worth at list price',
      fr: 'Ce que vaut le stock au prix catalogue',
      de: 'Was der Bestand zum Listenpreis wert ist',
      es: 'Lo que valen las existencias a precio de lista',
    },
  },
  days: async () => null,
  say: sayStock,
  compute: async (data) => {
    const { period, days: all } = await data.calendar();
    if (!period) return [];
    const days = Math.min(SPAN, all);
    const sold = await data.totals({ first: dayAt(period, all - days), last: period.last }, 'product');
    return (await data.products()).flatMap(({ product_id, price, stock: given }) => {
      if (given === null) return [];
      const stock = Math.round(given * 1000);
      const units = sold.get(product_id)?.units ?? 0;
      const status = statusOf(stock, units, days);
      const value =
        price === null ? null : toBoundedMoney(BigInt(stock) * BigInt(Math.round(price * 10_000)));
      return [
        {
          product_id: product_id as ProductCode,
          stock_status: status,
          stock: toUnits(stock),
          units_sold: toUnits(units),
          units_per_day: toRatio(units, 1000 * days) as Ratio,
          days_of_cover: toRatio([stock, days], units) as Days | null,
          sell_through_rate: toPercent(units, units + stock),
          stock_value: value,
          dead_value: value === null || status === 'dead' ? value : (0 as Money),
        },
      ];
    });
  },
});

function statusOf(stock: number, units: number, days: number): StockCover['stock_status'] {
  if (stock <= 0) return 'sold out';
  if (units <= 0) return 'dead';
  // Products of whole numbers: a quotient would be rounded at the limits.
  const lasting = BigInt(stock) * BigInt(days);
  if (lasting < BigInt(LOW * units)) return 'low';
  return lasting > BigInt(EXCESS * units) ? 'excess' : 'fine';
}

/** What is missing, and what lies still. */
async function sayStock({ rows, show, write, data }: Facts<StockCover>): Promise<Sentence[]> {
  const { period, days: all } = await data.calendar();
  if (!period || all < FEW_DAYS) return [];
  const days = Math.min(SPAN, all);
  const priceOf = new Map((await data.products()).map(({ product_id, price }) => [product_id, price ?? 0]));
  const of = (status: string, worthOf: (row: Row<StockCover>) => number) =>
    rows
      .filter(({ stock_status }) => stock_status === status)
      .map((row) => ({ row, worth: worthOf(row), name: show(row, 'product_id'), product: row.product_id }))
      .filter(({ worth }) => worth > 0)
      .toSorted((a, b) => b.worth - a.worth);

  const missing = of('sold out', (row) =>
    row.units_sold < FEW_UNITS ? 0 : row.units_sold * (priceOf.get(row.product_id) ?? 0),
  );
  const dead = of('dead', ({ dead_value }) => dead_value ?? 0).slice(0, NAMED);
  const lastDays = await data.lastSales(dead.map(({ product }) => product));
  const excess = of('excess', ({ stock_value, days_of_cover }) =>
    days_of_cover ? ((stock_value ?? 0) * (days_of_cover - EXCESS)) / days_of_cover : 0,
  );
  return [
    ...missing.slice(0, NAMED).map(({ row, name, worth, product }): Sentence => {
      const units = show(row, 'units_sold');
      const text = {
        en: `${name} is sold out, after ${units} units in the last ${days} days.`,
        fr: `${name}\u202f: en rupture, après ${units} unités vendues en ${days} jours.`,
        de: `${name} ist ausverkauft, nach ${units} Stück in den letzten ${days} Tagen.`,
        es: `${name}: agotado, tras ${units} unidades vendidas en ${days} días.`,
      };
      return { text, worth, subject: { product }, call: 'act' };
    }),
    ...dead.map(({ row, name, worth, product }): Sentence => {
      const [stock, value, last] = [show(row, 'stock'), write(worth, 'money'), lastDays.get(product)];
      const day = last && write(last, 'day');
      const text = {
        en: `${name}: ${stock} in stock (${value} at list price), ${day ? `none sold since ${day}` : 'none ever sold'}.`,
        fr: `${name}\u202f: ${stock} en stock (${value} au prix catalogue), ${day ? `aucune vente depuis le ${day}` : 'aucune vente à ce jour'}.`,
        de: `${name}: ${stock} auf Lager (${value} zum Listenpreis), ${day ? `kein Verkauf seit ${day}` : 'noch nie verkauft'}.`,
        es: `${name}: ${stock} en existencias (${value} a precio de lista), ${day ? `sin ventas desde el ${day}` : 'sin ninguna venta'}.`,
      };
      return { text, worth, subject: { product }, call: 'act' };
    }),
    ...tooMuch(),
  ];

  function tooMuch(): Sentence[] {
    const worth = excess.reduce((sum, each) => sum + each.worth, 0);
    const all = rows.reduce((sum, { stock_value }) => sum + Math.max(0, stock_value ?? 0), 0);
    if (worth < MUCH * all || worth <= 0) return [];
    const [count, value] = [excess.length, write(worth, 'money')];
    const text = {
      en: `Stock beyond 180 days of sales: ${value} at list price, of ${count} ${count === 1 ? 'product' : 'products'}.`,
      fr: `Stock au-delà de 180 jours de ventes\u202f: ${value} au prix catalogue, ${count} ${count === 1 ? 'produit' : 'produits'}.`,
      de: `Bestand über 180 Verkaufstage hinaus: ${value} zum Listenpreis, ${count} Artikel.`,
      es: `Existencias para más de 180 días de ventas: ${value} a precio de lista, ${count} ${count === 1 ? 'producto' : 'productos'}.`,
    };
    return [{ text, worth, call: 'act' }];
  }
}
