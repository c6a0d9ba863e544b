import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Money, Percent, ProductCode, Words } from './shared/kinds';

const movements = {
  new: { en: 'new', fr: 'nouveau', de: 'neu', es: 'nuevo' },
  gone: { en: 'gone', fr: 'disparu', de: 'verschwunden', es: 'desaparecido' },
  growing: { en: 'growing', fr: 'en hausse', de: 'steigend', es: 'al alza' },
  declining: { en: 'declining', fr: 'en baisse', de: 'fallend', es: 'a la baja' },
  stable: { en: 'stable', fr: 'stable', de: 'stabil', es: 'estable' },
};

/** Which products gain and which lose, 3 full months against the 3 before. One row per product sold in them. */
@Entity('product_movers')
export class ProductMovers extends AnalysisResult {
  @ProductCode()
  product_id!: ProductCode;

  @Words(movements, {
    label: { en: 'Movement', fr: 'Mouvement', de: 'Bewegung', es: 'Movimiento' },
    meaning: {
      en: 'growing from +10%, declining from −10%',
      fr: 'en hausse dès +10\u202f%, en baisse dès −10\u202f%',
      de: 'steigend ab +10\u00a0%, fallend ab −10\u00a0%',
      es: 'al alza desde +10\u00a0%, a la baja desde −10\u00a0%',
    },
  })
  movement!: keyof typeof movements;

  @Money({
    label: { en: 'Change', fr: 'Écart', de: 'Veränderung', es: 'Variación' },
    meaning: {
      en: 'revenue of the last 3 full months less that of the 3 before',
      fr: 'chiffre d’affaires des 3 derniers mois complets moins celui des 3 précédents',
      de: 'Umsatz der letzten 3 vollen Monate minus den der 3 davor',
      es: 'ventas de los últimos 3 meses completos menos las de los 3 anteriores',
    },
  })
  revenue_change!: Money;

  @Money({
    label: { en: 'Last 3 months', fr: '3 derniers mois', de: 'Letzte 3 Monate', es: 'Últimos 3 meses' },
  })
  recent_revenue!: Money;

  @Money({
    label: { en: '3 months before', fr: '3 mois précédents', de: '3 Monate davor', es: '3 meses anteriores' },
  })
  earlier_revenue!: Money;

  @Percent({
    nullable: true,
    label: { en: 'Change in %', fr: 'Évolution', de: 'Veränderung in %', es: 'Variación en %' },
  })
  change_rate!: Percent | null;
}
