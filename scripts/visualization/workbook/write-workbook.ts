import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import type { WorkbookContent } from './content';
import { coverText, type WrittenSheet } from './cover';
import { dataSheetText } from './data-sheet';
import { dataSheets } from './data-sheets';
import { contentParts, sheetPart, workbookPart } from './package-parts';
import { absoluteAreaOf, cellOf } from './sheet-xml';
import { stylesXml } from './styles';
import { type Part, zipChunks } from './zip';

/**
 * The bytes of an Excel workbook, made chunk by chunk while the rows are read: memory does not grow with them. The same
 * content gives the same bytes.
 *
 * Its sheets are a cover, one per view, and the refused rows. What a sheet cannot hold is left out, and the sheet and
 * the cover say so.
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
  const sheets = await dataSheets(content, messages.workbook);
  yield* contentParts(sheets.length + 1);
  yield { name: 'xl/styles.xml', text: [stylesXml(formatter)] };
  const done: WrittenSheet[] = [];
  for (const [index, sheet] of sheets.entries()) {
    yield { name: sheetPart(index + 2), text: rowsOf(sheet) };
  }
  async function* rowsOf(sheet: (typeof sheets)[number]): AsyncGenerator<string> {
    done.push({ sheet, ...(yield* dataSheetText(sheet, formatter, messages.workbook)) });
  }
  // How many rows each sheet holds is known only now.
  yield { name: sheetPart(1), text: [coverText(content, done, formatter, messages)] };
  yield workbookPart([
    { name: messages.workbook.cover },
    ...done.map(({ sheet: { name, columns }, written }) => ({
      name,
      filter: cellOf(name, absoluteAreaOf(columns.length, written + 1)),
    })),
  ]);
}
