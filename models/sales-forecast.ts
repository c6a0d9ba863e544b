import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Money, Month, Percent, StoreCode, Words } from './shared/kinds';

const methods = {
  seasonal: { en: 'as a year before', fr: 'comme un an plus tôt' },
  average: { en: 'mean of 3 months', fr: 'moyenne de 3 mois' },
};

/** What the next 3 months may bring. One row per store and month, and one per month for all stores together. */
@Entity('sales_forecast')
export class SalesForecast extends AnalysisResult {
  @StoreCode({
    nullable: true,
    meaning: { en: 'none: all stores together', fr: 'aucun\u202f: tous les magasins' },
  })
  store_id!: StoreCode | null;

  @Month()
  year_month!: Month;

  @Words(methods, {
    label: { en: 'Method', fr: 'Méthode' },
    meaning: {
      en: 'the one that erred less in the last 6 full months',
      fr: 'celle qui s’est le moins trompée sur les 6 derniers mois complets',
    },
  })
  method!: keyof typeof methods;

  @Money({ total: false, label: { en: 'Forecast', fr: 'Prévision' } })
  forecast!: Money;

  @Money({
    total: false,
    label: { en: 'From', fr: 'De' },
    meaning: {
      en: 'four of five months lie between the two, if errors stay as they were',
      fr: 'quatre mois sur cinq sont entre les deux, si les erreurs restent les mêmes',
    },
  })
  lowest!: Money;

  @Money({ total: false, label: { en: 'To', fr: 'À' } })
  highest!: Money;

  @Percent({
    nullable: true,
    label: { en: 'Error', fr: 'Erreur' },
    meaning: {
      en: 'errors ÷ revenue over the last 6 full months',
      fr: 'erreurs ÷ chiffre d’affaires des 6 derniers mois complets',
    },
  })
  error_rate!: Percent | null;
}
