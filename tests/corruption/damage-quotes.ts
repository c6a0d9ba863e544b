import { kinds } from '../../scripts/import/kinds';
import type { Data } from './clean-data';
import { type Case, type DamageClass, loaded, refused, rowRejected, withRawCell } from './damage';
import { isUndetectable, judge } from './judge';
import { type Cell, cellsOf, fileOf, quoted, sheetOf, textOf, withValue } from './sheet';

/** The cells of one class of damage, by what each is changed to; undefined where a cell has no such damage. */
function spoiltCells(data: Data, change: (raw: string, cell: Cell) => string | undefined): Case[] {
  return cellsOf(data).flatMap((cell) => {
    const raw = change(quoted(cell.value), cell);
    return raw === undefined ? [] : [withRawCell(data, cell, raw, rowRejected(data, cell))];
  });
}

const isQuoted = (raw: string) => raw.startsWith('"');

export const quoteDamages: DamageClass[] = [
  {
    name: 'quotes: one lost',
    cases: (data) => [
      ...spoiltCells(data, (raw) => (isQuoted(raw) ? raw.slice(1) : undefined)),
      ...spoiltCells(data, (raw) => (isQuoted(raw) ? raw.slice(0, -1) : undefined)),
      ...spoiltCells(data, (raw) => (raw.includes('""') ? raw.replace('""', '"') : undefined)),
      ...spoiltCells(data, (raw) => (raw.includes('""') ? raw.replace('""', '\\"') : undefined)),
    ],
  },
  {
    name: 'quotes: both lost',
    cases: (data) =>
      spoiltCells(data, (raw, { value }) => (isQuoted(raw) && value.includes(',') ? value : undefined)),
  },
  {
    name: 'quotes: one too many',
    cases: (data) => [
      ...spoiltCells(data, (raw) => `"${raw}`),
      ...spoiltCells(data, (raw) => (raw === '' ? undefined : `${raw}"`)),
      ...spoiltCells(data, (raw) => (raw === '' || isQuoted(raw) ? undefined : `""${raw}`)),
      ...spoiltCells(data, (raw) => (isQuoted(raw) ? `${raw}x` : undefined)),
      ...spoiltCells(data, (raw) => (isQuoted(raw) ? `x${raw}` : `"${raw}"x`)),
    ],
  },
  {
    name: 'quotes: one in the middle of a cell',
    cases: (data) =>
      cellsOf(data).flatMap((cell) => {
        const { value } = cell;
        // Text may hold a quote: 5" screen.
        if (value.length < 2 || isQuoted(quoted(value))) return [];
        const changed = `${value[0]}"${value.slice(1)}`;
        const damaged = withValue(data, cell, changed);
        return isUndetectable(damaged, data) ? [] : [withRawCell(data, cell, changed, judge(damaged))];
      }),
  },
  {
    name: 'quotes: around a cell that needs none',
    cases: (data) =>
      cellsOf(data).flatMap((cell) =>
        isQuoted(quoted(cell.value))
          ? []
          : [
              withRawCell(data, cell, `"${cell.value}"`, loaded(data)),
              withRawCell(data, cell, `" ${cell.value} "`, loaded(data)),
            ],
      ),
  },
  {
    name: 'quotes: a space before them',
    cases: (data) =>
      spoiltCells(data, (raw, { value }) => (isQuoted(raw) && value.includes(',') ? ` ${raw}` : undefined)),
  },
  {
    name: 'quotes: a line break within them',
    cases: (data) =>
      cellsOf(data).flatMap((cell) => {
        const { kind, row, column, value } = cell;
        const inText = ['name', 'city', 'receipt_type', 'remark'].includes(data.headers[kind][column] ?? '');
        const broken = `${value.slice(0, 1)}\n${value.slice(1)}`;
        const raw = `"${broken.replaceAll('"', '""')}"`;
        if (value.length < 2) return [];
        const { rest } = judge(data, { spoilt: [{ kind, row }] });
        const line = (of: string, at: number) => (of === kind && at > row ? at + 3 : at + 2);
        const { rejects } = judge(data, { spoilt: [{ kind, row }], line });
        const both = { ...rejects, [fileOf(kind)]: [...(rejects[fileOf(kind)] ?? []), row + 3] };
        return [
          withRawCell(
            data,
            cell,
            raw,
            inText ? judge(withValue(data, cell, broken)) : { rest, rejects: both },
          ),
        ];
      }),
  },
  {
    name: 'quotes: one too many in the header',
    cases: (data) =>
      kinds.flatMap((kind) =>
        data.headers[kind].slice(0, -1).map((header, column) => {
          const sheet = sheetOf(kind, data);
          const damaged = sheet.with(0, (sheet[0] ?? []).with(column, `"${header}`));
          return {
            what: `${kind} header ${header}: a quote before it`,
            files: { [fileOf(kind)]: textOf(damaged) },
            right: refused(kind),
          };
        }),
      ),
  },
];
