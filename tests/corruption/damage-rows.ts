import { type Kind, kinds } from '../../scripts/import/kinds';
import { type Data, headers } from './clean-data';
import { type Case, type DamageClass, refused, rowRejected, sameData } from './damage';
import { isUndetectable, judge, type Lines } from './judge';
import { fileOf, joined, linesOf, quoted, rowsOf, sheetOf, textOf } from './sheet';

function file(kind: Kind, lines: string[]): Case['files'] {
  return { [fileOf(kind)]: joined(lines) };
}

/** The file with lines put in before `at`, of which the given ones are refused; what follows moves down. */
function inserted(
  data: Data,
  kind: Kind,
  at: number,
  lines: string[],
  refusedLines: number[],
  what: string,
): Case {
  return {
    what: `${kind}: ${what} as line ${at + 1}`,
    files: file(kind, linesOf(sheetOf(kind, data)).toSpliced(at, 0, ...lines)),
    right: { rest: data, rejects: refusedLines.length > 0 ? { [fileOf(kind)]: refusedLines } : {} },
  };
}

const titles = [
  ['Export of 2024-04-01'],
  ['Ventes', ''],
  ['Company: ACME', 'Period: Q1', ''],
  ['"Quarter 1"'],
];

const totals: Record<Kind, string[]> = {
  products: ['TOTAL,,1303.44,206', ',TOTAL,1303.44,206', 'Total général,,,206'],
  stores: ['TOTAL,,52', ',Summe,52'],
  sales: ['TOTAL,,,26,1551.99,', ',,TOTAL,26,1551.99,', 'Total général,,,26,,', '2024-03-31,,,26,,'],
};

/** Another table under the first one: every line from its header on is refused. */
function secondTable(data: Data, kind: Kind, table: string[], what: string, gap: string[]): Case {
  const lines = linesOf(sheetOf(kind, data));
  const start = lines.length + gap.length + 1;
  return {
    what: `${kind}: ${what} ${gap.length > 0 ? 'after a blank line' : 'right after it'}`,
    files: file(kind, [...lines, ...gap, ...table]),
    right: { rest: data, rejects: { [fileOf(kind)]: table.map((_, at) => start + at) } },
  };
}

function reversedColumns(data: Data, kind: Kind): string[] {
  return linesOf(sheetOf(kind, data).map((cells) => cells.toReversed()));
}

/** The header below the first `at` rows. */
function movedHeader(data: Data, kind: Kind, at: number): Case {
  const [header = '', ...rows] = linesOf(sheetOf(kind, data));
  const what = `${kind}: header moved down to line ${at + 1}`;
  const files = file(kind, rows.toSpliced(at, 0, header));
  if (at === rows.length) return { what, files, right: refused(kind) };
  const spoilt = rows.slice(0, at).map((_, row) => ({ kind, row }));
  const line = (of: Kind, row: number) => (of === kind && row < at ? row + 1 : row + 2);
  return { what, files, right: judge(data, { spoilt, line }) };
}

/** A row torn in two: both parts are refused. */
function torn(data: Data, { kind, row }: { kind: Kind; row: number }, column: number): Case {
  const lines = sheetOf(kind, data).flatMap((cells, at) =>
    at === row + 1 ? [cells.slice(0, column).join(','), cells.slice(column).join(',')] : [cells.join(',')],
  );
  const line = (of: Kind, at: number) => (of === kind && at > row ? at + 3 : at + 2);
  const { rest, rejects } = judge(data, { spoilt: [{ kind, row }], line });
  // A part without any text is a blank line.
  const isBlank = (text: string) => text.replaceAll(',', '').trim() === '';
  const parts = [row + 1, row + 2].filter((at) => !isBlank(lines[at] ?? '')).map((at) => at + 1);
  const others = (rejects[fileOf(kind)] ?? []).filter((at) => at !== row + 2);
  return {
    what: `${kind} row ${row + 1}: torn before ${headers[kind][column]}`,
    files: file(kind, lines),
    right: { rest, rejects: { ...rejects, [fileOf(kind)]: [...parts, ...others] } },
  };
}

function joinedRows(data: Data, { kind, row }: { kind: Kind; row: number }): Case {
  const lines = linesOf(sheetOf(kind, data));
  const spoilt = [row, row + 1].map((each) => ({ kind, row: each }));
  const line = (of: Kind, at: number) => (of === kind && at > row ? at + 1 : at + 2);
  const { rest, rejects } = judge(data, { spoilt, line });
  const once: Lines = { ...rejects, [fileOf(kind)]: [...new Set(rejects[fileOf(kind)])] };
  return {
    what: `${kind} row ${row + 1}: no line end after it`,
    files: file(kind, lines.toSpliced(row + 1, 2, `${lines[row + 1]}${lines[row + 2]}`)),
    right: { rest, rejects: once },
  };
}

