import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Count, Money, Ratio, Words } from './shared/kinds';

const months = {
  '01': { en: 'January', fr: 'janvier' },
  '02': { en: 'February', fr: 'février' },
  '03': { en: 'March', fr: 'mars' },
  '04': { en: 'April', fr: 'avril' },
  '05': { en: 'May', fr: 'mai' },
  '06': { en: 'June', fr: 'juin' },
  '07': { en: 'July', fr: 'juillet' },
  '08': { en: 'August', fr: 'août' },
  '09': { en: 'September', fr: 'septembre' },
  10: { en: 'October', fr: 'octobre' },
  11: { en: 'November', fr: 'novembre' },
  12: { en: 'December', fr: 'décembre' },
};

/** Which months of the year are strong, over whole years. One row per month of the year. */
@Entity('seasonal_index')
export class SeasonalIndex extends AnalysisResult {
  @Words(months, { label: { en: 'Month of the year', fr: 'Mois de l’année' } })
  month_of_year!: `${keyof typeof months}`;

  @Count({ total: false, label: { en: 'Full months', fr: 'Mois complets' } })
  full_months!: Count;

  @Money({
    total: false,
    label: { en: 'Mean revenue', fr: 'Chiffre d’affaires moyen' },
    meaning: {
      en: 'revenue of these months ÷ their number',
      fr: 'chiffre d’affaires de ces mois ÷ leur nombre',
    },
  })
  mean_revenue!: Money;

  @Ratio({
    nullable: true,
    label: { en: 'Season index', fr: 'Indice saisonnier' },
    meaning: {
      en: 'mean revenue ÷ that of all months; 1 is an average month',
      fr: 'moyenne ÷ celle de tous les mois\u202f; 1 = un mois moyen',
    },
  })
  season_index!: Ratio | null;
}
