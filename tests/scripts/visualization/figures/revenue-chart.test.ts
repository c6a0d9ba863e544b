import { revenueChart } from '../../../../scripts/visualization/figures/revenue-chart';
import { messagesFor } from '../../../../scripts/visualization/messages/messages';
import { createFormatter } from '../../../../scripts/visualization/number-format';
import { day, daysOf } from './days';

const formatter = createFormatter('en-GB', undefined);
const chartOf = (days: Parameters<typeof revenueChart>[0]) =>
  revenueChart(days, formatter, messagesFor('en'));

test('The last 12 months stand beside the year before', () => {
  const chart = chartOf(daysOf('2024-01-01', '2025-12-31', (date) => (date < '2025' ? 1 : 2)));
  expect(chart?.steps.slice(0, 2)).toEqual(['Jan 2025', 'Feb 2025']);
  expect(chart?.series).toMatchObject([
    { label: 'Last 12 months', values: [62, 56, 62, 60, 62, 60, 62, 62, 60, 62, 60, 62] },
    { label: 'Year before', role: 'before', values: [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] },
  ]);
});

test('A month that is not over is marked, and is never the best', () => {
  const days = daysOf('2025-01-01', '2025-06-10', (date) => (date.startsWith('2025-06') ? 90 : 1));
  const chart = chartOf(days);
  expect(chart?.title).toBe('Jan 2025 was the best full month with 31.00');
  expect(chart?.steps.at(-1)).toBe('Jun 2025 (to 10)');
  expect(chart?.isLastPartial).toBe(true);
});

test('Of the months before the first sale nothing is drawn', () => {
  const chart = chartOf(daysOf('2024-12-01', '2025-12-31', () => 1));
  expect(chart?.series[1]?.values).toEqual([...Array(11).fill(null), 31]);
});

test('Under four months days are drawn, those without sales too', () => {
  const chart = chartOf([day('2023-05-27', 2), day('2023-05-29', 3)]);
  expect(chart).toMatchObject({
    title: 'Revenue per day',
    steps: ['27 May 2023', '28 May 2023', '29 May 2023'],
    series: [{ values: [2, 0, 3] }],
  });
});

test('Many days are drawn as whole weeks', () => {
  const chart = chartOf(daysOf('2025-01-01', '2025-03-25', () => 1));
  expect(chart).toMatchObject({ title: 'Revenue per week', series: [{ values: Array(12).fill(7) }] });
  expect(chart?.steps.at(-1)).toBe('25 Mar 2025');
});

test('Without sales there is no chart', () => expect(chartOf([])).toBeUndefined());
