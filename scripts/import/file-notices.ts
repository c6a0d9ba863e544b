import type { Import } from '../../models/import';
import { fieldsOf } from './fields';
import type { DataFile } from './files';
import { headerKey } from './reading/headers/forms';
import type { Layout } from './reading/layout';
import { shortList } from './reading/layout-problems';
import type { Reading } from './reading/reading';
import { likeHeader } from './reading/suggestions';
import { salesNotices } from './sales/sales-notices';

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
    notices.push(
      `${file.shown}: ${shortList(layout.unknown)} not used, no column of ours is read from there${hint(layout)}`,
    );
  }
  const { sheet, otherSheets = [] } = layout;
  if (otherSheets.length > 0) {
    const names = otherSheets.map((name) => `"${name}"`).join(', ');
    notices.push(
      `${file.shown}: only sheet "${sheet}" is read, not ${names}; save each table as a file of its own`,
    );
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
  const { date, rounded } = parser;
  if (rounded)
    notices.push(
      `${file.shown}: ${rounded.count === 1 ? '1 amount has' : `${rounded.count.toLocaleString('en')} amounts have`} more than 4 decimals and ${rounded.count === 1 ? 'is' : 'are'} rounded, first "${rounded.value}" in line ${rounded.line}`,
    );
  if (date.usual && !date.decided && !Object.values(date.evidence).some((each) => each))
    notices.push(
      `${file.shown}: the month comes first in its days, for only Americans write "${date.usual.value}"; if the day does, say so: --date-format dmy`,
    );
  notices.push(...salesNotices(file.shown, reading));
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
  const hasMoney = columns.some(({ field }) => field === 'amount' || field === 'gross');
  // What a sales file may say beside its columns is no column that it lacks.
  const isWanted = (name: string) =>
    kind !== 'sales' || name === 'store_id' || (name === 'unit_price' && !hasMoney);
  const hints = fieldsOf[kind]
    .filter(({ name }) => isWanted(name) && !columns.some(({ field }) => field === name))
    .flatMap(({ name }) => {
      const alike = likeHeader(kind, name, unknown);
      return alike === undefined ? [] : [`the ${name}, say so: --columns ${kind}.${name}="${alike}"`];
    });
  return hints.length > 0 ? `; if one of them is ${hints.slice(0, 3).join(', or ')}` : '';
}

/** Numbers of the columns above which nothing stands. */
function namelessColumns({ keys, width, unknown }: Layout): number[] {
  // A header without letters, #, is among the unknown ones.
  if (unknown.some((header) => headerKey(header) === '')) return [];
  return keys.slice(0, width).flatMap((key, index) => (key === '' ? [index + 1] : []));
}
