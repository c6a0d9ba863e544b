import { isOfMeaning, type MeaningFamily } from '../reading/headers/status-words';
import type { Layout } from '../reading/layout';
import { addExactly } from './add-exactly';
import { FIRST_STATUS } from './row-places';
import type { LeftOut, Meaning, StatusWord, Tally } from './tally';

/** Reads what the status columns say of each row, and counts the rows that are no sale. */
export class StatusReader {
  /** True once a row shows that the rows called sales are only the heads of those that follow. */
  provesHeads = false;
  private readonly statuses: NonNullable<Layout['statuses']>;
  private readonly hasHeads: boolean;
  private readonly leftOut = new Map<string, LeftOut>();
  private readonly unknownWords = new Map<StatusWord, number>();
  private readonly meanings = new Map<StatusWord, Meaning>();
  private readonly ofMeaning: { family: MeaningFamily; status: number }[];
  /** Kept rows without a word, by status. */
  private readonly wordless: number[];
  /** Whether any row has a word, by status. */
  private readonly hasWords: boolean[];

  constructor(
    { statuses = [], hasHeads = false }: Layout,
    private readonly words: readonly StatusWord[],
  ) {
    this.statuses = statuses;
    this.ofMeaning = statuses.flatMap(({ family }, status) =>
      isOfMeaning(family) ? [{ family, status }] : [],
    );
    this.hasHeads = hasHeads;
    this.wordless = statuses.map(() => 0);
    this.hasWords = statuses.map(() => false);
  }

  /** The word that decides: one by which the row is no sale, else one that says more than that it is. */
  read(row: readonly number[]): StatusWord | undefined {
    let decisive: StatusWord | undefined;
    for (const status of this.statuses.keys()) {
      const word = this.wordOf(row, status);
      if (!word) continue;
      this.hasWords[status] = true;
      if (word.rowClass === 'line' && !this.hasHeads) this.provesHeads = true;
      if (this.isLeftOut(word)) return word;
      if (word.rowClass === 'return' || (word.rowClass === 'partial' && !decisive)) decisive = word;
    }
    this.countKept(row);
    return decisive;
  }

  /** Remembers what the words of a row that is kept say of its numbers. */
  keep(row: readonly number[], line: number): void {
    for (const { family, status } of this.ofMeaning) {
      const word = this.words[row[FIRST_STATUS + status] as number];
      if (word && !this.meanings.has(word))
        this.meanings.set(word, { family, column: word.column, word: word.word, line });
    }
  }

  private wordOf(row: readonly number[], status: number): StatusWord | undefined {
    return this.words[row[FIRST_STATUS + status] as number];
  }

  private countKept(row: readonly number[]): void {
    for (const status of this.statuses.keys()) {
      const word = this.wordOf(row, status);
      if (!word) this.wordless[status] = (this.wordless[status] ?? 0) + 1;
      else if (word.rowClass === 'unknown')
        this.unknownWords.set(word, (this.unknownWords.get(word) ?? 0) + 1);
    }
  }

  /** Whether a word keeps its row out of the sales. */
  isLeftOut({ rowClass }: StatusWord): boolean {
    return rowClass === 'none' || (rowClass === 'head' && this.hasHeads);
  }

  /** @param amount in ten-thousandths. */
  leaveOut({ column, word }: StatusWord, line: number, amount: number): void {
    const key = `${column}\n${word}`;
    const known = this.leftOut.get(key);
    if (!known) this.leftOut.set(key, { column, word, rows: 1, amount, line });
    else {
      known.rows += 1;
      known.amount = addExactly(known.amount, amount, `The rows left out for ${column} "${word}"`);
    }
  }

  get tally(): Pick<Tally, 'leftOut' | 'unknownWords' | 'wordless' | 'meanings'> {
    return {
      leftOut: [...this.leftOut.values()],
      meanings: [...this.meanings.values()],
      unknownWords: [...this.unknownWords].map(([{ column, word }, rows]) => ({ column, word, rows })),
      wordless: this.statuses.flatMap(({ header, family }, status) => {
        const rows = this.wordless[status] ?? 0;
        // An empty cell of a flag, or of the day on which a sale was cancelled, says no.
        const isOdd =
          this.hasWords[status] &&
          rows > 0 &&
          family !== 'flag' &&
          family !== 'moment' &&
          !isOfMeaning(family);
        return isOdd ? [{ column: header, word: '', rows }] : [];
      }),
    };
  }
}
