import { createHash } from 'node:crypto';
import type { DataFile } from '../changes/files';
import type { HeaderMapping } from '../reading/layout';
import { readTable } from '../reading/read-table';
import type { ParsedPiece } from '../reading/row-parser';
import type { FileRead, StoredReading } from '../reading/stored-reading';
import type { SalesBatch } from './batch';
import { dateOf, monthNumber } from './day-number';
import { SalesEncoder } from './encoder';
import type { References } from './references';
import { SalesSums, type SummaryCells } from './sales-sums';

/** Cells held in memory at most: about 80 MB. */
const MOST_CELLS = 1_000_000;

/** Cells that are worth writing where the file goes on to other months. */
const FINISHED_CELLS = 100_000;

/** What it takes to parse a sales file. Plain data. */
export interface SalesSource {
  file: DataFile;
  mapping: HeaderMapping;
  references: References;
}

/** What one block of a sales file turned out to be; the last part has no lines. Plain data. */
export interface SalesPart extends ParsedPiece {
  batch: SalesBatch;
  /** What the lines since the last sums add up to: with the last part, and where the sums have become many. */
  sums?: SummaryCells;
}

/**
 * Parses a sales file, from its start or from where `read.reading` ended. Knows no database.
 *
 * @throws all that readTable throws.
 */
export async function* parseSales(
  { file, mapping, references }: SalesSource,
  read: FileRead,
  signal: AbortSignal,
): AsyncGenerator<SalesPart> {
  const { reading } = read;
  const encoder = new SalesEncoder(references, reading.layout);
  const hash = createHash('sha256');
  let sums = new SalesSums(references);
  for await (const parsed of readTable(file, reading, { mapping, signal, hash }, encoder)) {
    const batch = encoder.takeBatch();
    const days = spanOf(batch);
    widenPeriod(reading, days);
    sums.add(batch);
    // Lines in the order of time come back to few of the cells.
    const most = days && monthNumber(days[1]) - monthNumber(days[0]) <= 1 ? FINISHED_CELLS : MOST_CELLS;
    if (sums.size < most) yield { ...parsed, batch };
    else {
      yield { ...parsed, batch, sums: sums.cells() };
      sums = new SalesSums(references);
    }
  }
  read.sha256 = hash.digest('hex');
  yield { read: 0, kept: 0, blank: 0, rejects: [], batch: encoder.takeBatch(), sums: sums.cells() };
}

/** The first and the last day of a batch; undefined where it is empty. */
function spanOf({ length, day }: SalesBatch): [first: number, last: number] | undefined {
  if (length === 0) return undefined;
  let [first, last] = [day[0] as number, day[0] as number];
  for (let row = 1; row < length; row += 1) {
    const each = day[row] as number;
    if (each < first) first = each;
    if (each > last) last = each;
  }
  return [first, last];
}

function widenPeriod(reading: StoredReading, days: [first: number, last: number] | undefined): void {
  if (!days) return;
  const [first, last] = [dateOf(days[0]), dateOf(days[1])];
  let [before, after] = reading.period ?? [first, last];
  if (first < before) before = first;
  if (last > after) after = last;
  reading.period = [before, after];
}
