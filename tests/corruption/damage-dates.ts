import type { Data } from './clean-data';
import {
  type Case,
  type DamageClass,
  loaded,
  type Right,
  refused,
  rowRejected,
  sameData,
  withPlainValue,
  withRawCell,
} from './damage';
import { arabic, fullWidth } from './number-forms';
import { type Cell, cellsOf, sheetOf, textOf } from './sheet';

interface Day {
  y: string;
  m: string;
  d: string;
}

function dayOf(iso: string): Day {
  const [y = '', m = '', d = ''] = iso.split('-');
  return { y, m, d };
}

const dmy = ({ y, m, d }: Day, by = '/') => [d, m, y].join(by);
const mdy = ({ y, m, d }: Day, by = '/') => [m, d, y].join(by);
const monthName = (locale: string, m: string) =>
  new Date(`2024-${m}-01`).toLocaleString(locale, { month: 'short', timeZone: 'UTC' });
/** Whether the day may be taken for the month. */
const isOpen = ({ m, d }: Day) => Number(d) <= 12 && d !== m;

/** Other ways to write a day that leave no doubt. */
const plainForms: ((day: Day) => string)[] = [
  ({ y, m, d }) => `${y}/${m}/${d}`,
  ({ y, m, d }) => `${y}.${m}.${d}`,
  (day) => dmy(day, '.'),
  ({ y, m, d }) => `${Number(d)}.${Number(m)}.${y}`,
  ({ y, m, d }) => `${y}-${m}-${d}T23:59:59.999-05:00`,
  ({ y, m, d }) => `${y}-${m}-${d} 00:00`,
  ({ y, m, d }) => `  ${y}-${m}-${d}\u00a0`,
  ({ y, m, d }) => `${y}${m}${d}`,
  ({ y, m, d }) => `'${y}-${m}-${d}`,
  ({ y, m, d }) => `${d}.${m}.${y.slice(2)}`,
  ({ y, m, d }) => `${d}-${monthName('en', m)}-${y.slice(2)}`,
  ({ y, m, d }) => `"${monthName('en', m)} ${Number(d)}, ${y}"`,
  ({ y, m, d }) => `${Number(d)} ${monthName('fr', m)} ${y} 23:59`,
  ({ y, m, d }) => `${Number(d)}. ${monthName('de', m)} ${y}`,
];

/** Ways to write a day that are none of ours, or no day. */
const wrongForms: ((day: Day) => string)[] = [
  ({ y, m, d }) => `${m}${d}${y}`,
  ({ y, m, d }) => `${d}/${m}/${y.slice(1)}`,
  ({ y, m, d }) => `${d} March ${y} ${m}`,
  ({ y, d }) => `${d}-Mrch-${y}`,
  () => '45366',
  () => '2024-02-30',
  () => '2023-02-29',
  () => '2024-13-01',
  () => '2024-00-10',
  () => '2024-01-00',
  () => '31/04/2024',
  () => '0000-01-01',
  () => '00/00/0000',
  ({ y, m, d }) => `${y}-${d}-${m}`.replace(/-(0\d|1[0-2])-/, '-13-'),
  ({ y, m, d }) => `${y.replace('0', 'O')}-${m}-${d}`,
  ({ y, m, d }) => `${y}-${m}-${d}x`,
  ({ y, m, d }) => `${y}-${m}-${d} ?`,
  ({ y, m, d }) => `''${y}-${m}-${d}`,
  ({ y, m, d }) => `${y}-${m}/${d}`,
  ({ y, m, d }) => `${y}–${m}–${d}`,
  ({ y, m }) => `${y}-${m}`,
  ({ y, m, d }) => `${y} - ${m} - ${d}`,
  ({ y, m, d }) => arabic(`${y}-${m}-${d}`),
  ({ y, m, d }) => fullWidth(`${y}-${m}-${d}`),
  () => 'NaN',
  () => 'today',
  () => '=TODAY()',
];

/** The sales with every date rewritten. */
function wholeColumn(data: Data, form: (day: Day, row: number) => string): string {
  return textOf(
    sheetOf('sales', data).map((cells, row) =>
      row === 0 || cells[0] === '' ? cells : cells.with(0, form(dayOf(cells[0] ?? ''), row - 1)),
    ),
  );
}

function dateCells(data: Data): (Cell & { day: Day })[] {
  return cellsOf(data, 'sales.date')
    .filter(({ value }) => value !== '')
    .map((cell) => ({ ...cell, day: dayOf(cell.value) }));
}

/** The data with no day past 12: nothing shows the order of day and month. */
function openDays(data: Data): Data {
  const sales = data.sales.map((cells, row) =>
    cells[0] === '' ? cells : cells.with(0, `2024-0${1 + (row % 3)}-0${4 + (row % 5)}`),
  );
  return { ...data, sales };
}

