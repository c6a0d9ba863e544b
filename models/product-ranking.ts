import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Money, Percent, ProductCode, Units, Words } from './shared/kinds';
import { revenue, share, units } from './shared/meanings';

const classes = {
  A: { en: 'A: the first 80%', fr: 'A\u202f: les premiers 80\u202f%' },
  B: { en: 'B: up to 95%', fr: 'B\u202f: jusqu’à 95\u202f%' },
  C: { en: 'C: the rest', fr: 'C\u202f: le reste' },
};

/** Which products bring the revenue, and which little. One row per product, those never sold too. */
@Entity('product_ranking')
export class ProductRanking extends AnalysisResult {
  @ProductCode()
  product_id!: ProductCode;

  @Words(classes, {
    label: { en: 'Class', fr: 'Classe' },
    meaning: {
      en: 'A while those above bring less than 80% of the revenue, B below 95%, else C',
      fr: 'A tant que les précédents font moins de 80\u202f% du chiffre d’affaires, B sous 95\u202f%, sinon C',
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
    label: { en: 'Before it', fr: 'Avant lui' },
    meaning: { en: 'share of all products above it', fr: 'part de tous les produits qui le précèdent' },
  })
  share_before_percent!: Percent | null;
}
