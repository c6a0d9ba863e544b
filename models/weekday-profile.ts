import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Count, Money, Ratio, Words } from './shared/kinds';

const weekdays = {
  1: { en: 'Monday', fr: 'lundi', de: 'Montag', es: 'lunes' },
  2: { en: 'Tuesday', fr: 'mardi', de: 'Dienstag', es: 'martes' },
  3: { en: 'Wednesday', fr: 'mercredi', de: 'Mittwoch', es: 'miércoles' },
  4: { en: 'Thursday', fr: 'jeudi', de: 'Donnerstag', es: 'jueves' },
  5: { en: 'Friday', fr: 'vendredi', de: 'Freitag', es: 'viernes' },
  6: { en: 'Saturday', fr: 'samedi', de: 'Samstag', es: 'sábado' },
  7: { en: 'Sunday', fr: 'dimanche', de: 'Sonntag', es: 'domingo' },
};

/** What an average day of each weekday brings, days without sales counted. One row per weekday that occurs. */
@Entity('weekday_profile')
export class WeekdayProfile extends AnalysisResult {
  @Words(weekdays, { label: { en: 'Weekday', fr: 'Jour', de: 'Wochentag', es: 'Día' } })
  weekday!: `${keyof typeof weekdays}`;

  @Count({
    label: { en: 'Days', fr: 'Jours', de: 'Tage', es: 'Días' },
    meaning: {
      en: 'days from the first sale to the last',
      fr: 'jours de la première vente à la dernière',
      de: 'Tage vom ersten Verkauf bis zum letzten',
      es: 'días desde la primera venta hasta la última',
    },
  })
  calendar_days!: Count;

  @Count({
    label: { en: 'Days with sales', fr: 'Jours de vente', de: 'Verkaufstage', es: 'Días con ventas' },
  })
  sales_days!: Count;

  @Ratio({
    label: { en: 'Units a day', fr: 'Unités par jour', de: 'Stück pro Tag', es: 'Unidades por día' },
    meaning: { en: 'units ÷ days', fr: 'unités ÷ jours', de: 'Stück ÷ Tage', es: 'unidades ÷ días' },
  })
  mean_units!: Ratio;

  @Money({
    total: false,
    label: {
      en: 'Revenue a day',
      fr: 'Chiffre d’affaires par jour',
      de: 'Umsatz pro Tag',
      es: 'Ventas por día',
    },
    meaning: {
      en: 'revenue ÷ days',
      fr: 'chiffre d’affaires ÷ jours',
      de: 'Umsatz ÷ Tage',
      es: 'ventas ÷ días',
    },
  })
  mean_revenue!: Money;
}
