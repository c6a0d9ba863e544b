import type { Formatter } from '../../number-format';
import { type Cell, isNumber, type View, type ViewColumn, worded } from '../../view';
import { withoutControls } from '../html';
import type { Codes } from './codes';
import { packList, wholeNumbers } from './pack-list';
import type { PackedColumn, PackedTable } from './packed';

/** Rows of a view as a page holds them: by columns, 10 to 25 bytes a row. */
export function packRows(view: View, rowCount: number, codes: Codes, formatter: Formatter): PackedTable {
  const { columns, totals, measure } = view;
  const rows = view.rows.slice(0, rowCount);
  const name = columns.findIndex(({ names }) => names !== undefined);
  const amount = columns.findIndex((column) => column.name === measure && column.format === 'money');
  return {
    rowCount: rows.length,
    columns: columns.map((column, at) => {
      const cells = rows.map((row) => row[at] ?? null);
      const { codes: kind, names } = column;
      if (names) return { names, of: at - 1 };
      if (kind) {
        const places = rows.map((row, place) =>
          codes.placeOf(kind, cells[place] ?? null, row[at + 1] ?? null),
        );
        return { codes: kind, places: packList(places) };
      }
      const isAdditive = (totals?.[at] ?? null) !== null;
      return isNumber(column)
        ? packNumbers(cells, column.format, isAdditive)
        : packTexts(cells, column, formatter);
    }),
    ...(totals && {
      totals: totals.map((cell, at) => (cell === null ? null : shownCell(cell, columns[at], formatter))),
    }),
    first: amount < 0 ? [] : [Math.max(name, 0), amount],
  };
}

/** A cell as a reader sees it. */
export function shownCell(value: Cell, column: ViewColumn | undefined, formatter: Formatter): string {
  return formatter.cell(worded(value, column), column?.format ?? 'text');
}

function packNumbers(
  cells: readonly Cell[],
  format: Extract<PackedColumn, { numbers: unknown }>['format'],
  isAdditive: boolean,
): PackedColumn {
  // Whatever does not write a number is not known.
  const values = cells.map((cell) => (cell === null || Number.isNaN(Number(cell)) ? null : Number(cell)));
  const exact = wholeNumbers(values);
  if (!exact) return { format, numbers: packList(values) };
  const { decimals, whole } = exact;
  return { format, decimals, numbers: packList(whole), ...(isAdditive && { isAdditive }) };
}

function packTexts(cells: readonly Cell[], column: ViewColumn, formatter: Formatter): PackedColumn {
  const placeOf = new Map<Cell, number>();
  for (const cell of cells) if (!placeOf.has(cell)) placeOf.set(cell, placeOf.size);
  const texts = [...placeOf.keys()].map((cell) => (cell === null ? null : withoutControls(String(cell))));
  const shown = [...placeOf.keys()].map((cell, at): string | 0 => {
    const text = withoutControls(shownCell(cell, column, formatter));
    return text === texts[at] ? 0 : text;
  });
  return {
    format: column.format as 'text' | 'month' | 'day',
    texts,
    ...(shown.some(Boolean) && { shown }),
    places: packList(cells.map((cell) => placeOf.get(cell) ?? 0)),
  };
}
