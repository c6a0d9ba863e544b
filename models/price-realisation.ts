import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Money, Percent, ProductCode, Units } from './shared/kinds';

/**
 * What customers paid, against the list prices of the products files. One row per product sold at a price or amount
 * of its own.
 */
@Entity('price_realisation')
export class PriceRealisation extends AnalysisResult {
  @ProductCode()
  product_id!: ProductCode;

  @Units({
    label: { en: 'Units', fr: 'Unités', de: 'Stück', es: 'Unidades' },
    meaning: {
      en: 'of the sale lines with a price or an amount of their own, returns subtracted',
      fr: 'des lignes de vente qui ont leur prix ou leur montant, retours déduits',
      de: 'der Verkaufszeilen mit eigenem Preis oder Betrag, Rückgaben abgezogen',
      es: 'de las líneas de venta con precio o importe propio, devoluciones descontadas',
    },
  })
  priced_units!: Units;

  @Money({ label: { en: 'Paid', fr: 'Payé', de: 'Bezahlt', es: 'Pagado' } })
  paid_revenue!: Money;

  @Money({
    nullable: true,
    label: { en: 'At list price', fr: 'Au prix catalogue', de: 'Zum Listenpreis', es: 'A precio de lista' },
    meaning: {
      en: 'units × today’s list price',
      fr: 'unités × prix catalogue du jour',
      de: 'Stück × heutiger Listenpreis',
      es: 'unidades × precio de lista de hoy',
    },
  })
  list_revenue!: Money | null;

  @Percent({
    nullable: true,
    label: { en: 'Realisation', fr: 'Taux de réalisation', de: 'Preisrealisierung', es: 'Realización' },
    meaning: {
      en: 'paid ÷ at list price',
      fr: 'payé ÷ au prix catalogue',
      de: 'bezahlt ÷ zum Listenpreis',
      es: 'pagado ÷ a precio de lista',
    },
  })
  realisation_rate!: Percent | null;
}
