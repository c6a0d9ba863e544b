import { createFormatter } from '../../../scripts/visualization/number-format';

it.each([
  ['EUR', '€2.35'],
  ['JPY', '¥2'],
  ['KWD', 'KWD\u00a02.35'],
  [undefined, '2.35'],
])('Amounts in %s have the decimals of the currency, but no more than the tables hold', (currency, shown) => {
  expect(createFormatter('en', currency).cell(2.3456, 'money')).toBe(shown);
});

it.each([
  ['de-AT', 'Jän. 2024', '31. Dezember 2025'],
  ['es-u-ca-buddhist', 'ene 2024', '31 de diciembre de 2025'],
  ['pt-BR', 'Jan 2024', '31 December 2025'],
  ['fa-IR', 'Jan 2024', '31 December 2025'],
  ['th-TH', 'Jan 2024', '31 December 2025'],
])(
  'Months and days are those of the sales, whatever the calendar, in the language of the page: %s',
  (locale, month, day) => {
    const formatter = createFormatter(locale, undefined);
    expect([formatter.cell('2024-01', 'month'), formatter.day('2025-12-31')]).toEqual([month, day]);
  },
);
