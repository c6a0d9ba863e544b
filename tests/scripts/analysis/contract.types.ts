// What must not compile. `npm run types` reads this file: an error that no longer is one is itself an error.

import type { AnalysisResult } from '../../../models/shared/analysis-result';
import type { Money, Month, Percent, Units } from '../../../models/shared/kinds';
import {
  Amount,
  money,
  moneyPer,
  percentOf,
  revenue,
  sumOf,
  unitsOf,
} from '../../../scripts/analysis/amounts';
import type { ChartOf, SortKey } from '../../../scripts/analysis/chart-of';
import type { Definition } from '../../../scripts/analysis/define-analysis';
import { type Sql, sql } from '../../../scripts/analysis/sql';

interface Result extends AnalysisResult {
  year_month: Month;
  units: Units;
  revenue: Money;
  growth: Percent | null;
}
type Columns = NonNullable<Definition<Result>['columns']>;

const amount = sumOf(revenue('month', 'product'));
const units = unitsOf('month.quantity');
const right: Columns = {
  year_month: sql('month.year_month'),
  units,
  revenue: money(amount),
  growth: percentOf(amount, amount),
};

export const mistakes: Columns[] = [
  // @ts-expect-error an amount that is not rounded to money
  { ...right, revenue: amount },
  // @ts-expect-error units in a column of money
  { ...right, revenue: units },
  // @ts-expect-error money is made by money() alone
  { ...right, revenue: sql('SUM(month.priced_amount) / 10000.0') },
  // @ts-expect-error no more by saying so
  { ...right, revenue: sql<Money>('SUM(month.priced_amount)') },
  // @ts-expect-error money in a column of units
  { ...right, units: money(amount) },
  // @ts-expect-error null in a column that has none
  { ...right, units: sql<Units | null>('NULL') },
  // @ts-expect-error money per person may be null
  { ...right, revenue: moneyPer(sql<Units | null>('store.employee_nb'), amount) },
  // @ts-expect-error a text in a column of units
  { ...right, units: sql<string>("'many'") },
  // @ts-expect-error a number in the place of an expression
  { ...right, units: 42 },
  // @ts-expect-error a text in the place of an expression
  { ...right, year_month: 'month.year_month' },
  // @ts-expect-error a part of units in a whole of money
  { ...right, growth: percentOf(units, amount) },
];
// @ts-expect-error a column is missing
export const incomplete: Columns = { year_month: right.year_month, units, growth: right.growth };
// @ts-expect-error units are no amount
money(units);
// @ts-expect-error SQL is no amount
money('SUM(month.priced_amount)');
// @ts-expect-error null where there is none
export const full: Sql<Units> = sql<Units | null>('NULL');
export const own = money(new Amount('SUM(month.priced_amount)'));

type Chart = ChartOf<Result>;
export const charts: Chart[] = [
  { type: 'bars', by: 'year_month', of: 'revenue' },
  { type: 'lines', over: 'year_month', of: 'growth' },
  // @ts-expect-error a column that is not there
  { type: 'bars', by: 'city', of: 'revenue' },
  // @ts-expect-error a number names no bars
  { type: 'bars', by: 'units', of: 'revenue' },
  // @ts-expect-error a month is no length of a bar
  { type: 'bars', by: 'year_month', of: 'year_month' },
];
// @ts-expect-error a column that is not there
export const order: SortKey<Result> = 'city DESC';
