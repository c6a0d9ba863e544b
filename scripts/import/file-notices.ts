import type { Import } from '../../models/import';
import type { DataFile } from './files';
import type { StoredReading } from './stored-reading';

/** What a person should know about how a file was read, though its rows are fine. */
export function fileNotices(
  file: DataFile,
  reading: StoredReading,
  counts: Pick<Import, 'rows_kept'>,
  orphans: number,
): string[] {
  const { encoding, layout, parser, preamble } = reading;
  const { damagedCode } = parser;
  const notices: string[] = [];
  if (encoding === 'windows-1252') {
    notices.push(`${file.shown} is not UTF-8; it is read as windows-1252, check a name with an accent`);
  }
  if (preamble > 0) {
    notices.push(
      `${file.shown}: the header is in line ${layout.headerLine}; lines above it that are no rows: ${preamble}`,
    );
  }
  if (layout.unknown.length > 0) {
    const columns = layout.unknown.map((header) => `"${header}"`).join(', ');
    notices.push(`${file.shown}: ${columns} not used, no column of ours goes by that name`);
  }
  if (damagedCode) {
    notices.push(
      `${file.shown}:${damagedCode.line} Excel damaged this code: "${damagedCode.value}"; ` +
        'format the column as text there and export the file again',
    );
  }
  if (counts.rows_kept === 0 && orphans > 0) {
    notices.push(
      `${file.shown}: every row names a product or a store that is not listed yet; ` +
        'the rows come back by themselves once a file lists them',
    );
  }
  return notices;
}
