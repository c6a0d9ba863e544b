import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Money, Percent, ProductCode, Words } from './shared/kinds';

const movements = {
  new: { en: 'new', fr: 'nouveau' },
  gone: { en: 'gone', fr: 'disparu' },
  growing: { en: 'growing', fr: 'en hausse' },
  declining: { en: 'declining', fr: 'en baisse' },
  stable: { en: 'stable', fr: 'stable' },
};

/** Which products gain and which lose, 3 full months against the 3 before. One row per product sold in them. */
@Entity('product_movers')
export class ProductMovers extends AnalysisResult {
  @ProductCode()
  product_id!: ProductCode;

  @Words(movements, {
    label: { en: 'Movement', fr: 'Mouvement' },
    meaning: {
      en: 'growing from +10%, declining from −10%',
      fr: 'en hausse dès +10\u202f%, en baisse dès −10\u202f%',
    },
  })
  movement!: keyof typeof movements;

  @Money({
    label: { en: 'Change', fr: 'Écart' },
    meaning: {
      en: 'revenue of the last 3 full months less that of the 3 before',
      fr: 'chiffre d’affaires des 3 derniers mois complets moins celui des 3 précédents',
    },
  })
  revenue_change!: Money;

  @Money({ label: { en: 'Last 3 months', fr: '3 derniers mois' } })
  recent_revenue!: Money;

  @Money({ label: { en: '3 months before', fr: '3 mois précédents' } })
  earlier_revenue!: Money;

  @Percent({ nullable: true, label: { en: 'Change in %', fr: 'Évolution' } })
  change_rate!: Percent | null;
}
