import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Count, Flag, Money, Month, Percent, Units } from './shared/kinds';
import { revenue, units } from './shared/meanings';

/** How the company sells over time. One row per month from the first sale to the last, those without sales too. */
@Entity('monthly_sales')
export class MonthlySales extends AnalysisResult {
  @Month()
  year_month!: Month;

  @Flag({
    label: { en: 'Full', fr: 'Complet', de: 'Vollständig', es: 'Completo' },
    meaning: {
      en: 'the sales cover the month but for 3 days at either end',
      fr: 'les ventes couvrent le mois, à 3 jours près à chaque bout',
      de: 'die Verkäufe decken den Monat ab, bis auf 3 Tage an jedem Ende',
      es: 'las ventas cubren el mes, salvo 3 días en cada extremo',
    },
  })
  is_full!: Flag;

  @Count({ label: { en: 'Sale lines', fr: 'Lignes de vente', de: 'Verkaufszeilen', es: 'Líneas de venta' } })
  sale_lines!: Count;

  @Units(units)
  units!: Units;

  @Money(revenue)
  revenue!: Money;

  @Percent({
    nullable: true,
    label: {
      en: 'Change on month',
      fr: 'Évolution sur un mois',
      de: 'Zum Vormonat',
      es: 'Variación mensual',
    },
    meaning: {
      en: 'revenue against the month before, where both are full',
      fr: 'chiffre d’affaires par rapport au mois précédent, si les deux sont complets',
      de: 'Umsatz gegenüber dem Vormonat, wenn beide vollständig sind',
      es: 'ventas frente al mes anterior, si ambos están completos',
    },
  })
  change_on_month!: Percent | null;

  @Percent({
    nullable: true,
    label: { en: 'Change on year', fr: 'Évolution sur un an', de: 'Zum Vorjahr', es: 'Variación anual' },
    meaning: {
      en: 'revenue against the same month a year before, where both are full',
      fr: 'chiffre d’affaires par rapport au même mois un an plus tôt, si les deux sont complets',
      de: 'Umsatz gegenüber demselben Monat ein Jahr davor, wenn beide vollständig sind',
      es: 'ventas frente al mismo mes un año antes, si ambos están completos',
    },
  })
  change_on_year!: Percent | null;
}
