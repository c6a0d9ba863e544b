import { Failure } from '../../../run/failure';
import { howToSettle } from '../how-to-settle';
import { type Evidence, isProven, leansTo, type Notation, otherChoice } from './notation';
import { doubtOf, newWeight } from './weight';

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

/**
 * Excel turns the days it understands into its own, with day and month exchanged, and leaves the others as they were:
 * then every day up to the 12th begins with the year, and none of the others does.
 */
function refuseExchange(
  { yearFirst, yearLast, hasLateDay, open, choices }: Notation,
  file: string,
  key: string,
): void {
  if (!yearFirst || !yearLast || hasLateDay || open) return;
  throw new Failure(
    `${file}: the ${yearFirst.column} column is written in two ways: "${yearFirst.value}" in line ${yearFirst.line} begins with the year, ` +
      `"${yearLast.value}" in line ${yearLast.line} ends with it, as where Excel has exchanged day and month of all days up to the 12th. ` +
      `Export it again in one form; or, where both are right, ${howToSettle(key, ...choices)}`,
  );
}

/**
 * Checks that a column is read in the only way there is, and that enough speaks for it.
 *
 * @returns false where its form is usual for the other choice: the file is to be read again from its start.
 * @throws Failure where every cell fits both ways, and at least one means two things; where a slip may have decided.
 */
export function checkSettled(notation: Notation, file: string, key: string): boolean {
  const { choices, choice, decided, evidence, open } = notation;
  if (!decided) refuseExchange(notation, file, key);
  if (decided || !open || leansTo(notation, choice)) return true;
  const proof = evidence[choice];
  if (proof) refuseDoubt(notation, proof, file, key);
  if (proof) return true;
  if (leansTo(notation, otherChoice(notation))) return false;
  throw new Failure(
    `${file}: the ${open.column} column can be read in two ways: "${open.value}" in line ${open.line} and every other value fit both ` +
      `${choices[0]} and ${choices[1]}. To settle it, ${howToSettle(key, ...choices)}`,
  );
}

function refuseDoubt(notation: Notation, { line, column, value }: Evidence, file: string, key: string): void {
  const { choices, choice, weight = newWeight() } = notation;
  const other = otherChoice(notation);
  const doubt = doubtOf(weight, choice, other);
  if (!doubt) return;
  const { deciding, undecided } = weight;
  const others = deciding === 2 ? '1 other' : `${deciding - 1} others`;
  const decides = deciding === 1 ? 'alone decides' : `decides with ${others}`;
  const against =
    doubt === 'few'
      ? `while ${undecided} other values fit both ${choices[0]} and ${choices[1]}`
      : `but only as ${other} do its days follow each other as the rows do`;
  throw new Failure(
    `${file}:${line} ${decides} how the ${column} column is read: "${value}" fits only ${choice}, ${against}. ` +
      `Correct it where it is a slip; or settle it, rows that do not fit are then refused: ${howToSettle(key, ...choices)}`,
  );
}
