import type { Chart } from '../../../../scripts/visualization/chart';
import { bars, heat, lines, panels, scatter } from './samples';

const hostile = [
  '<script>alert(1)</script>',
  '"><image href=x onerror=alert(1)>',
  ']]><style>*{fill:red}</style>',
  '&amp; &#60; {a} {b|c} %s $1',
  '\u0000\u0007\u001b[31mred\ud800\uffff',
  'var(--chart-1) zr0-c0 style="color:red" class="x"',
  '\u202Eright to left\u202C שלום مرحبا',
  'W'.repeat(5000),
  '漢字'.repeat(60),
  '👩‍👩‍👧‍👦'.repeat(40),
  `Z${'\u0335\u0301'.repeat(200)}algo`,
  '__proto__',
  '',
  '   \n\t ',
  'line\nbreak',
];

/** The charts above with labels as they can stand in a CSV file, and titles of them. */
export const hostilePictures: Record<string, Chart[]> = {
  'hostile-bars': [
    {
      ...bars,
      title: hostile[7] ?? '',
      subtitle: hostile.join(' '),
      bars: hostile.map((label, value) => ({ label, value })),
      reference: { label: hostile.join(' '), value: 3 },
    },
  ],
  'hostile-heat': [
    {
      ...heat,
      rows: hostile,
      columns: hostile,
      values: hostile.map((_, row) => hostile.map((_, at) => row * at)),
    },
  ],
  'hostile-panels': [
    {
      ...panels,
      steps: hostile,
      panels: hostile.map((label) => ({ label, note: label, values: hostile.map((_, at) => at) })),
    },
  ],
  'hostile-lines': [
    {
      ...lines,
      steps: hostile,
      series: hostile.map((label, at) => ({ label, values: hostile.map((_, step) => step * at) })),
    },
  ],
  'hostile-scatter': [
    {
      ...scatter,
      x: { label: hostile[7] ?? '', format: 'units' },
      y: { label: hostile[8] ?? '', format: 'money' },
      points: hostile.map((label, at) => ({ label, x: at, y: (at * 7) % 11 })),
      regression: { label: hostile[7] ?? '', slope: 1, intercept: 0 },
    },
  ],
};
