import { dateOf, monthNumber } from '../../run/calendar';
import { WithEnding } from '../../run/with-ending';
import type { DataFile } from '../files';
import type { HeaderMapping } from '../reading/layout';
import { type Ending, type ParsedBlock, readTable } from '../reading/read-table';
import type { Reading } from '../reading/reading';
import type { SalesBatch } from './batch';
import type { SaleNumbers } from './columns';
import { SalesEncoder } from './encoder';
import type { References } from './references';
import { SalesSums, type SummarySums } from './sales-sums';

/** Sums held in memory at most: about 80 MB. */
const MOST_SUMS = 1_000_000;

/** Sums that are worth writing where the file goes on to other months. */
const FINISHED_SUMS = 100_000;

/** What it takes to parse a sales file. Plain data. */
export interface SalesSource {
  file: DataFile;
  mapping: HeaderMapping;
  references: References;
  /** Where to begin. */
  from: Reading;
}

/** What one block of a sales file turned out to be. Plain data. */
export interface SalesBlock extends ParsedBlock {
  batch: SalesBatch;
  /** What the sales since the last sums add up to, where that has become much. */
  sums?: SummarySums;
}

export interface SalesEnding extends Ending {
  /** What the sales since the last sums add up to. */
  sums: SummarySums;
}

/**
 * Parses a sales file from where a reading stands. Knows no database.
 *
 * @throws all that readTable throws.
 */
export async function* parseSales(
  { file, mapping, references, from }: SalesSource,
  signal: AbortSignal,
): AsyncGenerator<SalesBlock, SalesEnding> {
  const encoder = new SalesEncoder(references, from.layout);
  const blocks = new WithEnding(readTable(file, from, mapping, signal, encoder));
  let { period } = from;
  let sums = new SalesSums(references);
  for await (const block of blocks) {
    const { batch, all } = encoder.takeBatch();
    const days = spanOf(all, batch.length);
    period = widened(period, days);
    sums.add(all, batch.length);
    // Sales in the order of time come back to few of the sums.
    const most = days && monthNumber(days[1]) - monthNumber(days[0]) <= 1 ? FINISHED_SUMS : MOST_SUMS;
    if (sums.size < most) yield { ...block, batch };
    else {
      yield { ...block, batch, sums: sums.sorted() };
      sums = new SalesSums(references);
    }
  }
  const { reading, ...ending } = blocks.ending;
  return { reading: period ? { ...reading, period } : reading, ...ending, sums: sums.sorted() };
}

/** The first and the last day of some sales; undefined where there are none. */
function spanOf({ date }: SaleNumbers, length: number): [first: number, last: number] | undefined {
  if (length === 0) return undefined;
  let [first, last] = [date[0] as number, date[0] as number];
  for (let row = 1; row < length; row += 1) {
    const each = date[row] as number;
    if (each < first) first = each;
    if (each > last) last = each;
  }
  return [first, last];
}

function widened(
  period: Reading['period'],
  days: [first: number, last: number] | undefined,
): Reading['period'] {
  if (!days) return period;
  const [first, last] = [dateOf(days[0]), dateOf(days[1])];
  const sorted = [first, last, ...(period ?? [])].sort();
  return [sorted[0] as string, sorted.at(-1) as string];
}
