import { dateOf, monthNumber } from '../../run/calendar';
import { WithEnding } from '../../run/with-ending';
import type { DataFile } from '../files';
import type { HeaderMapping } from '../reading/candidates';
import { type Ending, type ParsedBlock, readTable } from '../reading/read-table';
import { type Reading, restart } from '../reading/reading';
import type { SalesBatch } from './batch';
import type { SaleNumbers } from './columns';
import { SalesEncoder } from './encoder';
import { noSold, type Sold } from './listings';
import { areWithin, type References, sizesFor } from './references';
import type { SalesRules } from './sale-rows';
import { SalesSums, type SummarySums } from './sales-sums';
import { addedTallies, newTally } from './tally';
import { refuseWrongMoney } from './wrong-money';

/** Sums held in memory at most: about 80 MB. */
const MOST_SUMS = 1_000_000;

/** Sums that are worth writing where the file goes on to other months. */
const FINISHED_SUMS = 100_000;

/** What it takes to parse a sales file. Plain data. */
export interface SalesSource {
  file: DataFile;
  mapping: HeaderMapping;
  references: References;
  rules: Omit<SalesRules, 'isPart'>;
  /** Where to begin. */
  from: Reading;
}

/** What one block of a sales file turned out to be. Plain data. */
export interface SalesBlock extends ParsedBlock {
  batch: SalesBatch;
  /** Codes that the references do not hold yet. */
  added: References;
  /** What the sales since the last sums add up to, where that has become much. */
  sums?: SummarySums;
}

export interface SalesEnding extends Ending {
  /** What the sales since the last sums add up to. */
  sums: SummarySums;
  /** What the rows say of their products and stores. */
  sold: Sold;
}

/**
 * Parses a sales file from where a reading stands. Knows no database.
 *
 * @throws all that readTable throws; Failure where prices turn out to be line totals, or the reverse.
 */
export async function* parseSales(
  { file, mapping, references, rules, from }: SalesSource,
  signal: AbortSignal,
): AsyncGenerator<SalesBlock, SalesEnding> {
  const encoder = new SalesEncoder(references, from.layout, { ...rules, isPart: from.position > 0 });
  const known: References = encoder.references;
  const blocks = new WithEnding(readTable(file, from, mapping, signal, encoder));
  let { period } = from;
  let sums = new SalesSums(sizesFor(known));
  for await (const each of blocks) {
    if (encoder.provesHeads || encoder.rows.needsStart) {
      const again = restart(
        encoder.provesHeads ? { ...from, layout: { ...from.layout, hasHeads: true } } : from,
      );
      return { reading: from, sha256: '', again, sums: sums.sorted(), sold: noSold };
    }
    const { batch, all } = encoder.takeBatch();
    const block = { ...each, batch, added: encoder.takeNewCodes() };
    const days = spanOf(all, batch.length);
    period = widened(period, days);
    const written = areWithin(known, sums.sizes) ? undefined : sums.sorted();
    if (written) sums = new SalesSums(sizesFor(known));
    sums.add(all, batch.length);
    // Sales in the order of time come back to few of the sums.
    const most = days && monthNumber(days[1]) - monthNumber(days[0]) <= 1 ? FINISHED_SUMS : MOST_SUMS;
    if (written) yield { ...block, sums: written };
    else if (sums.size < most) yield block;
    else {
      yield { ...block, sums: sums.sorted() };
      sums = new SalesSums(sizesFor(known));
    }
  }
  const { reading, ...ending } = blocks.ending;
  const { tally = newTally() } = from;
  const hasStores = from.layout.columns.some(({ field }) => field === 'store_id');
  const finished = {
    ...{ ...reading, listing: rules.listing, tally: addedTallies(tally, encoder.tally) },
    ...(period ? { period } : {}),
    ...(hasStores ? {} : { onlyStore: rules.store }),
  };
  if (!ending.again) refuseWrongMoney(file, from.layout, encoder);
  return { reading: finished, ...ending, sums: sums.sorted(), sold: encoder.sold };
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
