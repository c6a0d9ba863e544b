import type { Sequence } from '../../output/output';
import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import { type Cell, isNumber, type ViewColumn, worded } from '../view';
import { rowXml } from './cells';
import { columnWidths } from './column-widths';
import type { SharedTexts } from './shared-texts';
import { totalsOf } from './sheet-table';
import { areaOf, type SheetSetup, sheetEnd, sheetStart } from './sheet-xml';
import type { Style } from './styles';

/** A table that is a sheet of its own. */
export interface DataSheet {
  /** Unique among the sheets. */
  name: string;
  title: string;
  /** Table of the database that its rows come from. */
  table: string;
  /** Name of the Excel table that they are; unique among the sheets. */
  tableName: string;
  /** Each label stands in one line and once. */
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
  /** Columns at the start that stay in view; none if it is not said. */
  headColumns?: number;
}

/** What a sheet holds of its table. */
export interface WrittenRows {
  written: number;
  /** Whether rows had to be left out. */
  isCut: boolean;
}

/** What a sheet can hold; the characters are those of its XML, which must stay below the 4 GB of a part of a zip. */
const sheetLimits = { rows: 1_048_576, characters: 2 ** 30 };

/** Rows that may stand below those of the table: an empty one, the totals, and the note that rows are missing. */
const TAIL = 3;
const CHARACTERS_PER_PIECE = 1 << 16;

/**
 * The text of a sheet, piece by piece: the header, the rows, and the totals of the rows that a filter leaves. Where rows
 * had to be left out, the totals of all of them stand apart, below an empty row, and a note.
 *
 * @param texts takes those of its cells.
 * @returns how many rows of the table the sheet holds.
 */
export async function* dataSheetText(
  sheet: DataSheet,
  formatter: Formatter,
  messages: Messages['workbook'],
  texts: SharedTexts,
  limits = sheetLimits,
): AsyncGenerator<string, WrittenRows> {
  const { columns, totals, tableName } = sheet;
  const styles = columns.map(({ format }) => format);
  const totalStyles = styles.map((style): Style => `total ${style}`);
  const heads = columns.map(({ label }) => label);
  const setup: SheetSetup = {
    widths: columnWidths(sheet, formatter),
    frozen: { rows: 1, columns: sheet.headColumns ?? 0 },
    ...{ isFirst: false, locale: formatter.locale },
  };
  const headStyles = columns.map((column): Style => (isNumber(column) ? 'header of numbers' : 'header'));
  // Joined once: a text that grows by pieces is taken apart again, piece by piece, to be written.
  let piece = [sheetStart(setup), rowXml(1, heads, headStyles, texts)];
  let length = 0;
  const hasWords = columns.some(({ words }) => words);
  let written = 0;
  let characters = 0;
  let isCut = false;
  rows: for await (const batch of sheet.rows()) {
    for (const row of batch) {
      isCut = written === limits.rows - 1 - TAIL || characters >= limits.characters;
      if (isCut) break rows;
      written += 1;
      const text = rowXml(
        written + 1,
        hasWords ? row.map((cell, at) => worded(cell, columns[at])) : row,
        styles,
        texts,
      );
      piece.push(text);
      length += text.length;
      characters += text.length;
      if (length < CHARACTERS_PER_PIECE) continue;
      yield piece.join('');
      piece = [];
      length = 0;
    }
  }
  let last = written + 1;
  if (totals) {
    last += isCut ? 2 : 1;
    const row = totalsOf({ name: tableName, heads }, totals, messages.total);
    // Those of all rows are not those that the sheet holds.
    const fixed = row.map((cell) => (typeof cell === 'object' ? cell.value : cell));
    piece.push(rowXml(last, isCut ? fixed : row, totalStyles));
  }
  if (isCut) {
    last += totals ? 1 : 2;
    piece.push(rowXml(last, [missingRows(sheet, written, formatter, messages)], ['bold']));
  }
  piece.push(sheetEnd(setup, { area: areaOf(columns.length, last), part: 'table' }));
  yield piece.join('');
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
