import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Count, Money, Ratio, Words } from './shared/kinds';

const months = {
  '01': { en: 'January', fr: 'janvier', de: 'Januar', es: 'enero' },
  '02': { en: 'February', fr: 'février', de: 'Februar', es: 'febrero' },
  '03': { en: 'March', fr: 'mars', de: 'März', es: 'marzo' },
  '04': { en: 'April', fr: 'avril', de: 'April', es: 'abril' },
  '05': { en: 'May', fr: 'mai', de: 'Mai', es: 'mayo' },
  '06': { en: 'June', fr: 'juin', de: 'Juni', es: 'junio' },
  '07': { en: 'July', fr: 'juillet', de: 'Juli', es: 'julio' },
  '08': { en: 'August', fr: 'août', de: 'August', es: 'agosto' },
  '09': { en: 'September', fr: 'septembre', de: 'September', es: 'septiembre' },
  10: { en: 'October', fr: 'octobre', de: 'Oktober', es: 'octubre' },
  11: { en: 'November', fr: 'novembre', de: 'November', es: 'noviembre' },
  12: { en: 'December', fr: 'décembre', de: 'Dezember', es: 'diciembre' },
};

/** Which months of the year are strong, over whole years. One row per month of the year. */
@Entity('seasonal_index')
export class SeasonalIndex extends AnalysisResult {
  @Words(months, {
    label: { en: 'Month of the year', fr: 'Mois de l’année', de: 'Monat', es: 'Mes del año' },
  })
  month_of_year!: `${keyof typeof months}`;

  @Count({
    total: false,
    label: { en: 'Full months', fr: 'Mois complets', de: 'Volle Monate', es: 'Meses completos' },
  })
  full_months!: Count;

  @Money({
    total: false,
    label: {
      en: 'Mean revenue',
      fr: 'Chiffre d’affaires moyen',
      de: 'Mittlerer Umsatz',
      es: 'Ventas medias',
    },
    meaning: {
      en: 'revenue of these months ÷ their number',
      fr: 'chiffre d’affaires de ces mois ÷ leur nombre',
      de: 'Umsatz dieser Monate ÷ ihre Anzahl',
      es: 'ventas de estos meses ÷ su número',
    },
  })
  mean_revenue!: Money;

  @Ratio({
    nullable: true,
    label: { en: 'Season index', fr: 'Indice saisonnier', de: 'Saisonindex', es: 'Índice estacional' },
    meaning: {
      en: 'mean revenue ÷ that of all months; 1 is an average month',
      fr: 'moyenne ÷ celle de tous les mois\u202f; 1 = un mois moyen',
      de: 'mittlerer Umsatz ÷ den aller Monate; 1 ist ein mittlerer Monat',
      es: 'ventas medias ÷ las de todos los meses; 1 es un mes medio',
    },
  })
  season_index!: Ratio | null;
}
