import { headingOf } from '../heading';
import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import type { Cell } from '../view';
import { rowXml } from './cells';
import type { WorkbookContent } from './content';
import { type DataSheet, missingRows, type WrittenRows } from './data-sheet';
import { areaOf, sheetEnd, sheetStart } from './sheet-xml';
import type { Style } from './styles';

const WIDTHS = [34, 26, 26, 90];
const headers: Style[] = ['header', 'header', 'header', 'header'];
const texts: Style[] = ['paragraph', 'paragraph', 'paragraph', 'paragraph'];

/** A sheet, and what it holds of its table. */
export interface WrittenSheet extends WrittenRows {
  sheet: DataSheet;
}

/**
 * The text of the first sheet: what the workbook is about, the files its figures come from, and what is in each of the
 * other sheets.
 */
export function coverText(
  content: WorkbookContent,
  sheets: readonly WrittenSheet[],
  formatter: Formatter,
  allMessages: Messages,
): string {
  const { workbook: messages } = allMessages;
  const { title, period, generatedAt, sources } = content;
  const rows: string[] = [];
  const links: { cell: string; sheet: string }[] = [];
  // Row numbers follow from the rows before; an empty one is left out of the XML.
  let number = 0;
  const add = (cells: Cell[], styles: Style[]) => {
    number += 1;
    rows.push(rowXml(number, cells, styles));
  };
  const addTable = (
    labels: readonly string[],
    lines: { cells: Cell[]; styles: Style[]; link?: string }[],
  ) => {
    if (lines.length === 0) return;
    number += 1;
    add([...labels], headers);
    for (const { cells, styles, link } of lines) {
      add(cells, styles);
      if (link) links.push({ cell: `A${number}`, sheet: link });
    }
  };

  add([headingOf(title, allMessages)], ['title']);
  number += 1;
  const days = period && messages.fromTo(formatter.day(period.first), formatter.day(period.last));
  add([messages.period, days ?? messages.noSales], ['bold', 'text']);
  add([messages.generatedAt, generatedAt], ['bold', 'text']);
  addTable(
    messages.sourceColumns,
    sources.map(({ name, kept, rejected, rejectFile }) => ({
      cells: [name, kept, rejected, rejectFile ?? null],
      styles: ['paragraph', 'units', 'units', 'paragraph'],
    })),
  );
  addTable(
    messages.sheetColumns,
    sheets.map(({ sheet, written, isCut }) => ({
      cells: [sheet.name, isCut ? sheet.rowCount : written, sheet.table, sheet.title],
      styles: ['link', 'units', 'paragraph', 'paragraph'],
      link: sheet.name,
    })),
  );
  addTable(
    messages.definitionColumns,
    sheets.flatMap(({ sheet }) =>
      sheet.columns.flatMap(({ label, name, definition }) =>
        definition ? [{ cells: [sheet.name, label, name, definition], styles: texts }] : [],
      ),
    ),
  );
  addTable(
    messages.noteColumns,
    sheets.flatMap(({ sheet, written, isCut }) => {
      const cut = isCut ? [missingRows(sheet, written, formatter, messages)] : [];
      return [...cut, ...sheet.notes].map((note) => ({
        cells: [sheet.name, null, null, note],
        styles: texts,
      }));
    }),
  );
  return (
    sheetStart(WIDTHS, { isFirst: true, hasHeader: false }) +
    rows.join('') +
    sheetEnd({ links, area: areaOf(WIDTHS.length, number) })
  );
}
