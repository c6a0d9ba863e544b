import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Money, Percent, ProductCode, Units, Words } from './shared/kinds';
import { revenue, share, units } from './shared/meanings';

const classes = {
  A: {
    en: 'A: the first 80%',
    fr: 'A\u202f: les premiers 80\u202f%',
    de: 'A: die ersten 80\u00a0%',
    es: 'A: el primer 80\u00a0%',
  },
  B: {
    en: 'B: up to 95%',
    fr: 'B\u202f: jusqu’à 95\u202f%',
    de: 'B: bis 95\u00a0%',
    es: 'B: hasta el 95\u00a0%',
  },
  C: { en: 'C: the rest', fr: 'C\u202f: le reste', de: 'C: der Rest', es: 'C: el resto' },
};

/** Which products bring the revenue, and which little. One row per product, those never sold too. */
@Entity('product_ranking')
export class ProductRanking extends AnalysisResult {
  @ProductCode()
  product_id!: ProductCode;

  @Words(classes, {
    label: { en: 'Class', fr: 'Classe', de: 'Klasse', es: 'Clase' },
    meaning: {
      en: 'A while those above bring less than 80% of the revenue, B below 95%, else C',
      fr: 'A tant que les précédents font moins de 80\u202f% du chiffre d’affaires, B sous 95\u202f%, sinon C',
      de: 'A, solange die davor weniger als 80\u00a0% des Umsatzes bringen, B unter 95\u00a0%, sonst C',
      es: 'A mientras los anteriores aporten menos del 80\u00a0% de las ventas, B por debajo del 95\u00a0%; si no, C',
    },
  })
  abc_class!: keyof typeof classes;

  @Units(units)
  units!: Units;

  @Money(revenue)
  revenue!: Money;

  @Percent({ nullable: true, ...share })
  share_percent!: Percent | null;

  @Percent({
    nullable: true,
    label: { en: 'Before it', fr: 'Avant lui', de: 'Davor', es: 'Antes' },
    meaning: {
      en: 'share of all products above it',
      fr: 'part de tous les produits qui le précèdent',
      de: 'Anteil aller Artikel davor',
      es: 'parte de todos los productos anteriores',
    },
  })
  share_before_percent!: Percent | null;
}
