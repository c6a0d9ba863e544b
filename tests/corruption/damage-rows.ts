import { type Kind, kinds } from '../../scripts/import/kinds';
import { type Data, headRows } from './clean-data';
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
import { isUndetectable, judge, type Lines } from './judge';
import { fileOf, joined, linesOf, quoted, rowsOf, sheetOf, textOf } from './sheet';

function file(kind: Kind, lines: string[]): Case['files'] {
  return { [fileOf(kind)]: joined(lines) };
}

/** The file with lines put in before `at`; what follows moves down. */
function inserted(data: Data, kind: Kind, at: number, lines: string[], right: Right, what: string): Case {
  return {
    what: `${kind}: ${what} as line ${at + 1}`,
    files: file(kind, linesOf(sheetOf(kind, data)).toSpliced(at, 0, ...lines)),
    right,
  };
}

const titles = [
  ['Export of 2024-04-01'],
  ['Ventes', ''],
  ['Company: ACME', 'Period: Q1', ''],
  ['"Quarter 1"'],
];

const totals: Record<Kind, Record<string, string>[]> = {
  products: [
    { product_id: 'TOTAL', price: '1303.44', stock: '206' },
    { name: 'TOTAL', price: '1303.44', stock: '206' },
    { product_id: 'Total général', stock: '206' },
  ],
  stores: [
    { store_id: 'TOTAL', employee_nb: '52' },
    { city: 'Summe', employee_nb: '52' },
  ],
  sales: [
    { date: 'TOTAL', quantity: '26', unit_price: '1551.99', net_sales: '1551.99' },
    { product_id: 'TOTAL', quantity: '26', unit_price: '1551.99', net_sales: '1551.99' },
    { date: 'Total général', quantity: '26' },
    { date: '2024-03-31', quantity: '26' },
  ],
};

/** A line of totals below the row, maybe after a blank line. */
function withTotal(data: Data, kind: Kind, row: number, total: string[], gap: string[]): Case {
  const right = judge(
    { ...data, [kind]: data[kind].toSpliced(row, 0, total) },
    { line: (of, at) => at + 2 + (of === kind && at >= row ? gap.length : 0) },
  );
  return {
    what: `${kind}: ${total}${gap.length > 0 ? ' after a blank line' : ''} as line ${row + gap.length + 2}`,
    files: file(kind, linesOf(sheetOf(kind, data)).toSpliced(row + 1, 0, ...gap, total.join(','))),
    right,
  };
}

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

/** A line above the header that could be a row. */
function firstRefused(data: Data, kind: Kind): Right {
  return { rest: data, rejects: { [fileOf(kind)]: [1] } };
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
    what: `${kind} row ${row + 1}: torn before ${data.headers[kind][column]}`,
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
          what: `${kind} row ${row + 1}: ${data.headers[kind][first]} and ${data.headers[kind][second]} swapped`,
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
            cells.filter(Boolean).length >= Math.max(2, data.headers[kind].length - 1)
              ? firstRefused(data, kind)
              : loaded(data),
            `title ${cells}`,
          ),
        ),
        inserted(data, kind, 0, ['Export', '', '""', '   '], loaded(data), 'four lines of title'),
        inserted(data, kind, 0, [',,,,,,'], loaded(data), 'a line of delimiters'),
        inserted(
          data,
          kind,
          0,
          [data.headers[kind].map((_, at) => `Title ${at}`).join(',')],
          firstRefused(data, kind),
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
            inserted(
              data,
              kind,
              row + 1,
              [change(data.headers[kind].join(','))],
              withRefused(data, kind, row),
              `the header again`,
            ),
          ),
        ),
      ),
  },
  {
    name: 'rows: a TOTAL footer',
    cases: (data) =>
      kinds.flatMap((kind) =>
        totals[kind].flatMap((cells) => {
          const total = data.headers[kind].map((name) => cells[name] ?? '');
          return [
            withTotal(data, kind, data[kind].length, total, []),
            withTotal(data, kind, data[kind].length, total, ['']),
            ...data[kind].map((_, row) => withTotal(data, kind, row, total, [])),
          ];
        }),
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
        data.headers[place.kind].slice(1).map((_, column) => torn(data, place, column + 1)),
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
        // The lines of an order stay below its first one.
        const heads = kind === 'sales' ? headRows(data) : [...rows.keys()];
        const reversed = heads
          .map((row, at) => rows.slice(row, heads[at + 1]))
          .toReversed()
          .flat();
        return sameData(data, kind, 'orders reversed', joined([header, ...reversed]));
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
