import type { Chart } from '../chart';
import type { Finding, Presentation, PresentationInput } from '../presentation';

/** Stores from which a line through them says something. */
const STORES_OF_A_LINE = 5;
const MOST_BARS = 30;

interface StoreRow {
  city: string;
  employees: number;
  units: number;
  perEmployee: number;
}

/** Which store sells most for its size. */
export const employeeSalesRatio: Presentation = { section: 'stores', present };

function present({ table, period, formatter, messages }: PresentationInput): Finding {
  const { chart, columns, caveats, findings, missing } = messages;
  const stores = storesOf(table);
  if (!period) return { charts: [], missing: missing.noSales, explanation: [], caveats: [] };
  const [best, worst] = [stores[0], stores.at(-1)];
  if (!best || !worst) return { charts: [], missing: missing.noEmployees, explanation: [], caveats: [] };
  const sum = (numberOf: (store: StoreRow) => number) =>
    stores.reduce((total, store) => total + numberOf(store), 0);
  const average = sum(({ units }) => units) / sum(({ employees }) => employees);
  const number = (value: number) => formatter.cell(value, 'ratio');
  const times = number(best.perEmployee / average);
  const span = chart.period(formatter.day(period.first), formatter.day(period.last));
  const charts: Chart[] = [
    {
      type: 'bars',
      format: 'ratio',
      title: findings.perEmployee(best.city, number(best.perEmployee), times),
      subtitle: chart.subtitle(columns.sales_per_employee, span),
      bars: stores.slice(0, MOST_BARS).map(({ city, perEmployee }) => ({ label: city, value: perEmployee })),
      reference: { label: chart.company, value: average },
    },
  ];
  const line = stores.length >= STORES_OF_A_LINE ? leastSquares(stores) : undefined;
  if (line) {
    charts.push({
      type: 'scatter',
      title: findings.scatter(number(line.slope)),
      subtitle: chart.subtitle(`${columns.total_sales} / ${columns.employee_count}`, span),
      x: { label: columns.employee_count, format: 'units' },
      y: { label: columns.total_sales, format: 'units' },
      points: stores.map(({ city, employees, units }) => ({ label: city, x: employees, y: units })),
      regression: { label: chart.trend, ...line },
    });
  }
  const sizes = stores.map(({ employees }) => employees);
  const team =
    best.employees === Math.min(...sizes)
      ? 'smallest'
      : best.employees === Math.max(...sizes)
        ? 'largest'
        : 'other';
  return {
    charts,
    explanation: [
      findings.perEmployeeLong(
        best.city,
        number(best.perEmployee),
        times,
        number(average),
        stores.length > 1 ? team : 'other',
        formatter.cell(best.employees, 'units'),
      ),
      ...(stores.length > 1 ? [findings.weakest(worst.city, number(worst.perEmployee))] : []),
      ...(line ? [findings.regression(number(line.slope))] : []),
    ],
    caveats: [caveats.headcount, ...(line ? [caveats.correlation] : []), caveats.listPrice],
  };
}

/** The stores whose employees are known, best first. */
function storesOf(table: PresentationInput['table']): StoreRow[] {
  const at = (name: string) => table.columns.findIndex((column) => column.name === name);
  const [city, employees, units, ratio] = ['city', 'employee_count', 'total_sales', 'sales_per_employee'].map(
    at,
  );
  return [...table.rows()]
    .filter((row) => row[ratio ?? 0] !== null)
    .map((row) => ({
      city: String(row[city ?? 0]),
      employees: Number(row[employees ?? 0]),
      units: Number(row[units ?? 0]),
      perEmployee: Number(row[ratio ?? 0]),
    }))
    .sort((a, b) => b.perEmployee - a.perEmployee);
}

/** The line of least squares through employees and units; undefined where all stores have as many employees. */
function leastSquares(stores: StoreRow[]): { slope: number; intercept: number } | undefined {
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
  return { slope, intercept: y - slope * x };
}
