import type { Log } from './recorder';
import type { Target } from './targets';

/** What is measured on one kind of database. */
export interface Bench {
  /** Where its tables stand; nowhere where they are only printed. */
  page?: string;
  /**
   * @param folder for data and databases; removed afterwards.
   * @param rows sales of the large data.
   */
  measure(folder: string, rows: number, rounds: number, log: Log): Promise<BenchOutcome>;
}

interface BenchOutcome {
  machine: string;
  targets: Target[];
  /** Peers that could not run, and why. */
  missing: Map<string, string>;
  /** Generated parts of the page, by name. */
  sections(areJudged: boolean): Record<string, string>;
}
