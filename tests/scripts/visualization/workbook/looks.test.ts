import type { Cell } from '../../../../scripts/visualization/view';
import { lookOf, partsOf, sheetXml } from './read-back';
import { bytesOf, contentOf, rejectOf, viewOf } from './samples';

const TEXT = 49;
const rows: Cell[][] = [['007', '2024-01', 3, 4.5, 1.5]];
const totals = [null, null, 3, 4.5, null];
let bytes: Buffer;
beforeAll(async () => {
  bytes = await bytesOf(contentOf([viewOf(rows, { totals })], [rejectOf()]));
});

test('Cells are formatted by their columns; the header and the totals are bold', () => {
  const looks = (row: number) => ['A', 'B', 'C', 'D', 'E'].map((column) => lookOf(bytes, 2, column + row));
  const formats = [TEXT, 'yyyy\\-mm', 3, '"€"#,##0.00', 2];
  expect(looks(1)).toEqual(formats.map(() => ({ format: TEXT, isBold: true })));
  expect(looks(2)).toEqual(formats.map((format) => ({ format, isBold: false })));
  expect(looks(4)).toEqual(formats.map((format) => ({ format, isBold: true })));
});

const signs: [locale: string, currency: string | undefined, format: string][] = [
  ['fr-FR', 'EUR', '#,##0.00\\ "€"'],
  ['en-US', 'USD', '"$"#,##0.00'],
  ['en-US', 'CHF', '"CHF"\\ #,##0.00'],
  ['de-CH', 'CHF', '"CHF"\\ #,##0.00'],
  ['fr-FR', 'XAF', '#,##0\\ "FCFA"'],
  ['en-US', 'JPY', '"¥"#,##0'],
  ['en-US', 'KWD', '"KWD"\\ #,##0.00'],
  ['en-US', undefined, '#,##0.00'],
];
test.each(signs)('Amounts in %s and %s are formatted as %s', async (locale, currency, format) => {
  const content = contentOf([viewOf(rows)]);
  expect(lookOf(await bytesOf(content, locale, currency ?? ''), 2, 'D2').format).toBe(format);
});

test('The header stays in view, and the filter covers it and the rows, but not the totals', () => {
  const { 'xl/workbook.xml': workbook } = partsOf(bytes);
  for (const [place, filter] of [
    [2, 'A1:E2'],
    [3, 'A1:G2'],
  ] as const) {
    expect(sheetXml(bytes, place)).toContain('<pane ySplit="1" topLeftCell="A2" ');
    expect(sheetXml(bytes, place)).toContain(`<autoFilter ref="${filter}"/>`);
  }
  expect(workbook).toContain(`hidden="1">'Products over time'!$A$1:$E$2</definedName>`);
  expect(sheetXml(bytes, 1)).not.toContain('<autoFilter');
});

test('Columns are as wide as what they hold, within bounds', async () => {
  const widths = (made: Buffer) =>
    [...sheetXml(made, 2).matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths(bytes)).toEqual([16, 9, 14, 14, 22]);
  // €1,000,000,000,000.00 has 21 characters.
  const long = await bytesOf(contentOf([viewOf([['x'.repeat(500), null, 1, 1e12, 1]])]));
  expect(widths(long)).toEqual([60, 9, 14, 23, 22]);
});

test('The cover leads to every sheet', async () => {
  const cover = sheetXml(await bytesOf(contentOf([viewOf(rows, { title: "O'Neil" })])), 1);
  expect(cover.match(/location="[^"]*"/g)).toEqual([
    `location="'O''Neil'!A1"`,
    `location="'Refused rows'!A1"`,
  ]);
});
