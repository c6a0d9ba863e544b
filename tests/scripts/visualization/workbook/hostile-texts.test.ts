import { describeInBrowser } from '../../../support/browser';
import { partsOf, readBack } from './read-back';
import { bytesOf, contentOf, rejectOf, viewOf } from './samples';

const texts: [text: string, read: string][] = [
  ['=1+1', '=1+1'],
  ['+CMD|"/C calc"!A0', '+CMD|"/C calc"!A0'],
  ['@SUM(A1)', '@SUM(A1)'],
  ['-2', '-2'],
  [' 007 ', ' 007 '],
  ['TRUE', 'TRUE'],
  ['2024-01-31', '2024-01-31'],
  ['</t></is></c><f>1+1</f>', '</t></is></c><f>1+1</f>'],
  ['&lt;b&gt; ]]> <!-- "', '&lt;b&gt; ]]> <!-- "'],
  ['a\r\nb\rc\nd\te', 'a\nb\nc\nd\te'],
  ['nul \0, escape \x1b[31m, \x85', 'nul \ufffd, escape \ufffd[31m, \ufffd'],
  ['lone \ud83d and \udc4d, a pair 👍', 'lone \ufffd and \ufffd, a pair 👍'],
  ['no character \uffff \ufffe', 'no character \ufffd \ufffd'],
  ['__proto__', '__proto__'],
  ['עברית \u202e mixed', 'עברית \u202e mixed'],
];
const rejects = texts.map(([text]) => rejectOf({ value: text, original: text, file: text }));
const labels = texts.map(([text], index) => ({
  name: `column_${index}`,
  label: text,
  format: 'text' as const,
}));
const view = viewOf([texts.map(([text]) => text)], {
  title: texts.map(([text]) => text).join(' '),
  columns: labels.map((column) => ({ ...column, definition: column.label })),
  caveats: texts.map(([text]) => text),
});
let bytes: Buffer;
beforeAll(async () => {
  bytes = await bytesOf(contentOf([view], rejects));
});

test('Texts stay what they are, and are never formulas', async () => {
  const sheets = Object.values(await readBack(bytes));
  const read = texts.map(([, text]) => text);
  // This reader cuts spaces at the ends, which the file keeps.
  // A head stands in one line.
  const heads = read.map((text) => text.replace(/\s+/g, ' ').trim());
  expect(sheets[1]).toEqual([heads, read.map((text) => text.trim())]);
  expect(sheets[2]?.slice(1).map((row) => row[3])).toEqual(read.map((text) => text.trim()));
  expect(partsOf(bytes)['xl/sharedStrings.xml']).toContain('<t xml:space="preserve"> 007 </t>');
  for (const [name, part] of Object.entries(partsOf(bytes))) {
    if (name.includes('worksheets')) expect(part).not.toMatch(/<f[ >]/);
  }
});

test('A text that looks like the number of a character is kept from being read as one', async () => {
  const parts = partsOf(await bytesOf(contentOf([], [rejectOf({ value: '_x0041_ _X0041_ _x41_' })])));
  expect(parts['xl/sharedStrings.xml']).toContain('>_x005F_x0041_ _X0041_ _x41_<');
});

test('A text too long for a cell is cut, never within a character', async () => {
  const long = rejectOf({ value: 'x'.repeat(32_767), original: `${'x'.repeat(32_765)}👍👍` });
  const { 'Refused rows': sheet } = await readBack(await bytesOf(contentOf([], [long])));
  expect(sheet?.[1]?.[3]).toBe(long.value);
  expect(sheet?.[1]?.[6]).toBe(`${'x'.repeat(32_765)}…`);
});

describeInBrowser('Every part is well-formed', (browser) => {
  test('as a browser reads XML, and its elements are in the order the format demands', async () => {
    const page = await browser().newPage();
    const parse = (parts: [string, string][]) =>
      parts.map(([name, text]) => {
        const { documentElement: root } = new DOMParser().parseFromString(text, 'application/xml');
        const isBroken = root.getElementsByTagName('parsererror').length > 0;
        return [name, isBroken ? 'broken' : [...root.children].map(({ tagName }) => tagName).join(' ')];
      });
    const parts = Object.fromEntries(await page.evaluate(parse, Object.entries(partsOf(bytes))));
    await page.close();
    expect(Object.keys(parts)).toHaveLength(13);
    expect(Object.values(parts)).not.toContain('broken');
    const print = 'pageMargins pageSetup headerFooter';
    expect(parts['xl/worksheets/sheet1.xml']).toBe(
      `sheetPr sheetViews cols sheetData hyperlinks ${print} ignoredErrors`,
    );
    expect(parts['xl/worksheets/sheet2.xml']).toBe(
      `sheetPr sheetViews cols sheetData ${print} ignoredErrors tableParts`,
    );
    expect(parts['xl/tables/table2.xml']).toBe('autoFilter tableColumns tableStyleInfo');
    expect(parts['xl/workbook.xml']).toBe('bookViews sheets definedNames');
    expect(parts['xl/styles.xml']).toBe('numFmts fonts fills borders cellStyleXfs cellXfs cellStyles');
  });
});
