import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Money, Month, Percent, StoreCode, Words } from './shared/kinds';

const methods = {
  seasonal: {
    en: 'as a year before',
    fr: 'comme un an plus tôt',
    de: 'wie ein Jahr davor',
    es: 'como un año antes',
  },
  average: {
    en: 'mean of 3 months',
    fr: 'moyenne de 3 mois',
    de: 'Mittel von 3 Monaten',
    es: 'media de 3 meses',
  },
};

/** What the next 3 months may bring. One row per store and month, and one per month for all stores together. */
@Entity('sales_forecast')
export class SalesForecast extends AnalysisResult {
  @StoreCode({
    nullable: true,
    meaning: {
      en: 'none: all stores together',
      fr: 'aucun\u202f: tous les magasins',
      de: 'keine: alle Filialen zusammen',
      es: 'ninguna: todas las tiendas',
    },
  })
  store_id!: StoreCode | null;

  @Month()
  year_month!: Month;

  @Words(methods, {
    label: { en: 'Method', fr: 'Méthode', de: 'Methode', es: 'Método' },
    meaning: {
      en: 'the one that erred less in the last 6 full months',
      fr: 'celle qui s’est le moins trompée sur les 6 derniers mois complets',
      de: 'die, die in den letzten 6 vollen Monaten weniger danebenlag',
      es: 'el que menos erró en los últimos 6 meses completos',
    },
  })
  method!: keyof typeof methods;

  @Money({ total: false, label: { en: 'Forecast', fr: 'Prévision', de: 'Prognose', es: 'Previsión' } })
  forecast!: Money;

  @Money({
    total: false,
    label: { en: 'From', fr: 'De', de: 'Von', es: 'Desde' },
    meaning: {
      en: 'four of five months lie between the two, if errors stay as they were',
      fr: 'quatre mois sur cinq sont entre les deux, si les erreurs restent les mêmes',
      de: 'vier von fünf Monaten liegen dazwischen, wenn die Fehler bleiben, wie sie waren',
      es: 'cuatro de cada cinco meses quedan entre ambos, si los errores siguen igual',
    },
  })
  lowest!: Money;

  @Money({ total: false, label: { en: 'To', fr: 'À', de: 'Bis', es: 'Hasta' } })
  highest!: Money;

  @Percent({
    nullable: true,
    label: { en: 'Error', fr: 'Erreur', de: 'Fehler', es: 'Error' },
    meaning: {
      en: 'errors ÷ revenue over the last 6 full months',
      fr: 'erreurs ÷ chiffre d’affaires des 6 derniers mois complets',
      de: 'Fehler ÷ Umsatz der letzten 6 vollen Monate',
      es: 'errores ÷ ventas de los últimos 6 meses completos',
    },
  })
  error_rate!: Percent | null;
}
