import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';

/** The cells of each sheet, as a reader that does not know the writer finds them. */
export async function readBack(bytes: Buffer): Promise<Record<string, unknown[][]>> {
  const sheets = await readSheets(bytes);
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

/** The parts of the archive, by name. */
export function partsOf(bytes: Buffer): Record<string, string> {
  const parts = unzipSync(bytes);
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

/** The XML of the sheet at a place, from 1. */
export function sheetXml(bytes: Buffer, place: number): string {
  return partsOf(bytes)[`xl/worksheets/sheet${place}.xml`] ?? '';
}

/** The looks of a cell as `xl/styles.xml` has them. */
export function lookOf(bytes: Buffer, place: number, cell: string) {
  const look = styleOf(bytes, place, cell);
  const number = /numFmtId="(\d+)"/.exec(look)?.[1];
  const styles = partsOf(bytes)['xl/styles.xml'] ?? '';
  const own = new RegExp(`numFmtId="${number}" formatCode="([^"]*)"`).exec(styles)?.[1];
  const isBold = /fontId="[12]"/.test(look);
  return { format: own?.replaceAll('&quot;', '"') ?? Number(number), isBold };
}

/** Where a cell is aligned, if its style says so. */
export function alignmentOf(bytes: Buffer, place: number, cell: string): string | undefined {
  return /horizontal="(\w+)"/.exec(styleOf(bytes, place, cell))?.[1];
}

function styleOf(bytes: Buffer, place: number, cell: string): string {
  const [, style = ''] = new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheetXml(bytes, place)) ?? [];
  const styles = partsOf(bytes)['xl/styles.xml'] ?? '';
  const list = styles.slice(styles.indexOf('<cellXfs')).match(/<xf [^>]*\/>|<xf [^>]*[^/]>.*?<\/xf>/g) ?? [];
  return list[Number(style)] ?? '';
}
