import { Failure } from '../../../run/failure';

/** Where a column shows how it is written. */
export interface Evidence {
  line: number;
  value: string;
}

/**
 * How one column writes its values, where two ways are possible (03/02/2024; 1,500). It starts with the first, and
 * gathers evidence from every cell. Nothing is guessed: a column that fits both ways to the end stops the run.
 * Plain data, so that it can be stored with the import and picked up when the file grows.
 */
export interface Notation<Choice extends string = string> {
  choices: [Choice, Choice];
  choice: Choice;
  /** True where the user decided: cells that only fit the other choice are then refused. */
  decided: boolean;
  /** The first cell that fits only this choice. */
  evidence: Partial<Record<string, Evidence>>;
  /** The first cell that fits both, with two different values. */
  open?: Evidence;
}

export function newNotation<Choice extends string>(
  choices: [Choice, Choice],
  decided: Choice | undefined,
): Notation<Choice> {
  return { choices, choice: decided ?? choices[0], decided: decided !== undefined, evidence: {} };
}

/**
 * Reads one cell both ways while that is needed, and notes what it shows.
 *
 * @param parse the value under one choice, or undefined where the cell does not fit it.
 * @returns the value under the notation's choice; undefined where the cell does not fit it.
 */
export function readCell<Choice extends string, Value>(
  notation: Notation<Choice>,
  at: Evidence,
  parse: (choice: Choice) => Value | undefined,
): Value | undefined {
  const { choice, evidence } = notation;
  const value = parse(choice);
  // Once the choice has proved itself, only a cell that does not fit it has something to tell.
  if (notation.decided || (value !== undefined && evidence[choice])) return value;
  const other = otherChoice(notation);
  const otherValue = parse(other);
  if (value === undefined && otherValue !== undefined) evidence[other] ??= { ...at };
  else if (value !== undefined && otherValue === undefined) evidence[choice] ??= { ...at };
  else if (value !== otherValue) notation.open ??= { ...at };
  return value;
}

/**
 * Checks the evidence gathered so far.
 *
 * @returns false where only the other choice fits: the file is to be read again from its start.
 * @throws Failure where the column is written both ways.
 */
export function checkEvidence(notation: Notation, place: string, flag: string): boolean {
  const { choices, decided, evidence } = notation;
  if (decided) return true;
  const [first, second] = choices.map((each) => evidence[each]);
  if (first && second) {
    throw new Failure(
      `${place} is written in two ways: "${first.value}" in line ${first.line} can only be ${choices[0]}, ` +
        `"${second.value}" in line ${second.line} only ${choices[1]}. ` +
        `Make the column uniform, or say with ${flag} which one it is; rows that do not fit are then refused`,
    );
  }
  return !isProven(notation, otherChoice(notation));
}

export function isProven({ evidence }: Notation, choice: string): boolean {
  return evidence[choice] !== undefined;
}

export function otherChoice<Choice extends string>({ choices, choice }: Notation<Choice>): Choice {
  return choices[0] === choice ? choices[1] : choices[0];
}

/** @throws Failure where every cell of the column fits both ways, and at least one means two things. */
export function checkSettled(notation: Notation, place: string, flag: string): void {
  const { choices, decided, evidence, open } = notation;
  if (decided || !open || evidence[choices[0]] || evidence[choices[1]]) return;
  throw new Failure(
    `${place} can be read in two ways: "${open.value}" in line ${open.line} and every other value fit both ` +
      `${choices[0]} and ${choices[1]}. Say which one it is with ${flag} ${choices[0]} or ${flag} ${choices[1]}`,
  );
}
