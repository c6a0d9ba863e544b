import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Count, ProductCode, Ratio, Words } from './shared/kinds';

const classes = {
  X: { en: 'X: steady', fr: 'X\u202f: régulier', de: 'X: gleichmäßig', es: 'X: estable' },
  Y: { en: 'Y: varying', fr: 'Y\u202f: variable', de: 'Y: schwankend', es: 'Y: variable' },
  Z: { en: 'Z: irregular', fr: 'Z\u202f: irrégulier', de: 'Z: unregelmäßig', es: 'Z: irregular' },
};

/** How steadily each product sells, week by week. One row per product with units sold in the full weeks. */
@Entity('demand_variability')
export class DemandVariability extends AnalysisResult {
  @ProductCode()
  product_id!: ProductCode;

  @Words(classes, {
    label: { en: 'Class', fr: 'Classe', de: 'Klasse', es: 'Clase' },
    meaning: {
      en: 'X up to a variation of 0.5, Y up to 1, else Z',
      fr: 'X jusqu’à une variation de 0,5, Y jusqu’à 1, sinon Z',
      de: 'X bis zu einer Schwankung von 0,5, Y bis 1, sonst Z',
      es: 'X hasta una variación de 0,5, Y hasta 1; si no, Z',
    },
  })
  xyz_class!: keyof typeof classes;

  @Count({
    total: false,
    label: { en: 'Weeks', fr: 'Semaines', de: 'Wochen', es: 'Semanas' },
    meaning: {
      en: 'from Monday to Sunday, within the sales; those without a sale count as 0',
      fr: 'du lundi au dimanche, dans la période\u202f; sans vente, elles comptent pour 0',
      de: 'von Montag bis Sonntag, im Zeitraum; ohne Verkauf zählen sie als 0',
      es: 'de lunes a domingo, dentro del período; sin ventas cuentan como 0',
    },
  })
  weeks!: Count;

  @Ratio({
    label: { en: 'Units a week', fr: 'Unités par semaine', de: 'Stück pro Woche', es: 'Unidades por semana' },
  })
  mean_units!: Ratio;

  @Ratio({
    label: { en: 'Variation', fr: 'Variation', de: 'Schwankung', es: 'Variación' },
    meaning: {
      en: 'standard deviation of the units of a week ÷ their mean',
      fr: 'écart type des unités par semaine ÷ leur moyenne',
      de: 'Standardabweichung der Stück pro Woche ÷ ihr Mittel',
      es: 'desviación típica de las unidades por semana ÷ su media',
    },
  })
  variation!: Ratio;
}
