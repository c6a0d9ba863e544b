import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Money, Month, Name, Units } from './shared/kinds';
import { revenue, units } from './shared/meanings';

/** How each category sells over time. One row per category and month with a sale. */
@Entity('category_sales')
export class CategorySales extends AnalysisResult {
  @Name({ label: { en: 'Category', fr: 'Catégorie', de: 'Warengruppe', es: 'Categoría' } })
  category!: Name;

  @Month()
  year_month!: Month;

  @Units(units)
  units!: Units;

  @Money(revenue)
  revenue!: Money;
}
