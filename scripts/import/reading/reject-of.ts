import type { Problem, Reject } from './problem';
import type { Fault } from './row-sink';

/** The refused row of a fault. */
export function rejectOf({ problem, column, value }: Fault, line: number, raw: string): Reject {
  const text = value === null ? null : String(value);
  const { reason, details, message } = text === null ? problem : problem.of(text);
  return { line, column, value: text, reason, details, message, raw };
}

export function wholeRow(problem: Problem): Fault {
  return { problem, column: null, value: null };
}
