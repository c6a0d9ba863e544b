import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Money, Percent, Rank, Ratio, StoreCode, Units } from './shared/kinds';
import { revenue, revenuePerEmployee, share, units } from './shared/meanings';

/** What each store brings, and for how many employees. One row per store, with zeros for a store without sales. */
@Entity('store_performance')
export class StorePerformance extends AnalysisResult {
  @StoreCode()
  store_id!: StoreCode;

  @Money(revenue)
  revenue!: Money;

  @Units(units)
  units!: Units;

  @Percent({ nullable: true, ...share })
  share_percent!: Percent | null;

  @Rank({
    label: { en: 'Rank', fr: 'Rang', de: 'Rang', es: 'Puesto' },
    meaning: {
      en: '1 = most revenue; equals share it',
      fr: '1 = plus fort chiffre d’affaires\u202f; rang partagé à égalité',
      de: '1 = höchster Umsatz; gleiche teilen ihn',
      es: '1 = más ventas; se comparte en caso de empate',
    },
  })
  revenue_rank!: Rank;

  @Money(revenuePerEmployee)
  revenue_per_employee!: Money | null;

  @Ratio({
    nullable: true,
    label: { en: 'Index', fr: 'Indice', de: 'Index', es: 'Índice' },
    meaning: {
      en: 'revenue per employee, 100 being that of all stores with a sale and employees',
      fr: 'chiffre d’affaires par employé\u202f; 100 = tous les magasins qui ont des ventes et des employés',
      de: 'Umsatz pro Beschäftigten; 100 = alle Filialen mit Verkäufen und Beschäftigten',
      es: 'ventas por empleado; 100 = todas las tiendas con ventas y empleados',
    },
  })
  company_index!: Ratio | null;
}
