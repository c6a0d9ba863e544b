import { columnName } from './cells';
import { namespaces, xml, xmlHeader } from './xml';

/** How a sheet is looked at and printed. */
export interface SheetSetup {
  /** Width of each column, in characters. */
  widths: readonly number[];
  /** True for the sheet that is seen first. */
  isFirst: boolean;
  /** Rows and columns at the start that stay in view. */
  frozen: { rows: number; columns: number };
  /** Of the reader: it decides the size of the paper. */
  locale: string;
}

/** Characters that stand side by side on a printed page, made smaller by no more than a third. */
const PAGE_WIDTH = 200;
const LETTER = 1;
const A4 = 9;
/** Regions where paper is US Letter, after CLDR. */
const LETTER_REGIONS = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' ');

/** The start of the part of a sheet, up to its rows. */
export function sheetStart({ widths, isFirst, frozen: { rows, columns } }: SheetSetup): string {
  const list = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = columns > 0 ? 'bottomRight' : 'bottomLeft';
  const frozen =
    `<pane${columns > 0 ? ` xSplit="${columns}"` : ''} ySplit="${rows}" topLeftCell="${columnName(columns)}${rows + 1}" ` +
    `activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
  return (
    `${xmlHeader}<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>' +
    `<sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${rows > 0 ? frozen : ''}</sheetView>` +
    `</sheetViews><cols>${list.join('')}</cols><sheetData>`
  );
}

/** What stands below the rows of a sheet. */
interface SheetEnd {
  /** Cells that lead to another sheet. */
  links?: { cell: string; sheet: string }[];
  /** All cells: numbers that are text on purpose are not marked as mistakes. */
  area: string;
  /** The part that the sheet refers to, if any. */
  part?: 'drawing' | 'table' | undefined;
}

/** The end of the part of a sheet, from its last row on. It is printed across as few pages as can be read. */
export function sheetEnd({ widths, locale }: SheetSetup, { links = [], area, part }: SheetEnd): string {
  const targets = links.map(
    ({ cell, sheet }) => `<hyperlink ref="${cell}" location="${xml(cellOf(sheet, 'A1'))}"/>`,
  );
  const parts = {
    drawing: '<drawing r:id="rId1"/>',
    table: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
  };
  const { region = '' } = new Intl.Locale(locale).maximize();
  const paper = LETTER_REGIONS.includes(region) ? LETTER : A4;
  const pages = Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE_WIDTH);
  return (
    `</sheetData>${targets.length > 0 ? `<hyperlinks>${targets.join('')}</hyperlinks>` : ''}` +
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${paper}" orientation="landscape" fitToWidth="${pages}" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>' +
    `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>` +
    `${part ? parts[part] : ''}</worksheet>`
  );
}

/** `A1:C10`, for that many columns and rows. */
export function areaOf(columns: number, rows: number): string {
  return `A1:${columnName(columns - 1)}${rows}`;
}

/** `'O''Neil'!A1`: a cell or an area of a sheet. */
export function cellOf(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}
