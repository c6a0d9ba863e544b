import { strToU8, zipSync } from 'fflate';

/** A cell: text, a number, nothing, or the XML of a cell, `<c t="b"><v>1</v></c>`. */
export type SheetCell = string | number | null;

interface SheetFile {
  name?: string;
  state?: string;
  /** Cells of each row, or the XML of a row. */
  rows: (SheetCell[] | string)[];
}

export interface WorkbookFile {
  sheets: SheetFile[];
  /** Format codes: cells wear the first with `s="1"`. */
  formats?: string[];
  /** What stands within each `<si>`. */
  strings?: string[];
  startsIn1904?: boolean;
  /** Parts that take the place of others, by their names; null for none. */
  parts?: Record<string, string | null>;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** An .xlsx file, with no more in it than what is asked for. */
export function workbookFile({ sheets, formats, strings, startsIn1904, parts }: WorkbookFile): Buffer {
  const numbered = sheets.map((sheet, index) => ({ name: `Sheet${index + 1}`, ...sheet, id: index + 1 }));
  const others = [...(formats ? ['styles'] : []), ...(strings ? ['sharedStrings'] : [])];
  const all: Record<string, string | null> = {
    '_rels/.rels': relationships([['office', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook ${MAIN} xmlns:r="${OFFICE}">${startsIn1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>` +
      numbered
        .map(
          ({ name, state, id }) =>
            `<sheet name="${name}" sheetId="${id}"${state ? ` state="${state}"` : ''} r:id="s${id}"/>`,
        )
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relationships([
      ...numbered.map(({ id }): Target => [`s${id}`, 'worksheet', `worksheets/sheet${id}.xml`]),
      ...others.map((name): Target => [name, name, `/xl/${name}.xml`]),
    ]),
    ...Object.fromEntries(
      numbered.map(({ id, rows }) => [
        `xl/worksheets/sheet${id}.xml`,
        `<worksheet ${MAIN}><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`,
      ]),
    ),
    'xl/styles.xml': formats ? stylesXml(formats) : null,
    'xl/sharedStrings.xml': strings
      ? `<sst ${MAIN}>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`
      : null,
    ...parts,
  };
  const present = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return Buffer.from(zipSync(Object.fromEntries(present.map(([name, text]) => [name, strToU8(text)]))));
}

type Target = [id: string, type: string, target: string];

function relationships(targets: Target[]): string {
  const list = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

function stylesXml(formats: string[]): string {
  const own = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${inXml(code)}"/>`);
  const worn = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  return (
    `<styleSheet ${MAIN}><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
    `<cellXfs><xf numFmtId="0"/>${worn.join('')}</cellXfs></styleSheet>`
  );
}

function rowXml(row: SheetCell[] | string): string {
  return typeof row === 'string' ? row : `<row>${row.map(cellXml).join('')}</row>`;
}

function cellXml(cell: SheetCell): string {
  if (cell === null) return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  return cell.startsWith('<c') ? cell : `<c t="inlineStr"><is><t>${inXml(cell)}</t></is></c>`;
}

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
