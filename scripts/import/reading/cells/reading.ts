import { Failure } from '../../../run/failure';

/** Where a column shows how it is to be read. */
export interface Evidence {
  line: number;
  value: string;
}

/** Thrown when a column turns out to be written the other way; the file is read again from its start. */
export class ReadingContradicted extends Error {}

/**
 * How one column is to be read where two readings are possible (03/02/2024; 1,500). It starts with the first, and
 * gathers evidence from every cell. Nothing is guessed: a column that fits both readings to the end stops the run.
 * Plain data, so that it can be stored with the import and picked up when the file grows.
 */
export interface Reading<Choice extends string = string> {
  choices: [Choice, Choice];
  choice: Choice;
  /** True where the user decided: cells that only fit the other reading are then refused. */
  decided: boolean;
  /** The first cell that fits only this choice. */
  evidence: Partial<Record<string, Evidence>>;
  /** The first cell that fits both, with two different values. */
  open?: Evidence;
}

export function newReading<Choice extends string>(
  choices: [Choice, Choice],
  decided: Choice | undefined,
): Reading<Choice> {
  return { choices, choice: decided ?? choices[0], decided: decided !== undefined, evidence: {} };
}

/**
 * Reads one cell both ways while that is needed, and notes what it shows.
 *
 * @param parse the value under one choice, or undefined where the cell does not fit it.
 * @returns the value under the reading's choice; undefined where the cell does not fit it.
 */
export function readCell<Choice extends string, Value>(
  reading: Reading<Choice>,
  at: Evidence,
  parse: (choice: Choice) => Value | undefined,
): Value | undefined {
  const { choices, choice, evidence } = reading;
  const value = parse(choice);
  // Once the choice has proved itself, only a cell that does not fit it has something to tell.
  if (reading.decided || (value !== undefined && evidence[choice])) return value;
  const other = choices[0] === choice ? choices[1] : choices[0];
  const otherValue = parse(other);
  if (value === undefined && otherValue !== undefined) evidence[other] ??= { ...at };
  else if (value !== undefined && otherValue === undefined) evidence[choice] ??= { ...at };
  else if (value !== otherValue) reading.open ??= { ...at };
  return value;
}

/**
 * Checks the evidence gathered so far.
 *
 * @throws Failure where the column is written both ways; ReadingContradicted, having turned to the other choice,
 *   where only that one fits.
 */
export function checkEvidence(reading: Reading, place: string, flag: string): void {
  const { choices, choice, decided, evidence } = reading;
  if (decided) return;
  const [first, second] = choices.map((each) => evidence[each]);
  if (first && second) {
    throw new Failure(
      `${place} is written in two ways: "${first.value}" in line ${first.line} can only be ${choices[0]}, ` +
        `"${second.value}" in line ${second.line} only ${choices[1]}. ` +
        `Make the column uniform, or say with ${flag} which one it is; rows that do not fit are then refused`,
    );
  }
  const other = choices[0] === choice ? choices[1] : choices[0];
  if (evidence[other]) {
    reading.choice = other;
    throw new ReadingContradicted();
  }
}

/** @throws Failure where every cell of the column fits both readings, and at least one means two things. */
export function checkSettled(reading: Reading, place: string, flag: string): void {
  const { choices, decided, evidence, open } = reading;
  if (decided || !open || evidence[choices[0]] || evidence[choices[1]]) return;
  throw new Failure(
    `${place} can be read in two ways: "${open.value}" in line ${open.line} and every other value fit both ` +
      `${choices[0]} and ${choices[1]}. Say which one it is with ${flag} ${choices[0]} or ${flag} ${choices[1]}`,
  );
}
