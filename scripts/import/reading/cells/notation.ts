import { Failure } from '../../../run/failure';
import { howToSettle } from '../how-to-settle';

/** Where a cell stands. */
export interface Place {
  line: number;
  /** Our name of its column. */
  column: string;
}

/** A cell that shows how values are written. */
export interface Evidence extends Place {
  value: string;
}

/**
 * How a file writes its dates, or its numbers, where two ways are possible (03/02/2024; 1,500). It starts with the
 * first, and gathers evidence from every cell. Nothing is guessed: what fits both ways to the end stops the run.
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
  /** The first of these whose form is usual for one choice, such as 10/8/26 5:17 PM; it decides where all are such. */
  usual?: Evidence & { choice: Choice };
  /** True where one of these has no such form. */
  isMixed?: boolean;
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
 * @param usual the choice for which the form of the cell is usual.
 * @returns the value under the notation's choice; undefined where the cell does not fit it.
 */
export function readCell<Choice extends string, Value>(
  notation: Notation<Choice>,
  at: Evidence,
  parse: (choice: Choice) => Value | undefined,
  usual?: Choice,
): Value | undefined {
  const { choice, evidence } = notation;
  const value = parse(choice);
  // Once the choice has proved itself, only a cell that does not fit it has something to tell.
  if (notation.decided || (value !== undefined && evidence[choice])) return value;
  const other = otherChoice(notation);
  const otherValue = parse(other);
  if (value === undefined && otherValue !== undefined) evidence[other] ??= { ...at };
  else if (value !== undefined && otherValue === undefined) evidence[choice] ??= { ...at };
  else if (value !== otherValue) {
    notation.open ??= { ...at };
    if (usual === undefined) notation.isMixed = true;
    else notation.usual ??= { ...at, choice: usual };
  }
  return value;
}

/**
 * Checks the evidence gathered so far.
 *
 * @param file as messages show it.
 * @returns false where only the other choice fits: the file is to be read again from its start.
 * @throws Failure where the file writes both ways.
 */
export function checkEvidence(notation: Notation, file: string, key: string): boolean {
  const { choices, decided, evidence } = notation;
  if (decided) return true;
  const [first, second] = choices.map((each) => evidence[each]);
  if (first && second) {
    const [subject, verb, object] =
      first.column === second.column
        ? [`the ${first.column} column`, 'is', 'the column']
        : [`the ${first.column} and ${second.column} columns`, 'are', 'both'];
    throw new Failure(
      `${file}: ${subject} ${verb} written in two ways: "${first.value}" in line ${first.line} can only be ${choices[0]}, ` +
        `"${second.value}" in line ${second.line} only ${choices[1]}. ` +
        `Make ${object} uniform, or settle it, rows that do not fit are then refused: ${howToSettle(key, ...choices)}`,
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

/** Whether every cell that fits both ways has the form that is usual for a choice. */
export function leansTo({ usual, isMixed }: Notation, choice: string): boolean {
  return usual?.choice === choice && !isMixed;
}

/**
 * Checks that a column is read in the only way there is.
 *
 * @returns false where its form is usual for the other choice: the file is to be read again from its start.
 * @throws Failure where every cell fits both ways, and at least one means two things.
 */
export function checkSettled(notation: Notation, file: string, key: string): boolean {
  const { choices, choice, decided, evidence, open } = notation;
  if (decided || !open || evidence[choices[0]] || evidence[choices[1]]) return true;
  if (leansTo(notation, choice)) return true;
  if (leansTo(notation, otherChoice(notation))) return false;
  throw new Failure(
    `${file}: the ${open.column} column can be read in two ways: "${open.value}" in line ${open.line} and every other value fit both ` +
      `${choices[0]} and ${choices[1]}. To settle it, ${howToSettle(key, ...choices)}`,
  );
}
