import { kinds } from '../../scripts/import/kinds';
import type { Data } from './clean-data';
import { type Case, type DamageClass, loaded, refused, rowRejected, sameData } from './damage';
import { judge } from './judge';
import { type Cell, cellsOf, fileOf, filesOf, placeOf, quoted, sheetOf, textOf, withValue } from './sheet';

const byteOrderMark = '\ufeff';

function inMiddle(value: string, inserted: string): string {
  const middle = Math.ceil(value.length / 2);
  return `${value.slice(0, middle)}${inserted}${value.slice(middle)}`;
}

/** A file with something put into the middle of one cell; row -1 is the header. */
function splice(
  data: Data,
  { kind, row, column }: Omit<Cell, 'value'>,
  inserted: string | Buffer,
  encoding: BufferEncoding = 'utf8',
): Buffer {
  const marker = '\ue000';
  const sheet = sheetOf(kind, data);
  const value = row < 0 ? (data.headers[kind][column] ?? '') : (data[kind][row]?.[column] ?? '');
  const marked = quoted(inMiddle(value, marker));
  const [before = '', after = ''] = textOf(
    sheet.map((cells, at) => (at === row + 1 ? cells.with(column, marked) : cells)),
  ).split(marker);
  const bytes = typeof inserted === 'string' ? Buffer.from(inserted, encoding) : inserted;
  return Buffer.concat([Buffer.from(before, encoding), bytes, Buffer.from(after, encoding)]);
}

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

function headerCells({ headers }: Data): Cell[] {
  return kinds.flatMap((kind) => headers[kind].map((value, column) => ({ kind, row: -1, column, value })));
}

function isRead(data: Data, { kind, column }: Omit<Cell, 'value'>): boolean {
  return data.headers[kind][column] !== 'remark';
}

/** The data in letters that every encoding writes alike. */
function withoutAccents(data: Data): Data {
  const plain = (cell: string) => cell.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
  const rows = kinds.map((kind) => [kind, data[kind].map((row) => row.map(plain))]);
  return { ...data, ...Object.fromEntries(rows) };
}

export const byteDamages: DamageClass[] = [
  {
    name: 'bytes: another encoding',
    cases: (data) =>
      kinds.flatMap((kind) => {
        const text = textOf(sheetOf(kind, data));
        const notice = new RegExp(`${fileOf(kind)}.*windows-1252`);
        return [
          sameData(data, kind, 'byte order mark', byteOrderMark + text),
          sameData(data, kind, 'UTF-16 LE', utf16(byteOrderMark + text, false)),
          sameData(data, kind, 'UTF-16 BE', utf16(byteOrderMark + text, true)),
          sameData(data, kind, 'windows-1252', Buffer.from(text, 'latin1'), notice),
          sameData(
            data,
            kind,
            'decomposed accents in the header',
            text.replace('quantity', 'quantite\u0301'),
          ),
        ];
      }),
  },
  {
    name: 'bytes: UTF-16 without its mark',
    cases: (data) =>
      kinds.flatMap((kind) =>
        [false, true].map((bigEndian) => ({
          what: `${kind}: UTF-16 ${bigEndian ? 'BE' : 'LE'} without a mark`,
          files: { [fileOf(kind)]: utf16(textOf(sheetOf(kind, data)), bigEndian) },
          right: refused(kind),
        })),
      ),
  },
  {
    name: 'bytes: an invalid byte',
    cases: (data) => [
      ...cellsOf(data).map((cell, at) => ({
        what: `${placeOf(data, cell)}: an invalid byte`,
        files: { [fileOf(cell.kind)]: splice(data, cell, Buffer.from([[0xff, 0xc3, 0x80][at % 3] ?? 0xff])) },
        right: rowRejected(data, cell),
      })),
      ...headerCells(data).map((cell) => ({
        what: `${cell.kind} header ${cell.value}: an invalid byte`,
        files: { [fileOf(cell.kind)]: splice(data, cell, Buffer.from([0xff])) },
        right: loaded(data),
      })),
    ],
  },
  {
    name: 'bytes: an invalid byte in a file without accents',
    cases: (accented) => {
      const data = withoutAccents(accented);
      return cellsOf(data).map((cell): Case => {
        return {
          what: `${placeOf(data, cell)}: an invalid byte, all else is ASCII`,
          files: { ...filesOf(data), [fileOf(cell.kind)]: splice(data, cell, Buffer.from([0xff])) },
          right: {
            ...judge(withValue(data, cell, inMiddle(cell.value, 'ÿ'))),
            notice: new RegExp(`${fileOf(cell.kind)}.*windows-1252.*line ${cell.row + 2}\\b`),
          },
        };
      });
    },
  },
  {
    name: 'bytes: NUL in a cell',
    cases: (data) =>
      [...cellsOf(data), ...headerCells(data)].map((cell) => ({
        what: `${placeOf(data, cell)}: NUL`,
        files: { [fileOf(cell.kind)]: splice(data, cell, '\0') },
        right: cell.row >= 0 && isRead(data, cell) ? rowRejected(data, cell) : loaded(data),
      })),
  },
  {
    name: 'bytes: half a character in UTF-16',
    cases: (data) =>
      cellsOf(data).map((cell) => ({
        what: `${placeOf(data, cell)}: half a surrogate pair`,
        files: {
          [fileOf(cell.kind)]: Buffer.concat([
            Buffer.from([0xff, 0xfe]),
            splice(data, cell, '\ud83d', 'utf16le'),
          ]),
        },
        right: rowRejected(data, cell),
      })),
  },
];
