import { Failure } from '../../run/failure';
import type { ImportContext } from '../context';
import { fieldsOf } from '../fields';
import { type DataFile, isWorkbook } from '../files';
import { readBlocks } from '../reading/blocks';
import type { Encoding } from '../reading/encoding';
import { howToSettle } from '../reading/how-to-settle';
import type { Layout } from '../reading/layout';
import { startReading } from '../reading/reading';
import { RowParser } from '../reading/row-parser';
import { settingsFor } from '../reading/settings';

/** Rows of a file that are looked at. */
const ROWS = 20;

/**
 * Refuses a file without a header whose rows read like those of a file that has one: the second part of an export that
 * was cut in pieces.
 *
 * @param strangers files in which no header was found.
 * @param tables the files that have one, by name.
 * @throws Failure naming both.
 */
export async function refuseHeaderless(
  { settings, signal }: Pick<ImportContext, 'settings' | 'signal'>,
  strangers: readonly DataFile[],
  tables: ReadonlyMap<string, Layout>,
): Promise<void> {
  const shapes = new Map<string, [name: string, layout: Layout]>();
  for (const [name, layout] of tables) {
    const { kind, delimiter, columns, headers } = layout;
    const shape = JSON.stringify([kind, delimiter, columns, headers.length]);
    if (!shapes.has(shape) && layout.sheet === undefined) shapes.set(shape, [name, layout]);
  }
  for (const file of strangers) {
    const given = settingsFor(settings, file.name);
    if (given.kind === 'ignore' || isWorkbook(file.name) || file.size === 0) continue;
    const lines = await firstLines(file, given.encoding, signal);
    for (const [name, layout] of shapes.values()) {
      const parser = new RowParser(layout, startReading(layout, given).parser, given.columns);
      if (!areRows(lines, layout, parser)) continue;
      throw new Failure(
        `${file.shown}:1 reads like a row of ${name}, but no header stands above it: all its rows would be left out. ` +
          `Put the header of ${name} on top; or, if it is something else, ${howToSettle('kind', `"${file.name}:ignore"`)}`,
      );
    }
  }
}

async function firstLines(
  file: DataFile,
  encoding: Encoding | undefined,
  signal: AbortSignal,
): Promise<string[]> {
  try {
    for await (const { text } of readBlocks(file, { start: 0, encoding: encoding ?? 'ascii', signal }))
      return text
        .split(/\r\n?|\n/)
        .filter((line) => line.trim() !== '')
        .slice(0, ROWS);
  } catch {
    // Why it is no table has been said.
  }
  return [];
}

/** Whether lines are rows of a table, the first of them too; one may be spoilt. */
function areRows(lines: readonly string[], { kind, columns }: Layout, parser: RowParser): boolean {
  const places = fieldsOf[kind].flatMap(({ name, required, type }, at) =>
    columns.some(({ field }) => field === name)
      ? [{ at, required, isText: type === 'code' || type === 'text' }]
      : [],
  );
  // Any text may be a name: a day or a number has to be among the cells.
  const isRow = (line: string): boolean => {
    let fits = false;
    const take = (values: readonly unknown[]) => {
      const isFilled = ({ at }: { at: number }) => values[at] !== null && values[at] !== undefined;
      fits =
        places.every((place) => !place.required || isFilled(place)) &&
        (kind === 'sales' || places.every(({ at, isText }) => !isText || !isDay(values[at]))) &&
        places.some((place) => !place.isText && isFilled(place));
      return undefined;
    };
    parser.parse({ type: 'rows', text: line, line: 1 }, false, { take });
    return fits;
  };
  const [first, ...others] = lines.map(isRow);
  return first === true && others.filter((fits) => !fits).length <= (others.length > 2 ? 1 : 0);
}

/** Whether a cell that should be a code or a name is a day: what lists products or stores has none. */
function isDay(value: unknown): boolean {
  return /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(String(value ?? ''));
}
