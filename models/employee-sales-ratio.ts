import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Money, Ratio, StoreCode, Units } from './shared/kinds';
import { revenue, revenuePerEmployee, units } from './shared/meanings';

/**
 * How much each store sells for its number of employees, over all time; ratios are null where that number
 * is unknown or 0. One row per store, with zeros for a store without sales.
 */
@Entity('employee_sales_ratio')
export class EmployeeSalesRatio extends AnalysisResult {
  @StoreCode()
  store_id!: StoreCode;

  @Units({
    nullable: true,
    label: { en: 'Employees', fr: 'Employés', de: 'Beschäftigte', es: 'Empleados' },
    meaning: {
      en: 'employees as the stores file says today',
      fr: 'effectif d’aujourd’hui, selon le fichier des magasins',
      de: 'Beschäftigte laut heutiger Filialdatei',
      es: 'empleados según el archivo de tiendas de hoy',
    },
  })
  employee_count!: Units | null;

  /** Units, returns subtracted. */
  @Units({
    ...units,
    meaning: {
      en: 'units sold over the whole period, returns subtracted',
      fr: 'unités vendues sur toute la période, retours déduits',
      de: 'verkaufte Stück im ganzen Zeitraum, Rückgaben abgezogen',
      es: 'unidades vendidas en todo el período, devoluciones descontadas',
    },
  })
  total_sales!: Units;

  @Ratio({
    nullable: true,
    label: {
      en: 'Units per employee',
      fr: 'Unités par employé',
      de: 'Stück pro Beschäftigten',
      es: 'Unidades por empleado',
    },
    meaning: {
      en: 'units ÷ employees',
      fr: 'unités ÷ employés',
      de: 'Stück ÷ Beschäftigte',
      es: 'unidades ÷ empleados',
    },
  })
  sales_per_employee!: Ratio | null;

  @Money(revenue)
  revenue!: Money;

  @Money(revenuePerEmployee)
  revenue_per_employee!: Money | null;
}
