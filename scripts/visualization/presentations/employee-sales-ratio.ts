import type { EmployeeSalesRatio } from '../../../models/employee-sales-ratio';
import type { Chart } from '../chart';
import type { Finding, Presentation, PresentationInput } from '../presentation';
import { added } from '../shares';
import { firstOf, subtitleOf } from '../subtitle';
import { nothing } from './nothing';

/** Stores from which a line through them says something. */
const STORES_OF_A_LINE = 5;
/** A slope below it is shown as 0.00. */
const LEAST_SLOPE = 0.005;
const MOST_BARS = 30;

interface StoreRow {
  city: string;
  employees: number;
  units: number;
  perEmployee: number;
  /** False where nothing was sold there, as in a head office. */
  isSelling: boolean;
}

/** Which store sells most for its size. */
export const employeeSalesRatio: Presentation = { section: 'stores', present };

async function present({ table, period, formatter, messages }: PresentationInput): Promise<Finding> {
  const { chart, caveats, findings, missing, names, quantities } = messages;
  const label = (name: keyof EmployeeSalesRatio) => labelOf(table, name);
  const all = await storesOf(table);
  const selling = all.filter(({ isSelling }) => isSelling);
  // Whoever sells nothing at all is no part of an average of those who sell.
  const stores = selling.length > 0 ? selling : all;
  const idle = all.filter((store) => !stores.includes(store)).map(({ city }) => city);
  if (!period) return nothing(missing.noSales);
  const [best, worst] = [stores[0], stores.at(-1)];
  if (!best || !worst) return nothing(missing.noEmployees);
  const sum = (numberOf: (store: StoreRow) => number) =>
    stores.reduce((total, store) => added(total, numberOf(store)), 0);
  const average = sum(({ units }) => units) / sum(({ employees }) => employees);
  const number = (value: number) => formatter.cell(value, 'ratio');
  const units = ({ perEmployee }: StoreRow) => quantities.units(perEmployee, number(perEmployee));
  const times = number(best.perEmployee / average);
  const hasBest = average > 0 && best.perEmployee > worst.perEmployee;
  const hasWorst = hasBest && worst.perEmployee < (stores.at(-2)?.perEmployee ?? 0);
  const cut = firstOf(names.store, MOST_BARS, stores.length, formatter, messages);
  const charts: Chart[] = [
    {
      type: 'bars',
      format: 'ratio',
      title: hasBest
        ? findings.perEmployee(best.city, units(best), times)
        : chart.compared(label('sales_per_employee'), names.store),
      subtitle: subtitleOf([label('sales_per_employee'), ...cut], period, formatter, messages),
      bars: stores.slice(0, MOST_BARS).map(({ city, perEmployee }) => ({ label: city, value: perEmployee })),
      reference: { label: chart.company, value: average },
    },
  ];
  const line = leastSquares(stores);
  const slope = line && findings.slope(line.slope, number(Math.abs(line.slope)));
  if (line && slope) {
    charts.push({
      type: 'scatter',
      title: slope,
      subtitle: subtitleOf([chart.unitsAgainstEmployees], period, formatter, messages),
      x: { label: label('employee_count'), format: 'units' },
      y: { label: label('total_sales'), format: 'units' },
      points: stores.map(({ city, employees, units }) => ({ label: city, x: employees, y: units })),
      regression: { label: chart.trend, ...line },
    });
  }
  const employees = quantities.employees(best.employees, formatter.cell(best.employees, 'units'));
  return {
    charts,
    explanation: [
      ...(hasBest
        ? [
            findings.perEmployeeLong(
              best.city,
              units(best),
              times,
              number(average),
              teamOf(stores),
              employees,
            ),
          ]
        : []),
      ...(hasWorst ? [findings.weakest(worst.city, units(worst))] : []),
      ...(slope ? [`${slope}.`] : []),
    ],
    caveats: [
      ...(idle.length > 0 ? [caveats.idleStores(idle)] : []),
      caveats.headcount,
      ...(line ? [caveats.correlation] : []),
      caveats.listPrice,
    ],
  };
}

function labelOf({ columns }: PresentationInput['table'], name: string): string {
  return columns.find((column) => column.name === name)?.label ?? name;
}

/** How many the first store employs, held against all the others. */
function teamOf([best, ...others]: StoreRow[]): 'smallest' | 'largest' | 'other' {
  const size = best?.employees ?? 0;
  if (others.every(({ employees }) => employees > size)) return 'smallest';
  return others.every(({ employees }) => employees < size) ? 'largest' : 'other';
}

/** The stores whose employees are known, best first. */
async function storesOf(table: PresentationInput['table']): Promise<StoreRow[]> {
  const at = (name: string) => table.columns.findIndex((column) => column.name === name);
  const [city, employees, units, ratio, revenue] = (
    ['city', 'employee_count', 'total_sales', 'sales_per_employee', 'revenue'] as const
  ).map(at);
  const rows = await table.labelledRows();
  return rows
    .filter((row) => row[ratio ?? 0] !== null)
    .map((row) => ({
      city: String(row[city ?? 0]),
      employees: Number(row[employees ?? 0]),
      units: Number(row[units ?? 0]),
      perEmployee: Number(row[ratio ?? 0]),
      isSelling: Number(row[units ?? 0]) !== 0 || Number(row[revenue ?? 0] ?? 0) !== 0,
    }))
    .sort((a, b) => b.perEmployee - a.perEmployee);
}

/** The line of least squares through employees and units; undefined where it would be upright, flat, or of few stores. */
function leastSquares(stores: StoreRow[]): { slope: number; intercept: number } | undefined {
  if (stores.length < STORES_OF_A_LINE) return undefined;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(stores.map(({ employees }) => employees));
  const y = mean(stores.map(({ units }) => units));
  let [covariance, variance] = [0, 0];
  for (const { employees, units } of stores) {
    covariance += (employees - x) * (units - y);
    variance += (employees - x) ** 2;
  }
  if (variance === 0) return undefined;
  const slope = covariance / variance;
  return Math.abs(slope) < LEAST_SLOPE ? undefined : { slope, intercept: y - slope * x };
}
