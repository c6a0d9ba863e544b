import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import { columnName } from './cells';
import type { WorkbookContent } from './content';
import { coverText, type WrittenSheet } from './cover';
import { dataSheetText } from './data-sheet';
import { dataSheets } from './data-sheets';
import { chartXml, drawingXml } from './line-chart';
import {
  chartPart,
  contentParts,
  drawingPart,
  sheetPart,
  tablePart,
  textsPart,
  workbookPart,
} from './package-parts';
import { SharedTexts } from './shared-texts';
import { type SheetTable, tableXml, totalsOf } from './sheet-table';
import { cellOf } from './sheet-xml';
import { stylesXml } from './styles';
import { type Part, zipChunks } from './zip';

/**
 * The bytes of an Excel workbook, made chunk by chunk while the rows are read: memory does not grow with them. The same
 * content gives the same bytes.
 *
 * Its sheets are a cover with the revenue as a chart, one per view, the products by month, and the refused rows. What a
 * sheet cannot hold is left out, and the sheet and the cover say so.
 */
export function workbookChunks(
  content: WorkbookContent,
  formatter: Formatter,
  messages: Messages,
): AsyncIterable<Uint8Array> {
  return zipChunks(workbookParts(content, formatter, messages));
}

async function* workbookParts(
  content: WorkbookContent,
  formatter: Formatter,
  messages: Messages,
): AsyncGenerator<Part> {
  const sheets = await dataSheets(content, formatter, messages.workbook);
  yield* contentParts(sheets.length + 1, content.revenue !== undefined);
  yield { name: 'xl/styles.xml', text: [stylesXml(formatter)] };
  const done: WrittenSheet[] = [];
  const texts = new SharedTexts();
  for (const [index, sheet] of sheets.entries()) {
    yield { name: sheetPart(index + 2), text: rowsOf(sheet) };
  }
  async function* rowsOf(sheet: (typeof sheets)[number]): AsyncGenerator<string> {
    done.push({ sheet, ...(yield* dataSheetText(sheet, formatter, messages.workbook, texts)) });
  }
  yield { name: textsPart, text: [texts.part()] };
  // How many rows each sheet holds is known only now.
  for (const [index, each] of done.entries()) {
    yield { name: tablePart(index + 2), text: [tableXml(index + 2, tableOf(each, messages.workbook))] };
  }
  const { cover } = messages.workbook;
  const { text, place } = coverText(content, done, cover, formatter, messages);
  yield { name: sheetPart(1), text: [text] };
  if (place) {
    yield { name: drawingPart, text: [drawingXml(place)] };
    yield { name: chartPart, text: [chartXml(place, formatter)] };
  }
  yield workbookPart([
    { name: cover },
    ...sheets.map(({ name, headColumns = 0 }) => {
      const rows = cellOf(name, '$1:$1');
      if (headColumns === 0) return { name, printTitles: rows };
      return { name, printTitles: `${cellOf(name, `$A:$${columnName(headColumns - 1)}`)},${rows}` };
    }),
  ]);
}

/** The rows that a sheet holds, as a table. Where some are missing, the totals are not theirs. */
function tableOf({ sheet, written, isCut }: WrittenSheet, messages: Messages['workbook']): SheetTable {
  const table = { name: sheet.tableName, heads: sheet.columns.map(({ label }) => label) };
  const totals = sheet.totals && !isCut ? totalsOf(table, sheet.totals, messages.total) : undefined;
  return { ...table, rowCount: written, totals };
}
