import { messagesFor } from '../../../../scripts/visualization/messages/messages';
import { createFormatter } from '../../../../scripts/visualization/number-format';
import type { Cell } from '../../../../scripts/visualization/view';
import { dataSheetText } from '../../../../scripts/visualization/workbook/data-sheet';
import { dataSheets } from '../../../../scripts/visualization/workbook/data-sheets';
import { SharedTexts } from '../../../../scripts/visualization/workbook/shared-texts';
import { partsOf, readBack, sheetXml } from './read-back';
import { bytesOf, contentOf, salesRows, viewOf } from './samples';

const ROWS = 1_048_576;
const HELD = ROWS - 4;

/** A view of more rows than a sheet can hold, empty ones to save time. */
function large(rowCount: number, isClosed = () => {}) {
  return viewOf([], {
    rowCount,
    totals: [null, null, 5, 5, null],
    *allRows() {
      const rows: Cell[][] = Array(500).fill([null]);
      try {
        for (let left = rowCount; left > 0; left -= 500) yield rows.slice(0, left);
      } finally {
        isClosed();
      }
    },
  });
}

test('A sheet with too many rows ends in its last row, and says there and on the cover what is missing', async () => {
  const isClosed = jest.fn();
  const parts = partsOf(await bytesOf(contentOf([large(2_000_000, isClosed)])));
  const sheet = parts['xl/worksheets/sheet2.xml'] ?? '';
  const note =
    'Rows are missing here: a sheet holds no more than the first 1,048,572 of 2,000,000. ' +
    'All of them are in the table monthly_sales of the database.';
  // The totals of all rows are no part of the table, which does not hold them all.
  const table = parts['xl/tables/table2.xml'];
  expect(table).toContain(`ref="A1:E${HELD + 1}" totalsRowShown="0"><autoFilter ref="A1:E${HELD + 1}"/>`);
  const end = sheet.slice(sheet.indexOf(`<row r="${ROWS - 1}">`));
  expect(end).toContain('>Total<');
  expect(end).not.toContain('<f>');
  expect(end).toContain(`<row r="${ROWS}"><c r="A${ROWS}"`);
  expect(end.match(/<row /g)).toHaveLength(2);
  expect(end).toContain(note);
  const cover = parts['xl/worksheets/sheet1.xml'];
  expect(cover).toContain(note);
  expect(cover).toContain('<v>2000000</v>');
  expect(isClosed).toHaveBeenCalledTimes(1);
});

/** The text of a sheet of sales, for a spreadsheet that can hold less. */
async function textOf(rowCount: number, limits: { rows: number; characters: number }): Promise<string> {
  const messages = messagesFor('en').workbook;
  const content = contentOf([viewOf([...salesRows(rowCount)])]);
  const [sheet] = await dataSheets(content, createFormatter('en', undefined), messages);
  if (!sheet) throw new Error('no sheet');
  let text = '';
  for await (const piece of dataSheetText(
    sheet,
    createFormatter('en', undefined),
    messages,
    new SharedTexts(),
    limits,
  ))
    text += piece;
  return text;
}

test.each([96, 97])('A sheet of %i rows holds 96 where no more fit', async (rowCount) => {
  const text = await textOf(rowCount, { rows: 100, characters: 1e6 });
  expect(text).toContain('<row r="97">');
  expect(text.includes('<row r="98">')).toBe(false);
  expect(text.includes('no more than the first 96 of 97.')).toBe(rowCount > 96);
});

test('A sheet with too much text stops before its part of the archive is too large', async () => {
  const text = await textOf(5_000, { rows: ROWS, characters: 200_000 });
  expect(text.length).toBeGreaterThan(200_000);
  expect(text.length).toBeLessThan(202_000);
  expect(text).toMatch(/Rows are missing here: a sheet holds no more than the first [\d,]+ of 5,000\./);
});

test('A reader that stops early leaves no query open', async () => {
  const isClosed = jest.fn();
  const [formatter, messages] = [createFormatter('en', undefined), messagesFor('en').workbook];
  const [sheet] = await dataSheets(contentOf([large(100_000, isClosed)]), formatter, messages);
  if (!sheet) throw new Error('no sheet');
  for await (const _ of dataSheetText(sheet, formatter, messages, new SharedTexts())) break;
  expect(isClosed).toHaveBeenCalledTimes(1);
});

test('A text is written once for all its cells; long ones, and those after 20,000 others, stand in their cells', async () => {
  const texts = Array.from({ length: 20_002 }, (_, index) => `Text ${index}`);
  const rows = [...texts, 'Text 7', 'x'.repeat(101), 'x'.repeat(101)].map((text) => [text]);
  const column = { name: 'text', label: 'Text', format: 'text' } as const;
  const bytes = await bytesOf(contentOf([viewOf(rows, { title: 'Texts', columns: [column] })]));
  expect((await readBack(bytes))['Texts']).toEqual([['Text'], ...rows]);
  const shared = partsOf(bytes)['xl/sharedStrings.xml']?.match(/<si>/g);
  const inCells = sheetXml(bytes, 2).match(/inlineStr/g);
  expect([shared?.length, inCells?.length]).toEqual([20_000, 5]);
});
