import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Count, Money, Ratio, Words } from './shared/kinds';

const weekdays = {
  1: { en: 'Monday', fr: 'lundi' },
  2: { en: 'Tuesday', fr: 'mardi' },
  3: { en: 'Wednesday', fr: 'mercredi' },
  4: { en: 'Thursday', fr: 'jeudi' },
  5: { en: 'Friday', fr: 'vendredi' },
  6: { en: 'Saturday', fr: 'samedi' },
  7: { en: 'Sunday', fr: 'dimanche' },
};

/** What an average day of each weekday brings, days without sales counted. One row per weekday that occurs. */
@Entity('weekday_profile')
export class WeekdayProfile extends AnalysisResult {
  @Words(weekdays, { label: { en: 'Weekday', fr: 'Jour' } })
  weekday!: `${keyof typeof weekdays}`;

  @Count({
    label: { en: 'Days', fr: 'Jours' },
    meaning: { en: 'days from the first sale to the last', fr: 'jours de la première vente à la dernière' },
  })
  calendar_days!: Count;

  @Count({ label: { en: 'Days with sales', fr: 'Jours de vente' } })
  sales_days!: Count;

  @Ratio({
    label: { en: 'Units a day', fr: 'Unités par jour' },
    meaning: { en: 'units ÷ days', fr: 'unités ÷ jours' },
  })
  mean_units!: Ratio;

  @Money({
    total: false,
    label: { en: 'Revenue a day', fr: 'Chiffre d’affaires par jour' },
    meaning: { en: 'revenue ÷ days', fr: 'chiffre d’affaires ÷ jours' },
  })
  mean_revenue!: Money;
}
