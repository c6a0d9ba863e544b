import type { Kind } from '../../scripts/import/kinds';
import type { Data } from './clean-data';
import { judge, type Verdict } from './judge';
import { type Cell, fileOf, placeOf, textWithCell, withValue } from './sheet';

/** What must become of a damaged folder. */
export type Right =
  | (Verdict & {
      /** What a notice of the run must say. */
      notice?: RegExp | undefined;
    })
  | {
      /** The file that the Failure must name. */
      refused: string;
      /** The line it must name. */
      line?: number | undefined;
      /** What else it must say. */
      says?: RegExp | undefined;
    };

/** A clean folder, damaged in one known way. */
export interface Case {
  /** What was done, and where. */
  what: string;
  /** Files that differ from the clean folder; null where one is missing. A large one is made when it is needed. */
  files: Record<string, string | Buffer | null | (() => Buffer)>;
  right: Right;
  /** `--date-format`, `--decimal`, `--columns`. */
  settings?: { dateFormat?: 'dmy' | 'mdy'; decimal?: 'point' | 'comma'; columns?: string[] };
}

/** Damages of one class, at every place that can have them. */
export interface DamageClass {
  name: string;
  cases(data: Data): Case[];
}

/** Nothing is refused and nothing differs. */
export function loaded(data: Data, notice?: RegExp): Right {
  return { rest: data, rejects: {}, notice };
}

export function refused(kind: Kind, line?: number, says?: RegExp): Right {
  return { refused: fileOf(kind), line, says };
}

/**
 * The row cannot be read; a product or store that is lost makes orphans of its sales.
 *
 * @param above lines above the header.
 */
export function rowRejected(data: Data, { kind, row }: { kind: Kind; row: number }, above = 0): Right {
  return judge(data, { spoilt: [{ kind, row }], line: (_, at) => above + at + 2 });
}

/** A line that cannot be read is put in before a row: what follows moves down. */
export function withRefused(data: Data, kind: Kind, row: number): Right {
  const damaged = { ...data, [kind]: data[kind].toSpliced(row, 0, []) };
  return judge(damaged, { spoilt: [{ kind, row }] });
}

/** One file of the folder written differently, without a difference in what it says. */
export function sameData(data: Data, kind: Kind, what: string, text: string | Buffer, notice?: RegExp): Case {
  return { what: `${kind}: ${what}`, files: { [fileOf(kind)]: text }, right: loaded(data, notice) };
}

/** A cell with another plain text; what is right follows from the rules for plain text. */
export function withPlainValue(data: Data, cell: Cell, value: string): Case {
  return {
    what: `${placeOf(data, cell)}: ${JSON.stringify(value)} for ${JSON.stringify(cell.value)}`,
    files: { [fileOf(cell.kind)]: textWithCell(data, cell, value) },
    right: judge(withValue(data, cell, value)),
  };
}

/** A cell with another text, quotes included, and what is right. */
export function withRawCell(data: Data, cell: Cell, raw: string, right: Right): Case {
  return {
    what: `${placeOf(data, cell)}: ${JSON.stringify(raw)} for ${JSON.stringify(cell.value)}`,
    files: { [fileOf(cell.kind)]: textWithCell(data, cell, raw) },
    right,
  };
}
