import type { Sequence } from '../../output/output';
import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import { type Cell, type ViewColumn, worded } from '../view';
import { rowXml } from './cells';
import { columnWidths } from './column-widths';
import { areaOf, sheetEnd, sheetStart } from './sheet-xml';
import type { Style } from './styles';

/** A table that is a sheet of its own. */
export interface DataSheet {
  /** Unique among the sheets. */
  name: string;
  title: string;
  /** Table of the database that its rows come from. */
  table: string;
  columns: ViewColumn[];
  /** Some hundred at a time. */
  rows: () => Sequence<Cell[][]>;
  rowCount: number;
  /** Some of the rows, from which the widths of the columns are chosen. */
  sample: Cell[][];
  totals?: Cell[];
  /** Where to find all rows when there are more than a sheet can hold. */
  completeIn: string;
  /** What a reader of the sheet should know. */
  notes: string[];
}

/** What a sheet holds of its table. */
export interface WrittenRows {
  written: number;
  /** Whether rows had to be left out. */
  isCut: boolean;
}

/** What a sheet can hold; the characters are those of its XML, which must stay below the 4 GB of a part of a zip. */
export const sheetLimits = { rows: 1_048_576, characters: 2 ** 30 };

/** Rows that may stand below those of the table: an empty one, the totals, and the note that rows are missing. */
const TAIL = 3;
const CHARACTERS_PER_PIECE = 1 << 16;

/**
 * The text of a sheet, piece by piece: the header, the rows, and below an empty row, where a filter does not reach, the
 * totals and a note where rows had to be left out.
 *
 * @returns how many rows of the table the sheet holds.
 */
export async function* dataSheetText(
  sheet: DataSheet,
  formatter: Formatter,
  messages: Messages['workbook'],
  limits = sheetLimits,
): AsyncGenerator<string, WrittenRows> {
  const { columns, totals } = sheet;
  const styles = columns.map(({ format }) => format);
  const labels = columns.map(({ label }) => label);
  let piece = sheetStart(columnWidths(sheet, formatter), { isFirst: false, hasHeader: true });
  piece += rowXml(
    1,
    labels,
    labels.map((): Style => 'header'),
  );
  const hasWords = columns.some(({ words }) => words);
  let written = 0;
  let characters = 0;
  let isCut = false;
  rows: for await (const batch of sheet.rows()) {
    for (const row of batch) {
      isCut = written === limits.rows - 1 - TAIL || characters + piece.length >= limits.characters;
      if (isCut) break rows;
      written += 1;
      piece += rowXml(written + 1, hasWords ? row.map((cell, at) => worded(cell, columns[at])) : row, styles);
      if (piece.length < CHARACTERS_PER_PIECE) continue;
      yield piece;
      characters += piece.length;
      piece = '';
    }
  }
  let last = written + 1;
  if (totals) {
    last = written + 3;
    piece += rowXml(
      last,
      withLabel(totals, messages.total),
      styles.map((style): Style => `total ${style}`),
    );
  }
  if (isCut) {
    last = totals ? last + 1 : written + 3;
    piece += rowXml(last, [missingRows(sheet, written, formatter, messages)], ['bold']);
  }
  const width = columns.length;
  yield piece + sheetEnd({ filter: areaOf(width, written + 1), area: areaOf(width, last) });
  return { written, isCut };
}

/** What to say where a sheet does not hold all rows. */
export function missingRows(
  { rowCount, completeIn }: DataSheet,
  written: number,
  formatter: Formatter,
  messages: Messages['workbook'],
): string {
  const [held, all] = [written, rowCount].map((count) => formatter.cell(count, 'units'));
  return messages.missingRows(held ?? '', all ?? '', completeIn);
}

/** The first cell without a total says what the row is; the others are empty, and look like the row. */
function withLabel(totals: Cell[], label: string): Cell[] {
  const first = totals.indexOf(null);
  return totals.map((total, index) => total ?? (index === first ? label : ''));
}
