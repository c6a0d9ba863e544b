import { companyFindings } from '../../../../scripts/visualization/figures/company-findings';
import { messagesFor } from '../../../../scripts/visualization/messages/messages';
import { createFormatter } from '../../../../scripts/visualization/number-format';
import { daysOf } from './days';

const formatter = createFormatter('en-GB', undefined);
const foundIn = (days: Parameters<typeof companyFindings>[0]) =>
  companyFindings(days, formatter, messagesFor('en'));

beforeEach(() => jest.useFakeTimers({ now: new Date(2025, 5, 12) }));
afterEach(() => jest.useRealTimers());

/** Lines of ten units of money, so that a few days have enough of them. */
const steady = (first: string, last: string, moneyOf: (date: string) => number) =>
  daysOf(first, last, moneyOf, 10);

test('A running month is told by what the same days brought of the same month a year before', () => {
  const days = steady('2024-05-01', '2025-06-10', (date) => (date < '2025' ? 100 : 90));
  expect(foundIn(days)).toEqual([
    {
      text: 'Jun 2025 is on course for 2,700, -10% on the year before (sales up to 10 June 2025).',
      worth: expect.closeTo(300),
      call: 'down',
    },
  ]);
});

test.each([
  ['few days', '2024-05-01', '2025-06-04'],
  ['no year before', '2024-06-02', '2025-06-10'],
  ['a month that is over', '2024-05-01', '2025-05-31'],
  ['a month that lacks the days a shop is closed', '2024-05-01', '2025-05-29'],
])('Nothing is guessed of %s', (_, first, last) => {
  expect(foundIn(steady(first, last, () => 100))).toEqual([]);
});

test('Nothing is guessed of few lines', () => {
  expect(foundIn(daysOf('2024-05-01', '2025-06-10', () => 100))).toEqual([]);
});

test('Old data come first, whatever else is found', () => {
  expect(foundIn(steady('2023-05-27', '2023-06-25', () => 1))).toEqual([
    {
      text: 'The newest sale is of 25 June 2023, 718 days ago: put newer files into the data folder.',
      worth: Number.POSITIVE_INFINITY,
      call: 'act',
    },
  ]);
});