/** Two cells of one row in each other's place. */
function swapped(data: Data, { kind, row }: { kind: Kind; row: number }): Case[] {
  const cells = data[kind][row] ?? [];
  return cells.flatMap((_, first) =>
    cells.slice(first + 1).flatMap((_, offset) => {
      const second = first + 1 + offset;
      const exchanged = cells.with(first, cells[second] ?? '').with(second, cells[first] ?? '');
      const damaged = { ...data, [kind]: data[kind].with(row, exchanged) };
      if (isUndetectable(damaged, data)) return [];
      const sheet = sheetOf(kind, data).with(
        row + 1,
        exchanged.map((cell) => quoted(cell)),
      );
      return [
        {
          what: `${kind} row ${row + 1}: ${headers[kind][first]} and ${headers[kind][second]} swapped`,
          files: { [fileOf(kind)]: textOf(sheet) },
          right: judge(damaged),
        },
      ];
    }),
  );
}

export const rowDamages: DamageClass[] = [
  {
    name: 'rows: a preamble',
    cases: (data) =>
      kinds.flatMap((kind) => [
        ...titles.map((cells) =>
          inserted(
            data,
            kind,
            0,
            [cells.join(',')],
            cells.filter(Boolean).length >= Math.max(2, headers[kind].length - 1) ? [1] : [],
            `title ${cells}`,
          ),
        ),
        inserted(data, kind, 0, ['Export', '', '""', '   '], [], 'four lines of title'),
        inserted(data, kind, 0, [',,,,,,'], [], 'a line of delimiters'),
        inserted(
          data,
          kind,
          0,
          [headers[kind].map((_, at) => `Title ${at}`).join(',')],
          [1],
          'a title in every column',
        ),
      ]),
  },
  {
    name: 'rows: the header repeated',
    cases: (data) =>
      kinds.flatMap((kind) =>
        [...data[kind], []].flatMap((_, row) =>
          [
            (text: string) => text,
            (text: string) => text.toUpperCase(),
            (text: string) => `\ufeff${text}`,
          ].map((change) =>
            inserted(data, kind, row + 1, [change(headers[kind].join(','))], [row + 2], `the header again`),
          ),
        ),
      ),
  },
  {
    name: 'rows: a TOTAL footer',
    cases: (data) =>
      kinds.flatMap((kind) =>
        totals[kind].flatMap((total) => [
          inserted(data, kind, data[kind].length + 1, [total], [data[kind].length + 2], total),
          inserted(
            data,
            kind,
            data[kind].length + 1,
            ['', total],
            [data[kind].length + 3],
            `${total} after a blank line`,
          ),
          inserted(data, kind, 4, [total], [5], total),
        ]),
      ),
  },
  {
    name: 'rows: a second table',
    cases: (data) =>
      kinds.flatMap((kind) =>
        [[], [''], [',,,,,']].flatMap((gap) => [
          ...kinds
            .filter((other) => other !== kind)
            .map((other) => secondTable(data, kind, linesOf(sheetOf(other, data)), `then ${other}`, gap)),
          secondTable(data, kind, reversedColumns(data, kind), 'then itself with its columns reversed', gap),
          secondTable(data, kind, ['month,total', 'January,12', 'February,30'], 'then totals', gap),
        ]),
      ),
  },
  {
    name: 'rows: the header moved down',
    cases: (data) => kinds.flatMap((kind) => data[kind].map((_, row) => movedHeader(data, kind, row + 1))),
  },
  {
    name: 'rows: no header',
    cases: (data) =>
      kinds.map((kind) => ({
        what: `${kind}: without its header`,
        files: file(kind, linesOf(sheetOf(kind, data)).slice(1)),
        right: refused(kind),
      })),
  },
  {
    name: 'rows: one torn in two',
    cases: (data) =>
      rowsOf(data).flatMap((place) =>
        headers[place.kind].slice(1).map((_, column) => torn(data, place, column + 1)),
      ),
  },
  {
    name: 'rows: two joined',
    cases: (data) =>
      rowsOf(data)
        .filter(({ kind, row }) => row + 1 < data[kind].length)
        .map((place) => joinedRows(data, place)),
  },
  {
    name: 'rows: two cells swapped',
    cases: (data) => rowsOf(data).flatMap((place) => swapped(data, place)),
  },
  {
    name: 'rows: another order',
    cases: (data) =>
      kinds.map((kind) => {
        const [header = '', ...rows] = linesOf(sheetOf(kind, data));
        return sameData(data, kind, 'rows reversed', joined([header, ...rows.toReversed()]));
      }),
  },
  {
    name: 'rows: cut short within',
    cases: (data) =>
      rowsOf(data).map((place) => {
        const lines = linesOf(sheetOf(place.kind, data));
        const line = lines[place.row + 1] ?? '';
        return {
          what: `${place.kind} row ${place.row + 1}: half of it is lost`,
          files: file(place.kind, lines.with(place.row + 1, line.slice(0, line.length / 2))),
          right: rowRejected(data, place),
        };
      }),
  },
];
