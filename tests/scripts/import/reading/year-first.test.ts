import { Sample } from '../../../../scripts/import/reading/sample';
import { yearFirst } from '../../../../scripts/import/reading/year-first';

const cases: [description: string, days: string, order: 'ymd' | 'open' | undefined][] = [
  ['The last part is no year of a sale in one of them', '24/01/05 24/01/31 23/12/30', 'ymd'],
  ['A time may stand behind it, a word below it', '24-01-05T10:15 23-12-31T10:20 Total', 'ymd'],
  ['The first part is no year of a sale in one of them', '05/01/24 31/01/24 30/12/23', undefined],
  ['The month cannot stand in the middle', '05/13/24 01/05/24', undefined],
  ['Every day fits both ways, but the last part changes', '24/01/05 24/01/06 24/01/07 24/01/08', 'open'],
  ['Every day fits both ways, but the first part changes', '05/01/24 06/01/24 07/01/24', undefined],
  ['The first of each month of two years', '01/11/23 01/12/23 01/01/24', undefined],
  ['A year of four digits is seen', '24/01/31 2024-01-31', undefined],
  ['With dots the day comes first', '24.01.05 23.12.31', undefined],
  ['There are no rows', '', undefined],
];

test.each(cases)('%s: %s', (_, days, order) => {
  expect(yearFirst(0, new Sample(days.split(' '), ',', 1))).toBe(order);
});