function orders(data: Data): Case[] {
  const forms: [string, (day: Day) => string][] = ['/', '-', '.'].flatMap((by) => [
    [`dd${by}mm${by}yyyy`, (day: Day) => dmy(day, by)],
    [`d${by}m${by}yyyy`, ({ y, m, d }: Day) => [Number(d), Number(m), y].join(by)],
    [`dd${by}mm${by}yy`, ({ y, m, d }: Day) => [d, m, y.slice(2)].join(by)],
  ]);
  const american: [string, (day: Day) => string][] = ['/', '-'].flatMap((by) => [
    [`mm${by}dd${by}yyyy`, (day: Day) => mdy(day, by)],
    [`mm${by}dd${by}yy hh:mm`, ({ y, m, d }: Day) => `${[m, d, y.slice(2)].join(by)} 23:59`],
    [`m${by}d${by}yyyy hh:mm PM`, ({ y, m, d }: Day) => `${[Number(m), Number(d), y].join(by)} 11:59 PM`],
  ]);
  return [
    ...[...forms, ...american].map(([what, form]) => sameData(data, 'sales', what, wholeColumn(data, form))),
    ...[...forms, ...american].flatMap(([what, form]) =>
      (['dmy', 'mdy'] as const)
        .filter((order) => what.startsWith('m') === (order === 'mdy') && !what.includes('.'))
        .map((dateFormat) => {
          const days = openDays(data);
          const told = sameData(days, 'sales', `${what} as --date-format says`, wholeColumn(days, form));
          return { ...told, settings: { dateFormat } };
        }),
    ),
  ];
}

/** One cell of a column in the other order of day and month. */
function turnedCells(data: Data): Case[] {
  return (['dmy', 'mdy'] as const).flatMap((order) => {
    const [form, turned] = order === 'dmy' ? [dmy, mdy] : [mdy, dmy];
    return dateCells(data).flatMap(({ kind, row, day }): Case[] => {
      // A day up to 12 is as valid turned as before.
      if (Number(day.d) <= 12) return [];
      const text = wholeColumn(data, (each, at) => (at === row ? turned(each) : form(each)));
      const base = {
        what: `sales row ${row + 1}: ${turned(day)} in a column of ${order}`,
        files: { 'sales.csv': text },
      };
      return [
        { ...base, right: refused(kind, row + 2, /--date-format/) },
        {
          ...base,
          what: `${base.what} as --date-format says`,
          right: rowRejected(data, { kind, row }),
          settings: { dateFormat: order },
        },
      ];
    });
  });
}

export const dateDamages: DamageClass[] = [
  {
    name: 'dates: another form in one cell',
    cases: (data) =>
      dateCells(data).flatMap((cell) =>
        plainForms.map((form) => withRawCell(data, cell, form(cell.day), loaded(data))),
      ),
  },
  {
    name: 'dates: day or month first in one cell',
    cases: (data) =>
      dateCells(data).flatMap((cell) =>
        [dmy, mdy].flatMap((form) =>
          ['/', '-'].map((by): Case => {
            const right: Right = isOpen(cell.day)
              ? refused('sales', cell.row + 2, /--date-format/)
              : loaded(data);
            return withRawCell(data, cell, form(cell.day, by), right);
          }),
        ),
      ),
  },
  {
    name: 'dates: no date in one cell',
    cases: (data) =>
      dateCells(data).flatMap((cell) => [
        ...wrongForms.map((form) => withRawCell(data, cell, form(cell.day), rowRejected(data, cell))),
        withPlainValue(data, cell, ''),
      ]),
  },
  { name: 'dates: another form in the whole column', cases: orders },
  {
    name: 'dates: no dates in the whole column',
    cases: (data) =>
      [
        ({ y, m, d }: Day) => `${m}${d}${y}`,
        ({ y, m, d }: Day) => `${d}/${m}/${y.slice(1)}`,
        ({ m, d }: Day) => `453${m.slice(1)}${d.slice(1)}`,
        ({ y, m, d }: Day) => `${d} ${m} ${y}`,
        ({ y, m }: Day) => `${m}/${y}`,
      ].map((form) => ({
        what: `sales: every date like ${form({ y: '2024', m: '02', d: '15' })}`,
        files: { 'sales.csv': wholeColumn(data, form) },
        right: refused('sales'),
      })),
  },
  {
    name: 'dates: a column that fits both orders',
    cases: (data) => {
      const days = openDays(data);
      return [dmy, mdy].flatMap((form) =>
        ['/', '-'].map((by) => ({
          what: `sales: every day up to 12, ${form({ y: 'y', m: 'm', d: 'd' }, by)}`,
          files: { 'sales.csv': wholeColumn(days, (day) => form(day, by)) },
          right: refused('sales', 2, /--date-format dmy or --date-format mdy/),
        })),
      );
    },
  },
  { name: 'dates: one cell with day and month exchanged', cases: turnedCells },
  {
    name: 'dates: one ISO cell in another column',
    cases: (data) =>
      dateCells(data).flatMap((cell) =>
        [dmy, mdy].map((form) =>
          sameData(
            data,
            'sales',
            `row ${cell.row + 1} in ISO, the others ${form({ y: 'y', m: 'm', d: 'd' })}`,
            wholeColumn(data, (day, row) => (row === cell.row ? cell.value : form(day))),
          ),
        ),
      ),
  },
  {
    name: 'dates: year, month and day exchanged in one cell',
    cases: (data) =>
      dateCells(data).flatMap((cell) => {
        const { y, m, d } = cell.day;
        const exchanged = `${y}-${d}-${m}`;
        return Number(d) > 12
          ? [withRawCell(data, cell, exchanged, rowRejected(data, cell))]
          : [withRawCell(data, cell, `${d}-${y}-${m}`, rowRejected(data, cell))];
      }),
  },
];
