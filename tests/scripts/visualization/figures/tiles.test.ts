import type { Period } from '../../../../scripts/run/calendar';
import { comparisonOf } from '../../../../scripts/visualization/figures/comparison';
import { periodOf } from '../../../../scripts/visualization/figures/daily-totals';
import { comparedText, tilesOf } from '../../../../scripts/visualization/figures/tiles';
import { messagesFor } from '../../../../scripts/visualization/messages/messages';
import { createFormatter } from '../../../../scripts/visualization/number-format';
import { day, daysOf } from './days';

const formatter = createFormatter('en-GB', undefined);
const messages = messagesFor('en');

test('A year is compared with the same days of the year before', () => {
  const days = daysOf('2024-01-01', '2025-12-31', (date) => (date < '2025' ? 10 : 12));
  expect(tilesOf(days, formatter, messages)).toMatchObject([
    { label: 'Revenue', value: '4,380.00', change: '+19.7%', direction: 'up', before: 'before: 3,660.00' },
    { label: 'Units', value: '365', change: '-0.3%', direction: 'down', before: 'before: 366' },
    { label: 'Sale lines', value: '365', change: '-0.3%', direction: 'down' },
    { label: 'Average per line', value: '12.00', change: '+20%', direction: 'up', before: 'before: 10.00' },
  ]);
  const period = periodOf(days) as Period;
  expect(comparedText(period, comparisonOf(period), formatter, messages)).toBe(
    '1 January\u2009–\u200931 December 2025, against the same days a year before (1 January\u2009–\u200931 December 2024)',
  );
});

test('Against the days before, the season may be all of a change: it is neither good nor bad', () => {
  const days = daysOf('2025-03-01', '2025-07-31', (date) => (date < '2025-07-02' ? 10 : 20));
  const [revenue] = tilesOf(days, formatter, messages);
  expect(revenue).toMatchObject({ change: '+100%', direction: undefined });
  const period = periodOf(days) as Period;
  expect(comparedText(period, comparisonOf(period), formatter, messages)).toContain(
    'not adjusted for season',
  );
});

test('Fewer than 30 lines make no percentage', () => {
  const [revenue] = tilesOf(
    daysOf('2025-01-01', '2025-01-14', () => 1, 4),
    formatter,
    messages,
  );
  expect(revenue).toMatchObject({ value: '7.00', change: undefined, before: 'before: 7.00' });
});

test('From returns or nothing there is no percentage to another number', () => {
  const days = [day('2025-01-01', -10, 40), day('2025-01-14', 90, 40)];
  expect(tilesOf(days, formatter, messages)[0]).toMatchObject({ value: '90.00', change: undefined });
});

test('Few days are shown whole, each as a point of their course', () => {
  const days = [day('2025-01-01', 1), day('2025-01-03', 3)];
  const [revenue] = tilesOf(days, formatter, messages);
  expect(revenue).toMatchObject({ value: '4.00', change: undefined, before: undefined, course: [1, 0, 3] });
});

test('The points of a course are as long as each other', () => {
  const [revenue] = tilesOf(
    daysOf('2024-01-01', '2025-12-31', () => 1),
    formatter,
    messages,
  );
  expect(revenue?.course).toEqual(Array.from({ length: 13 }, () => 28));
});
