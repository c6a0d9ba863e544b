import { PriceRealisation } from '../../models/price-realisation';
import type { ProductCode } from '../../models/shared/kinds';
import { analysis } from '../analysis/define-analysis';
import { toBoundedMoney, toMoney, toPercent, toUnits } from '../analysis/rounding';
import { amountOf, totalOf } from '../analysis/series';

/** Units from which a price says something, and per cent that it may be off the list. */
const [FEW, NEAR] = [30, 1];

/** How much of their list price do products bring? */
export default analysis(PriceRealisation, {
  title: { en: 'Prices paid', fr: 'Prix pratiqués', de: 'Erzielte Preise', es: 'Precios pagados' },
  section: 'products',
  needs: [{ known: 'price' }],
  noRows: {
    en: 'This takes list prices in a products file, and sales with a price or an amount of their own.',
    fr: 'Il faut des prix catalogue dans un fichier de produits, et des ventes avec un prix ou un montant propre.',
    de: 'Dazu braucht es Listenpreise in einer Artikeldatei und Verkäufe mit eigenem Preis oder Betrag.',
    es: 'Hacen falta precios de lista en un archivo de productos, y ventas con un precio o importe propio.',
  },
  sort: ['realisation_rate', 'product_id'],
  chart: {
    type: 'bars',
    by: 'product_id',
    of: 'realisation_rate',
    reference: {
      at: 100,
      label: { en: 'List price', fr: 'Prix catalogue', de: 'Listenpreis', es: 'Precio de lista' },
    },
  },
  say: ({ rows, show, write }) =>
    rows
      .flatMap((row) => {
        const { list_revenue, realisation_rate: rate, priced_units, paid_revenue } = row;
        if (list_revenue === null || rate === null || priced_units < FEW || rate > 100 - NEAR) return [];
        return [{ row, worth: list_revenue - paid_revenue }];
      })
      .toSorted((a, b) => b.worth - a.worth)
      .slice(0, 2)
      .map(({ row, worth }) => {
        const [name, rate, less] = [
          show(row, 'product_id'),
          show(row, 'realisation_rate'),
          write(worth, 'money'),
        ];
        const text = {
          en: `${name}: sold at ${rate} of the list price where a sale has a price of its own, ${less} less.`,
          fr: `${name}\u202f: vendu à ${rate} du prix catalogue quand la vente a son prix, ${less} de moins.`,
          de: `${name}: bei Verkäufen mit eigenem Preis ${rate} des Listenpreises, ${less} weniger.`,
          es: `${name}: ${rate} del precio de lista en las ventas con precio propio, ${less} menos.`,
        };
        return { text, worth, subject: { product: row.product_id }, call: 'down' as const };
      }),
  compute: async (data) => {
    const prices = await data.listPrices();
    return [...(await data.monthly('product'))].flatMap(([code, series]) => {
      const price = prices.get(code);
      const listed = totalOf(series.listUnits);
      const units = totalOf(series.units) - listed;
      if (price === undefined || units <= 0) return [];
      const paid = amountOf(series.amounts) - BigInt(listed) * price;
      const list = BigInt(units) * price;
      return [
        {
          product_id: code as ProductCode,
          priced_units: toUnits(units),
          paid_revenue: toMoney(paid),
          list_revenue: toBoundedMoney(list),
          realisation_rate: toPercent(paid, list),
        },
      ];
    });
  },
});
