import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Days, Money, Percent, ProductCode, Ratio, Units, Words } from './shared/kinds';

const statuses = {
  'sold out': { en: 'sold out', fr: 'en rupture', de: 'ausverkauft', es: 'agotado' },
  dead: { en: 'not selling', fr: 'sans vente', de: 'Ladenhüter', es: 'sin ventas' },
  low: { en: 'low', fr: 'bas', de: 'knapp', es: 'bajo' },
  excess: { en: 'too much', fr: 'surstock', de: 'zu viel', es: 'exceso' },
  fine: { en: 'fine', fr: 'correct', de: 'ausreichend', es: 'correcto' },
};

/** How long the stock of each product lasts at the pace of the last 90 days. One row per product with a known stock. */
@Entity('stock_cover')
export class StockCover extends AnalysisResult {
  @ProductCode()
  product_id!: ProductCode;

  @Words(statuses, {
    label: { en: 'Stock is', fr: 'État du stock', de: 'Lagerstand', es: 'Estado' },
    meaning: {
      en: 'sold out at 0; not selling: no unit in 90 days; low below 14 days of cover, too much above 180',
      fr: 'rupture à 0\u202f; sans vente\u202f: aucune unité en 90 jours\u202f; bas sous 14 jours, surstock au-delà de 180',
      de: 'ausverkauft bei 0; Ladenhüter: kein Stück in 90 Tagen; knapp unter 14 Tagen Reichweite, zu viel über 180',
      es: 'agotado en 0; sin ventas: ninguna unidad en 90 días; bajo con menos de 14 días, exceso con más de 180',
    },
  })
  stock_status!: keyof typeof statuses;

  @Units({ label: { en: 'In stock', fr: 'Stock', de: 'Bestand', es: 'Existencias' } })
  stock!: Units;

  @Units({
    label: { en: 'Units sold', fr: 'Unités vendues', de: 'Verkaufte Stück', es: 'Unidades vendidas' },
    meaning: {
      en: 'in the last 90 days of the sales, returns subtracted',
      fr: 'sur les 90 derniers jours de ventes, retours déduits',
      de: 'in den letzten 90 Tagen der Verkäufe, Rückgaben abgezogen',
      es: 'en los últimos 90 días de ventas, devoluciones descontadas',
    },
  })
  units_sold!: Units;

  @Ratio({ label: { en: 'Units a day', fr: 'Unités par jour', de: 'Stück pro Tag', es: 'Unidades por día' } })
  units_per_day!: Ratio;

  @Days({
    nullable: true,
    label: {
      en: 'Days of cover',
      fr: 'Couverture en jours',
      de: 'Reichweite in Tagen',
      es: 'Días de cobertura',
    },
    meaning: {
      en: 'stock ÷ units a day',
      fr: 'stock ÷ unités par jour',
      de: 'Bestand ÷ Stück pro Tag',
      es: 'existencias ÷ unidades por día',
    },
  })
  days_of_cover!: Days | null;

  @Percent({
    nullable: true,
    label: { en: 'Sell-through', fr: 'Taux d’écoulement', de: 'Abverkaufsquote', es: 'Tasa de venta' },
    meaning: {
      en: 'units sold ÷ (units sold + stock)',
      fr: 'unités vendues ÷ (unités vendues + stock)',
      de: 'verkaufte Stück ÷ (verkaufte Stück + Bestand)',
      es: 'unidades vendidas ÷ (unidades vendidas + existencias)',
    },
  })
  sell_through_rate!: Percent | null;

  @Money({
    nullable: true,
    label: { en: 'Stock value', fr: 'Valeur du stock', de: 'Bestandswert', es: 'Valor de existencias' },
    meaning: {
      en: 'at list price',
      fr: 'au prix catalogue',
      de: 'zum Listenpreis',
      es: 'a precio de lista',
    },
  })
  stock_value!: Money | null;

  @Money({
    nullable: true,
    label: {
      en: 'Of it not selling',
      fr: 'Dont sans vente',
      de: 'Davon Ladenhüter',
      es: 'De ello sin ventas',
    },
    meaning: {
      en: 'the value where no unit was sold, else 0',
      fr: 'la valeur si aucune unité n’est vendue, sinon 0',
      de: 'der Wert, wenn kein Stück verkauft wurde, sonst 0',
      es: 'el valor si no se vendió ninguna unidad; si no, 0',
    },
  })
  dead_value!: Money | null;
}
