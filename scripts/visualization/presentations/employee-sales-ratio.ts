import type { EmployeeSalesRatio } from '../../../models/employee-sales-ratio';
import type { Chart } from '../chart';
import { isolated } from '../isolated';
import type { Finding, Presentation, PresentationInput } from '../presentation';
import { added } from '../shares';
import { endsOf, subtitleOf } from '../subtitle';
import { clearLink } from './clear-link';
import { nothing } from './nothing';

const MOST_BARS = 20;
/** Units that are as many, in parts of them: of two teams that sell as much, one is larger. */
const AS_MANY = 0.1;
/** Teams from which one is told to be larger. */
const LARGER = 1.5;

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
  const label = (name: keyof EmployeeSalesRatio) =>
    table.columns.find((column) => column.name === name)?.label ?? name;
  const { known, unknown } = await storesOf(table);
  const selling = known.filter(({ isSelling }) => isSelling);
  // Whoever sells nothing at all is no part of an average of those who sell.
  const stores = selling.length > 0 ? selling : known;
  const idle = known.filter((store) => !stores.includes(store)).map(({ city }) => city);
  if (!period) return nothing(missing.noSales);
  const [best, worst] = [stores[0], stores.at(-1)];
  if (!best || !worst) return nothing(missing.noEmployees);
  const sum = (numberOf: (store: StoreRow) => number) =>
    stores.reduce((total, store) => added(total, numberOf(store)), 0);
  const average = sum(({ units }) => units) / sum(({ employees }) => employees);
  const number = (value: number) => formatter.prose(value, 'units');
  const ratio = (value: number) => formatter.prose(Number(value.toPrecision(3)), 'units');
  const hasBest = average > 0 && best.perEmployee > worst.perEmployee;
  const shown = endsOf(stores, MOST_BARS, names.store, formatter, messages);
  const perEmployee: Chart = {
    type: 'bars',
    format: 'ratio',
    title: hasBest
      ? findings.perEmployee(best.city, ratio(best.perEmployee), worst.city, ratio(worst.perEmployee))
      : chart.compared(label('sales_per_employee'), names.store),
    subtitle: subtitleOf([label('sales_per_employee'), ...shown.said], period, formatter, messages),
    bars: shown.items.map(({ city, perEmployee: value }) => ({ label: city, value })),
    reference: { label: chart.company, value: average },
  };
  const line = clearLink(stores.map(({ employees, units }) => ({ x: employees, y: units })));
  const pair = line ? undefined : asManyWithFewer(stores);
  const link = line
    ? findings.slope(line.slope, ratio(Math.abs(Number(line.slope.toPrecision(2)))))
    : findings.noLink;
  const against: Chart = {
    type: 'scatter',
    title: link,
    subtitle: subtitleOf([chart.unitsAgainstEmployees], period, formatter, messages),
    x: { label: label('employee_count'), format: 'units' },
    y: { label: label('total_sales'), format: 'units' },
    points: stores.map(({ city, employees, units }) => ({ label: city, x: employees, y: units })),
    ...(line ? { regression: { label: chart.trend, ...line } } : {}),
  };
  const hasSizes = stores.length > 2 && stores.some((store) => store.employees !== best.employees);
  const employees = ({ employees: count }: StoreRow) => quantities.employees(count, number(count));
  const named = [
    ...(idle.length > 0 ? [caveats.idleStores(idle)] : []),
    ...(unknown.length > 0 ? [caveats.unknownEmployees(unknown)] : []),
  ];
  if (best === worst) return { ...nothing(missing.oneStore), caveats: named };
  return {
    charts: hasSizes ? [perEmployee, against] : [perEmployee],
    explanation: pair
      ? [findings.asMany(employees(pair[0]), pair[0].city, number(pair[1].employees), pair[1].city)]
      : [],
    caveats: [...named, caveats.headcount, ...(line ? [caveats.correlation] : [])],
  };
}

/** Two stores that sell about as much, of which the first employs most beyond the second. */
function asManyWithFewer(stores: readonly StoreRow[]): [StoreRow, StoreRow] | undefined {
  const pairs = stores.flatMap((one) =>
    stores
      .filter((other) => other.units > 0 && Math.abs(one.units - other.units) <= AS_MANY * other.units)
      .map((other): [StoreRow, StoreRow] => [one, other]),
  );
  const [first] = pairs.toSorted(([a, b], [c, d]) => c.employees - d.employees - (a.employees - b.employees));
  return first && first[0].employees >= LARGER * first[1].employees ? first : undefined;
}

/** The stores whose employees are known, best first, and the names of the others that sell. */
async function storesOf(
  table: PresentationInput['table'],
): Promise<{ known: StoreRow[]; unknown: string[] }> {
  const at = (name: string) => table.columns.findIndex((column) => column.name === name);
  const [city, employees, units, ratio, revenue] = (
    ['city', 'employee_count', 'total_sales', 'sales_per_employee', 'revenue'] as const
  ).map(at);
  const rows = (await table.labelledRows()).map((row) => ({
    city: isolated(String(row[city ?? 0])),
    employees: Number(row[employees ?? 0]),
    units: Number(row[units ?? 0]),
    perEmployee: row[ratio ?? 0] === null ? null : Number(row[ratio ?? 0]),
    isSelling: Number(row[units ?? 0]) !== 0 || Number(row[revenue ?? 0] ?? 0) !== 0,
  }));
  return {
    known: rows
      .flatMap((row) => (row.perEmployee === null ? [] : [{ ...row, perEmployee: row.perEmployee }]))
      .sort((a, b) => b.perEmployee - a.perEmployee),
    unknown: rows.filter((row) => row.perEmployee === null && row.isSelling).map((row) => row.city),
  };
}
