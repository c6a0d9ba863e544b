/** What a chart shows, free of any library. Texts are in the reader's language; numbers are shown by `format`. */
export type Chart = BarChart | HeatTable | LineChart | PanelChart | ScatterChart;

/** How a number is written: units, an amount of money, a ratio with 2 decimals, or so many per cent. */
export type NumberFormat = 'units' | 'money' | 'ratio' | 'percent';

interface Titled {
  /** The finding, in about ten words: `Marseille sells 5.4 units per employee, twice the company's`. */
  title: string;
  /** Measure, unit and period: `Units sold per employee, January 2024 to December 2025`. */
  subtitle: string;
}

/** One horizontal bar per item, in the order given. */
export interface BarChart extends Titled {
  type: 'bars';
  format: NumberFormat;
  /** `note` stands behind the value. */
  bars: { label: string; value: number; note?: string }[];
  /** A line across all bars, for example the company's average. */
  reference?: { label: string; value: number };
}

/** A table of two dimensions whose cells are coloured by their value and show it. */
export interface HeatTable extends Titled {
  type: 'heat';
  format: NumberFormat;
  rows: string[];
  columns: string[];
  /** By row, then by column; null where there is none. */
  values: (number | null)[][];
  /** Coloured by these around 100 instead of by the values. */
  indexes?: (number | null)[][];
}

/** One line per series over equal steps of time. */
export interface LineChart extends Titled {
  type: 'lines';
  format: NumberFormat;
  /** Every step, also those without sales: `Jan 2024`. */
  steps: string[];
  /** What a step is, where it is no month: `Day`. */
  over?: string;
  /**
   * A value per step, null for a gap; `before` is what the first series is compared with.
   */
  series: { label: string; values: (number | null)[]; role?: 'before' }[];
  /** Between which the first series may lie, where that is known. */
  band?: { lows: (number | null)[]; highs: (number | null)[] };
  /** True where the last step may be incomplete: its part of each line is dashed. */
  isLastPartial: boolean;
}

/** A small line chart per item, each with a scale of its own, and what it is compared with in grey. */
export interface PanelChart extends Titled {
  type: 'panels';
  format: NumberFormat;
  /** Every step, also those without sales: `Jan 2024`. */
  steps: string[];
  /** `note` stands below the label: `€12.3K, +8%`. Values as in a line chart. */
  panels: { label: string; note: string; values: (number | null)[]; before?: (number | null)[] }[];
  isLastPartial: boolean;
}

/** One labelled point per item. */
export interface ScatterChart extends Titled {
  type: 'scatter';
  x: { label: string; format: NumberFormat };
  y: { label: string; format: NumberFormat };
  points: { label: string; x: number; y: number }[];
  /** y = slope × x + intercept, by least squares. */
  regression?: { label: string; slope: number; intercept: number };
}
