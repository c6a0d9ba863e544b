import { isOfMeaning, type MeaningFamily } from '../reading/headers/status-words';
import type { Layout } from '../reading/layout';
import { FIRST_STATUS } from './row-places';
import type { LeftOut, Meaning, StatusWord, Tally } from './tally';

/** Reads what the status columns say of each row, and counts the rows that are no sale. */
export class StatusReader {
  /** True once a row shows that the rows called sales are only the heads of those that follow. */
  provesHeads = false;
  private readonly count: number;
  private readonly hasHeads: boolean;
  private readonly leftOut = new Map<string, LeftOut>();
  private readonly unknownWords = new Map<StatusWord, number>();
  private readonly meanings = new Map<StatusWord, Meaning>();
  private readonly ofMeaning: { family: MeaningFamily; status: number }[];

  constructor(
    { statuses = [], hasHeads = false }: Layout,
    private readonly words: readonly StatusWord[],
  ) {
    this.count = statuses.length;
    this.ofMeaning = statuses.flatMap(({ family }, status) =>
      isOfMeaning(family) ? [{ family, status }] : [],
    );
    this.hasHeads = hasHeads;
  }

  /** The word that decides: one by which the row is no sale, else one that says more than that it is. */
  read(row: readonly number[]): StatusWord | undefined {
    let decisive: StatusWord | undefined;
    for (let status = 0; status < this.count; status += 1) {
      const word = this.words[row[FIRST_STATUS + status] as number];
      if (!word) continue;
      if (word.rowClass === 'unknown') this.unknownWords.set(word, (this.unknownWords.get(word) ?? 0) + 1);
      if (word.rowClass === 'line' && !this.hasHeads) this.provesHeads = true;
      if (this.isLeftOut(word)) return word;
      if (word.rowClass === 'return' || (word.rowClass === 'partial' && !decisive)) decisive = word;
    }
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
      known.amount += amount;
    }
  }

  get tally(): Pick<Tally, 'leftOut' | 'unknownWords' | 'meanings'> {
    return {
      leftOut: [...this.leftOut.values()],
      meanings: [...this.meanings.values()],
      unknownWords: [...this.unknownWords].map(([{ column, word }, rows]) => ({ column, word, rows })),
    };
  }
}
