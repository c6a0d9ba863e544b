import { type Kind, kinds } from '../../scripts/import/kinds';
import type { Data } from './clean-data';
import {
  type Case,
  type DamageClass,
  loaded,
  type Right,
  refused,
  rowRejected,
  sameData,
  withRefused,
} from './damage';
import { judge } from './judge';
import { fileOf, joined, linesOf, sheetOf, textOf } from './sheet';

/** A line more at every place of a file: before `at`, 0 for the header. */
function insertions(data: Data, kind: Kind, lines: string[], right: (at: number) => Right): Case[] {
  const clean = linesOf(sheetOf(kind, data));
  return lines.flatMap((line) =>
    [...clean, ''].map((_, at) => ({
      what: `${kind}: ${JSON.stringify(line)} inserted as line ${at + 1}`,
      files: { [fileOf(kind)]: joined(clean.toSpliced(at, 0, line)) },
      right: right(at),
    })),
  );
}

function cuts(data: Data, kind: Kind): Case[] {
  const sheet = sheetOf(kind, data);
  const last = sheet.at(-1) ?? [];
  const whole = Buffer.from(textOf(sheet));
  const start = Buffer.from(textOf(sheet.slice(0, -1))).length;
  const place = { kind, row: data[kind].length - 1 };
  const lastCell = Buffer.from(`${last.slice(0, -1).join(',')},`).length;
  const cases: Case[] = [];
  for (let end = start + 1; end < whole.length - 1; end += 1) {
    const inLastCell = end - start >= lastCell;
    const bytes = whole.subarray(0, end);
    // A quoted cell is whole where its quotes match, even if the cut only makes them seem to.
    const cell = bytes.subarray(start + lastCell).toString();
    const isWhole = !cell.endsWith('\ufffd') && (!cell.startsWith('"') || /^"(?:[^"]|"")*"$/.test(cell));
    // A number cut short is a number still: nobody can tell. The remark is not read.
    if (inLastCell && isWhole && kind !== 'sales') continue;
    cases.push({
      what: `${kind}: cut after byte ${end - start} of the last row`,
      files: { [fileOf(kind)]: bytes },
      right: inLastCell && isWhole ? loaded(data) : rowRejected(data, place),
    });
  }
  return cases;
}

function headerCuts(data: Data, kind: Kind): Case[] {
  const header = joined(linesOf(sheetOf(kind, data)).slice(0, 1)).trimEnd();
  const last = { products: 'price', stores: 'city', sales: 'quantity' }[kind];
  const required = data.headers[kind].slice(0, data.headers[kind].indexOf(last) + 1).join();
  return Array.from({ length: header.length }, (_, end) => ({
    what: `${kind}: cut after byte ${end} of the header`,
    files: { [fileOf(kind)]: header.slice(0, end) },
    right: header.slice(0, end).startsWith(required) ? judge({ ...data, [kind]: [] }) : refused(kind),
  }));
}

export const lineDamages: DamageClass[] = [
  {
    name: 'lines: line ends',
    cases: (data) =>
      kinds.flatMap((kind) => {
        const lines = linesOf(sheetOf(kind, data));
        const ends = ['\r\n', '\r', '\r\r\n', '\n\r'];
        return [
          ...ends.map((end) =>
            sameData(data, kind, `all lines end in ${JSON.stringify(end)}`, joined(lines, end)),
          ),
          ...ends.flatMap((end) =>
            lines.map((_, at) => {
              const text = lines.map((line, index) => line + (index === at ? end : '\n')).join('');
              return sameData(data, kind, `line ${at + 1} ends in ${JSON.stringify(end)}`, text);
            }),
          ),
        ];
      }),
  },
  {
    name: 'lines: the end of the file',
    cases: (data) =>
      kinds.flatMap((kind) => {
        const text = textOf(sheetOf(kind, data));
        const extra = { rest: data, rejects: { [fileOf(kind)]: [data[kind].length + 2] } };
        return [
          sameData(data, kind, 'no line end at the end', text.trimEnd()),
          sameData(data, kind, 'a lone CR at the end', `${text.trimEnd()}\r`),
          sameData(data, kind, 'many line ends at the end', `${text}\n\n\r\n`),
          ...['\x1a', '\0\0\0\0', '(12 rows affected)', '# end', '<html>'].map((line) => ({
            what: `${kind}: ${JSON.stringify(line)} at the end`,
            files: { [fileOf(kind)]: text + line },
            right: extra,
          })),
        ];
      }),
  },
  {
    name: 'lines: blank lines',
    cases: (data) => kinds.flatMap((kind) => insertions(data, kind, ['', '  \t', ',,,'], () => loaded(data))),
  },
  {
    name: 'lines: a line that is no row',
    cases: (data) =>
      kinds.flatMap((kind) =>
        insertions(data, kind, ['# comment', '-----', 'Page 2 of 3'], (at) =>
          // Above the header it is a title.
          at === 0 ? loaded(data) : withRefused(data, kind, at - 1),
        ),
      ),
  },
  {
    name: 'lines: trailing delimiters',
    cases: (data) =>
      kinds.flatMap((kind) => {
        const [header = '', ...rows] = linesOf(sheetOf(kind, data));
        return [
          sameData(data, kind, 'on all lines', joined([header, ...rows].map((line) => `${line},`))),
          sameData(data, kind, 'three on all lines', joined([header, ...rows].map((line) => `${line},,,`))),
          sameData(
            data,
            kind,
            'on all rows',
            joined([header, ...rows.map((line) => `${line},`)]),
            /rows have \d+ cells, the header has \d/,
          ),
          sameData(data, kind, 'on the header', joined([`${header},`, ...rows])),
        ];
      }),
  },
  {
    name: 'lines: cut in the last row',
    cases: (data) => kinds.flatMap((kind) => cuts(data, kind)),
  },
  {
    name: 'lines: cut in the header',
    cases: (data) => kinds.flatMap((kind) => headerCuts(data, kind)),
  },
];
