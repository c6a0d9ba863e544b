import type {
  BarChart,
  Chart,
  HeatTable,
  LineChart,
  PanelChart,
  ScatterChart,
} from '../../../../scripts/visualization/chart';

/** Names of months, one after the other. */
export const months = (count: number, year = 2020) =>
  Array.from({ length: count }, (_, month) => {
    const name = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
      month % 12
    ];
    return `${name} ${year + Math.floor(month / 12)}`;
  });
/** A number from 0 to 1 that looks like chance and is the same in every run. */
export const noise = (seed: number) => ((((seed * 2654435761) % 4294967296) + 4294967296) % 1000) / 1000;
export const cities = [
  'Marseille',
  'Paris',
  'Lyon',
  'Toulouse',
  'Nice',
  'Nantes',
  'Strasbourg',
  'Montpellier',
  'Bordeaux',
];
export const products = ['Espresso', 'Flat white', 'Croissant', 'Green tea', 'Orange juice'];

/** Values with a season, growing slowly. */
export function season(level: number, seed: number, count: number): number[] {
  return Array.from({ length: count }, (_, step) =>
    Math.round(level * (1 + 0.25 * Math.sin(step / 1.9) + 0.2 * noise(seed + step) + step / 80)),
  );
}

export const bars: BarChart = {
  type: 'bars',
  title: 'Marseille sells 5.4 units per employee, twice the company’s average',
  subtitle: 'Units sold per employee and day, January 2024 to December 2025',
  format: 'ratio',
  bars: cities.map((label, index) => ({ label, value: 5.4 / (1 + index * 0.45) })),
  reference: { label: 'Company average', value: 2.7 },
};

export const heat: HeatTable = {
  type: 'heat',
  title: 'Paris and Lyon bring half of the revenue with coffee',
  subtitle: 'Revenue in euros by store and product, January 2024 to December 2025',
  format: 'money',
  rows: cities,
  columns: [...products, 'Sandwich'],
  values: cities.map((_, row) =>
    [0, 1, 2, 3, 4, 5].map((at) => (noise(row * 7 + at) * 90_000) / (1 + row / 3)),
  ),
};

export const panels: PanelChart = {
  type: 'panels',
  title: 'Espresso and croissants grow, tea does not',
  subtitle: 'Units sold, January to December 2025, the year before in grey; December is not over',
  format: 'units',
  steps: months(12, 2025),
  panels: products.map((label, at) => ({
    ...{ label: `${label} in a name that has no room`, note: '12.3K' },
    values: season(9000 - at * 1500, at * 40, 12),
    ...(at === 2
      ? {}
      : { before: season(8000 - at * 900, at * 20, 12).map((value, step) => (step < at ? null : value)) }),
  })),
  isLastPartial: true,
};

export const lines: LineChart = {
  type: 'lines',
  title: 'Espresso leads every month and grows by a third in two years',
  subtitle: 'Units sold per month, January 2024 to December 2025; December is not over',
  format: 'units',
  steps: months(24, 2024),
  series: [
    ...products.map((label, at) => ({ label, values: season(9000 - at * 1500, at * 40, 24) })),
    { label: 'A year before', values: season(2300, 7, 24), role: 'before' as const },
  ].map((one) => ({
    ...one,
    values: one.values.map((value, step) => (step === 23 ? Math.round(value * 0.55) : value)),
  })),
  isLastPartial: true,
};

export const scatter: ScatterChart = {
  type: 'scatter',
  title: 'Each further employee comes with 1,200 units more a year',
  subtitle: 'One point per store, January 2024 to December 2025',
  x: { label: 'Employees', format: 'units' },
  y: { label: 'Units sold per year', format: 'units' },
  points: cities.map((label, at) => ({
    label,
    x: 3 + ((at * 7) % 12),
    y: 4000 + ((at * 7) % 12) * 1200 + noise(at) * 5000,
  })),
  regression: { label: '1,200 units per employee', slope: 1200, intercept: 2900 },
};

/** One picture per type of chart, as a shop sees them. */
export const typical: Record<string, Chart[]> = {
  bars: [bars],
  heat: [heat],
  panels: [panels],
  index: [
    {
      ...heat,
      indexes: heat.values.map((row, y) => row.map((_, x) => (x === y ? null : 40 + 23 * ((x + y) % 7)))),
    },
  ],
  lines: [lines],
  scatter: [scatter],
  several: [bars, lines],
};
