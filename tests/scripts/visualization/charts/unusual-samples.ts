import type { Chart } from '../../../../scripts/visualization/chart';
import { bars, cities, heat, lines, months, noise, panels, products, scatter, season } from './samples';

const many = (count: number, value: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => ({
    label: `Store ${index + 1} ${cities[index % 9]}`,
    value: value(index),
  }));

/** Pictures of data that charts do not expect. */
export const unusual: Record<string, Chart[]> = {
  'one-bar': [{ ...bars, bars: [{ label: 'Paris', value: 12 }] }],
  'no-bars': [{ type: 'bars', title: 'Nothing', subtitle: 'Units', format: 'units', bars: [] }],
  'fifty-bars': [
    {
      ...bars,
      format: 'money',
      bars: many(50, (index) => 2_345_678.9 / (index + 1)),
      reference: { label: 'Average of all stores', value: 210_000 },
    },
  ],
  'negative-bars': [
    {
      ...bars,
      format: 'money',
      bars: many(8, (index) => 12_345 - index * 4000),
      reference: { label: 'Average', value: -1655 },
    },
  ],
  'only-negative-bars': [
    {
      ...bars,
      format: 'units',
      bars: many(3, (index) => -100 * index - 5),
      reference: { label: 'Average', value: -105 },
    },
  ],
  'zero-bars': [{ ...bars, bars: many(3, () => 0), reference: { label: 'Average', value: 0 } }],
  'equal-bars': [
    {
      ...bars,
      format: 'units',
      bars: many(4, () => 500),
      reference: { label: 'The average of all the stores of the company', value: 500 },
    },
  ],
  'wide-heat': [
    {
      ...heat,
      rows: many(15, () => 0).map(({ label }) => label),
      columns: Array.from({ length: 20 }, (_, at) => `${products[at % 5]} number ${at + 1}`),
      values: Array.from({ length: 15 }, (_, row) =>
        Array.from({ length: 20 }, (_, at) => noise(row * 20 + at) ** 4 * 1_234_567),
      ),
    },
  ],
  'tall-heat': [
    {
      ...heat,
      format: 'units',
      rows: many(20, () => 0).map(({ label }) => label),
      columns: months(15),
      values: Array.from({ length: 20 }, (_, row) =>
        Array.from({ length: 15 }, (_, at) => Math.round(noise(row * 20 + at) * 999)),
      ),
    },
  ],
  'negative-heat': [
    {
      ...heat,
      rows: ['A', 'B'],
      columns: ['x', 'y', 'z'],
      values: [
        [-500, 20, 300],
        [0, -20, 999.5],
      ],
    },
  ],
  'heat-with-a-long-key': [
    {
      ...heat,
      rows: ['Boutique de la gare de Lyon', 'B'],
      columns: ['x', 'y', 'z'],
      values: [
        [1000, 3000, 5000],
        [7000, 9000, 10_000],
      ],
    },
  ],
  'zero-heat': [{ ...heat, rows: ['A'], columns: ['x', 'y'], values: [[0, 0]] }],
  'one-panel': [
    { ...panels, panels: [{ label: 'Returned', note: '', values: [-20], before: [null] }], steps: ['Jan'] },
  ],
  'empty-panel': [
    { ...panels, panels: [{ label: 'Nothing', note: '', values: panels.steps.map(() => null) }] },
  ],
  'sixty-months': [
    {
      ...lines,
      format: 'money',
      steps: months(60),
      series: [0, 1, 2, 3, 4, 5, 6, 7].map((at) => ({
        label: `${products[at % 5]} ${at}`,
        values: season(100_000 - at * 3000, at * 70, 60),
      })),
      isLastPartial: false,
    },
  ],
  'one-month': [
    {
      ...lines,
      steps: ['Jan 2024'],
      series: lines.series.map((one) => ({ ...one, values: one.values.slice(0, 1) })),
    },
  ],
  'two-months': [
    {
      ...lines,
      steps: ['Jan 2024', 'Feb 2024'],
      series: lines.series.slice(0, 1).map((one) => ({ ...one, values: one.values.slice(0, 2) })),
    },
  ],
  'one-line': [{ ...lines, series: lines.series.slice(0, 1), isLastPartial: false }],
  'close-lines': [
    {
      ...lines,
      series: many(20, () => 0).map(({ label }, at) => ({
        label,
        values: season(1000, at, 24).map((value, step) => (step === 23 ? 1000 + at : value)),
      })),
    },
  ],
  'negative-lines': [
    {
      ...lines,
      series: [
        { label: 'Profit', values: [-5, 3, -1, 4, -3, 2] },
        { label: 'Loss', values: [-5, -3, -1, -4, -3, -2] },
      ],
      steps: months(6),
    },
  ],
  'zero-lines': [{ ...lines, series: [{ label: 'Nothing', values: months(24).map(() => 0) }] }],
  'forty-points': [
    {
      ...scatter,
      points: many(40, () => 0).map(({ label }, at) => ({
        label,
        x: 3 + noise(at) * 20,
        y: noise(at + 99) * 30_000,
      })),
    },
  ],
  'equal-points': [{ ...scatter, points: many(6, () => 0).map(({ label }) => ({ label, x: 5, y: 8000 })) }],
  'one-point': [
    {
      ...scatter,
      points: [{ label: 'Paris', x: 5, y: 0 }],
      regression: { label: 'flat', slope: 0, intercept: 0 },
    },
  ],
};
