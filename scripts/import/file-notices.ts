import type { Import } from '../../models/import';
import { fieldsOf } from './fields';
import type { DataFile } from './files';
import { headerKey } from './reading/header-words';
import type { Layout } from './reading/layout';
import type { Reading } from './reading/reading';

/** What a person should know about how a file was read, though its rows are fine. */
export function fileNotices(
  file: DataFile,
  reading: Reading,
  counts: Pick<Import, 'rows_kept'>,
  orphans: number,
): string[] {
  const { encoding, layout, parser, preamble, accentLine = layout.headerLine } = reading;
  const { damagedCode } = parser;
  const notices: string[] = [];
  if (encoding === 'windows-1252') {
    notices.push(
      `${file.shown} is not UTF-8; it is read as windows-1252, check the accents, first in line ${accentLine}`,
    );
  }
  if (preamble > 0) {
    notices.push(
      `${file.shown}: the header is in line ${layout.headerLine}; lines above it that are no rows: ${preamble}`,
    );
  }
  if (layout.unknown.length > 0) {
    const columns = layout.unknown.map((header) => `"${header}"`).join(', ');
    notices.push(`${file.shown}: ${columns} not used, no column of ours goes by that name${hint(layout)}`);
  }
  const { keys, cells = keys.length } = layout;
  if (cells > keys.length) {
    notices.push(
      `${file.shown}: rows have ${cells} cells, the header has ${keys.length}; what is beyond is empty and not used`,
    );
  }
  const nameless = namelessColumns(layout);
  if (nameless.length > 0) {
    notices.push(`${file.shown}: column ${nameless.join(', ')} not used, it has no header`);
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

/** How to say that one of the unused columns is the one that the file lacks. */
function hint({ kind, columns, unknown }: Layout): string {
  const missing = fieldsOf[kind].find(({ name }) => !columns.some(({ field }) => field === name));
  return missing
    ? `; if one of them is the ${missing.name}, say so: --columns ${kind}.${missing.name}="${unknown[0]}"`
    : '';
}

/** Numbers of the columns above which nothing stands. */
function namelessColumns({ keys, width, unknown }: Layout): number[] {
  // A header without letters, #, is among the unknown ones.
  if (unknown.some((header) => headerKey(header) === '')) return [];
  return keys.slice(0, width).flatMap((key, index) => (key === '' ? [index + 1] : []));
}
