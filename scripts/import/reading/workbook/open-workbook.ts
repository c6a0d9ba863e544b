import { Archive } from './archive';
import type { CellKey } from './cell-text';
import { readContents, type Sheet } from './contents';
import { readSharedStrings } from './shared-strings';
import { readStyles } from './styles';

/** A workbook that is open: close its archive. */
export interface Workbook {
  archive: Archive;
  sheets: Sheet[];
  key: Omit<CellKey, 'decimal'>;
}

/** @throws UnreadableWorkbook; the errors of the file system. */
export async function openWorkbook(path: string): Promise<Workbook> {
  const archive = await Archive.open(path);
  try {
    const { sheets, startsIn1904, ...parts } = await readContents(archive);
    const strings = await readSharedStrings(archive, parts.strings);
    const styles = await readStyles(archive, parts.styles);
    return { archive, sheets, key: { strings, styles, startsIn1904 } };
  } catch (error) {
    archive.close();
    throw error;
  }
}
