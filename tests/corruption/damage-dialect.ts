import { type Kind, kinds } from '../../scripts/import/kinds';
import type { Data } from './clean-data';
import { type Case, type DamageClass, refused, rowRejected, sameData } from './damage';
import { cellsOf, fileOf, joined, linesOf, placeOf, quoted, rowsOf, sheetOf, textOf } from './sheet';

const otherDelimiters = [';', '\t', '|', ', '];

/** The file with one of its rows, 0 the header, written by `change`. */
function withLine(data: Data, kind: Kind, at: number, change: (cells: string[]) => string): string {
  return joined(sheetOf(kind, data).map((cells, row) => (row === at ? change(cells) : cells.join(','))));
}

export const dialectDamages: DamageClass[] = [
  {
    name: 'dialect: another delimiter',
    cases: (data) =>
      kinds.flatMap((kind) =>
        otherDelimiters.map((delimiter) =>
          sameData(
            data,
            kind,
            `parted by ${JSON.stringify(delimiter)}`,
            textOf(sheetOf(kind, data, delimiter), delimiter),
          ),
        ),
      ),
  },
  {
    name: 'dialect: sep= line',
    cases: (data) =>
      kinds.flatMap((kind) => [
        ...[',', ';', '\t', '|'].flatMap((delimiter) => {
          const text = textOf(sheetOf(kind, data, delimiter), delimiter);
          return [
            `sep=${delimiter}\n`,
            `SEP=${delimiter}\r\n`,
            `\ufeffsep=${delimiter}\n`,
            `"sep=${delimiter}"\n`,
          ].map((line) => sameData(data, kind, JSON.stringify(line), line + text));
        }),
        {
          what: `${kind}: sep=; above a file parted by commas`,
          files: { [fileOf(kind)]: `sep=;\n${textOf(sheetOf(kind, data))}` },
          right: refused(kind),
        },
      ]),
  },
  {
    name: 'dialect: one row with another delimiter',
    cases: (data) =>
      rowsOf(data).flatMap((place) =>
        [';', '\t', '|'].map((delimiter) => {
          const { kind, row } = place;
          const text = withLine(data, kind, row + 1, () =>
            (data[kind][row] ?? []).map((cell) => quoted(cell, delimiter)).join(delimiter),
          );
          return {
            what: `${kind} row ${row + 1} parted by ${JSON.stringify(delimiter)}`,
            files: { [fileOf(kind)]: text },
            right: rowRejected(data, place),
          };
        }),
      ),
  },
  {
    name: 'dialect: a delimiter none of ours',
    cases: (data) =>
      kinds.flatMap((kind) =>
        [':', ' ', '~', '\u0001'].map((delimiter) => ({
          what: `${kind}: parted by ${JSON.stringify(delimiter)}`,
          files: { [fileOf(kind)]: textOf(sheetOf(kind, data, delimiter), delimiter) },
          right: refused(kind),
        })),
      ),
  },
  {
    name: 'dialect: one delimiter lost or changed',
    cases: (data) =>
      cellsOf(data)
        .filter(({ column }) => column > 0)
        .flatMap((cell) =>
          ['', ';', '\t', ' '].map((instead) => ({
            what: `${placeOf(data, cell)}: ${JSON.stringify(instead)} for the delimiter before it`,
            files: {
              [fileOf(cell.kind)]: withLine(data, cell.kind, cell.row + 1, (cells) =>
                [cells.slice(0, cell.column).join(','), cells.slice(cell.column).join(',')].join(instead),
              ),
            },
            right: rowRejected(data, cell),
          })),
        ),
  },
  {
    name: 'dialect: a cell missing',
    cases: (data) =>
      cellsOf(data).map((cell) => ({
        what: `${placeOf(data, cell)} is missing`,
        files: {
          [fileOf(cell.kind)]: withLine(data, cell.kind, cell.row + 1, (cells) =>
            cells.toSpliced(cell.column, 1).join(','),
          ),
        },
        right: rowRejected(data, cell),
      })),
  },
  {
    name: 'dialect: a cell missing where lines end in delimiters',
    cases: (data) =>
      cellsOf(data).flatMap((cell) =>
        [true, false].map((inHeader) => ({
          what: `${placeOf(data, cell)} is missing, a delimiter ends ${inHeader ? 'every line' : 'every row'}`,
          files: {
            [fileOf(cell.kind)]: joined(
              sheetOf(cell.kind, data).map((cells, row) => {
                const left = row === cell.row + 1 ? cells.toSpliced(cell.column, 1) : cells;
                return left.join(',') + (row > 0 || inHeader ? ',' : '');
              }),
            ),
          },
          right: rowRejected(data, cell),
        })),
      ),
  },
  {
    name: 'dialect: a cell too many',
    cases: (data) =>
      cellsOf(data).flatMap((cell) =>
        ['', '7', cell.value, 'x'].map((added) => ({
          what: `${placeOf(data, cell)}: ${JSON.stringify(added)} added before it`,
          files: {
            [fileOf(cell.kind)]: withLine(data, cell.kind, cell.row + 1, (cells) =>
              cells.toSpliced(cell.column, 0, quoted(added)).join(','),
            ),
          },
          right: rowRejected(data, cell),
        })),
      ),
  },
  {
    name: 'dialect: a delimiter at the end of one row',
    cases: (data) =>
      rowsOf(data).map((place) => ({
        what: `${place.kind} row ${place.row + 1}: a delimiter at its end`,
        files: {
          [fileOf(place.kind)]: withLine(data, place.kind, place.row + 1, (cells) => `${cells.join(',')},`),
        },
        right: rowRejected(data, place),
      })),
  },
  {
    name: 'dialect: every cell in quotes',
    cases: (data) =>
      kinds.flatMap((kind) => {
        const sheet = sheetOf(kind, data).map((cells) =>
          cells.map((cell) => (cell.startsWith('"') ? cell : `"${cell}"`)),
        );
        return [
          sameData(data, kind, 'every cell in quotes', textOf(sheet)),
          ...[';', '\t', ', '].map((delimiter) =>
            sameData(
              data,
              kind,
              `quotes and ${JSON.stringify(delimiter)}`,
              joined(linesOf(sheet, delimiter)),
            ),
          ),
          // Stores whose codes and cities are in apostrophes are but other stores.
          ...(kind === 'stores'
            ? []
            : [
                {
                  what: `${kind}: every cell in apostrophes`,
                  files: {
                    [fileOf(kind)]: textOf(
                      sheet.map((cells) => cells.map((cell) => `'${cell.slice(1, -1)}'`)),
                    ),
                  },
                  right: refused(kind),
                },
              ]),
        ] satisfies Case[];
      }),
  },
];
