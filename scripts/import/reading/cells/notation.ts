import { isWeighed, newWeight, type Weight, weigh } from './weight';

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
  /** How many values show something. */
  weight?: Weight;
  /** The first day that begins with its year, and the first that ends with it, parted otherwise than by dots. */
  yearFirst?: Evidence;
  yearLast?: Evidence;
  /** True where a day beyond the 12th begins with its year. */
  hasLateDay?: boolean;
}

/** What else is known of a cell. */
interface CellTraits<Choice extends string> {
  /** What it has in common with those that show the same. */
  key?: string;
  /** The choice for which its form is usual. */
  usual?: Choice | undefined;
  /** Whether values follow each other as the rows do. */
  isDay?: boolean;
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
export function readCell<Choice extends string>(
  notation: Notation<Choice>,
  at: Evidence,
  parse: (choice: Choice) => string | undefined,
  { key = at.value, usual, isDay = false }: CellTraits<Choice> = {},
): string | undefined {
  const { choice, evidence, weight } = notation;
  const value = parse(choice);
  // Only a value that is new, or does not fit, has something to tell.
  if (notation.decided || (value !== undefined && weight && isWeighed(weight, key))) return value;
  const other = otherChoice(notation);
  const otherValue = parse(other);
  if (value === otherValue) return value;
  if (value === undefined) evidence[other] ??= { ...at };
  else if (otherValue === undefined) evidence[choice] ??= { ...at };
  else {
    notation.open ??= { ...at };
    if (usual === undefined) notation.isMixed = true;
    else notation.usual ??= { ...at, choice: usual };
  }
  notation.weight ??= newWeight();
  const isDeciding = value === undefined || otherValue === undefined;
  weigh(notation.weight, key, isDeciding, isDay ? { [choice]: value, [other]: otherValue } : {});
  return value;
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
