import { columnName } from './cells';
import { namespaces, xml, xmlHeader } from './xml';

/** The start of the part of a sheet, up to its rows. A sheet with a header keeps it in view. */
export function sheetStart(
  widths: readonly number[],
  sheet: { isFirst: boolean; hasHeader: boolean },
): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const frozen =
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';
  return (
    `${xmlHeader}<worksheet xmlns="${namespaces.main}"><sheetViews>` +
    `<sheetView${sheet.isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${sheet.hasHeader ? frozen : ''}</sheetView>` +
    `</sheetViews><cols>${columns.join('')}</cols><sheetData>`
  );
}

/** What stands below the rows of a sheet. */
interface SheetEnd {
  /** The header and the rows that it filters, `A1:C10`. */
  filter?: string;
  /** Cells that lead to another sheet. */
  links?: { cell: string; sheet: string }[];
  /** All cells: numbers that are text on purpose are not marked as mistakes. */
  area: string;
}

/** The end of the part of a sheet, from its last row on. */
export function sheetEnd({ filter, links = [], area }: SheetEnd): string {
  const targets = links.map(
    ({ cell, sheet }) => `<hyperlink ref="${cell}" location="${xml(cellOf(sheet, 'A1'))}"/>`,
  );
  return (
    `</sheetData>${filter ? `<autoFilter ref="${filter}"/>` : ''}` +
    `${targets.length > 0 ? `<hyperlinks>${targets.join('')}</hyperlinks>` : ''}` +
    `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
  );
}

/** `A1:C10`, for that many columns and rows. */
export function areaOf(columns: number, rows: number): string {
  return `A1:${columnName(columns - 1)}${rows}`;
}

/** The same area in the form of a name: `$A$1:$C$10`. */
export function absoluteAreaOf(columns: number, rows: number): string {
  return `$A$1:$${columnName(columns - 1)}$${rows}`;
}

/** `'O''Neil'!A1`: a cell or an area of a sheet. */
export function cellOf(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}
