import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Money, Name, Percent, Units, Words } from './shared/kinds';

const levels = {
  company: { en: 'company', fr: 'entreprise', de: 'Unternehmen', es: 'empresa' },
  store: { en: 'store', fr: 'magasin', de: 'Filiale', es: 'tienda' },
  product: { en: 'product', fr: 'produit', de: 'Artikel', es: 'producto' },
  category: { en: 'category', fr: 'catégorie', de: 'Warengruppe', es: 'categoría' },
};

/**
 * What sells more than a year before, and what less: the last 12 full months against the 12 before or, with a shorter
 * history, its last days against the same days a year before. One row per store, product and category sold in
 * them, and one for the company.
 */
@Entity('year_on_year')
export class YearOnYear extends AnalysisResult {
  @Words(levels, { label: { en: 'Of', fr: 'De', de: 'Ebene', es: 'Nivel' } })
  level!: keyof typeof levels;

  @Name({
    nullable: true,
    codeOf: 'level',
    label: { en: 'Code', fr: 'Code', de: 'Code', es: 'Código' },
    meaning: {
      en: 'of the store or product, or the category; none for the company',
      fr: 'du magasin ou du produit, ou la catégorie\u202f; aucun pour l’entreprise',
      de: 'der Filiale oder des Artikels, oder die Warengruppe; keiner beim Unternehmen',
      es: 'de la tienda o del producto, o la categoría; ninguno para la empresa',
    },
  })
  code!: Name | null;

  @Money({ total: false, label: { en: 'Revenue', fr: 'Chiffre d’affaires', de: 'Umsatz', es: 'Ventas' } })
  revenue!: Money;

  @Money({
    total: false,
    label: { en: 'A year before', fr: 'Un an plus tôt', de: 'Ein Jahr davor', es: 'Un año antes' },
  })
  revenue_before!: Money;

  @Money({ total: false, label: { en: 'Change', fr: 'Écart', de: 'Veränderung', es: 'Variación' } })
  change!: Money;

  @Percent({
    nullable: true,
    label: { en: 'Change in %', fr: 'Évolution', de: 'Veränderung in %', es: 'Variación en %' },
  })
  change_rate!: Percent | null;

  @Units({ total: false, label: { en: 'Units', fr: 'Unités', de: 'Stück', es: 'Unidades' } })
  units!: Units;

  @Units({
    total: false,
    label: {
      en: 'Units a year before',
      fr: 'Unités un an plus tôt',
      de: 'Stück ein Jahr davor',
      es: 'Unidades un año antes',
    },
  })
  units_before!: Units;
}
