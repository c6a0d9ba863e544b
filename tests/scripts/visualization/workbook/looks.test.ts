import type { Cell } from '../../../../scripts/visualization/view';
import { alignmentOf, lookOf, partsOf, sheetXml } from './read-back';
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
  expect(looks(3)).toEqual(formats.map((format) => ({ format, isBold: true })));
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

test('The header stays in view, and heads of numbers are right-aligned', () => {
  for (const place of [2, 3]) expect(sheetXml(bytes, place)).toContain('<pane ySplit="1" topLeftCell="A2" ');
  const aligned = ['A', 'B', 'C', 'D', 'E'].map((column) => alignmentOf(bytes, 2, `${column}1`));
  expect(aligned).toEqual([undefined, undefined, 'right', 'right', 'right']);
});

test('A sheet is printed across the page with its header on each, numbered, on the paper of the reader', async () => {
  const setup = (made: Buffer) => /<pageSetup [^>]*>/.exec(sheetXml(made, 2))?.[0];
  expect(setup(bytes)).toBe(
    '<pageSetup paperSize="1" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  );
  expect(setup(await bytesOf(contentOf([viewOf(rows)]), 'fr-FR'))).toContain('paperSize="9"');
  expect(sheetXml(bytes, 2)).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  expect(sheetXml(bytes, 2)).toContain('<oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter>');
  const titles = [...(partsOf(bytes)['xl/workbook.xml'] ?? '').matchAll(/<definedName ([^>]*)>([^<]*)/g)];
  expect(titles.map(([, name, area]) => [name, area])).toEqual([
    ['name="_xlnm.Print_Titles" localSheetId="1"', "'Products over time'!$1:$1"],
    ['name="_xlnm.Print_Titles" localSheetId="2"', "'Refused rows'!$1:$1"],
  ]);
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
  const content = contentOf([viewOf(rows, { title: "O'Neil" })], [rejectOf()]);
  const cover = sheetXml(await bytesOf(content), 1);
  expect(cover.match(/location="[^"]*"/g)).toEqual([
    `location="'O''Neil'!A1"`,
    `location="'Refused rows'!A1"`,
  ]);
});
