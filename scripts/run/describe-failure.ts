import { exitCodes, explainFileError, Failure } from './failure';

/** How a command failed, for a program: `--json` prints it. */
export interface FailureDescription {
  /** `failed`, `usage`, `refused`, `undelivered` or `interrupted`. */
  code: string;
  exitCode: number;
  message: string;
  /** The file that the message begins with, as it is called there; null where it is about none. */
  file: string | null;
  /** 1-based. */
  line: number | null;
}

const PLACE = /^(\S.*?\.(?:csv|tsv|txt|xlsx|xlsm|ini|env))(?::(\d+))?(?=[\s:])/i;

/** Describes what was thrown; whatever is no Failure is a bug, and says so. */
export function describeFailure(thrown: unknown): FailureDescription {
  const error = explainFileError(thrown);
  const isExpected = error instanceof Failure;
  const said = error instanceof Error ? error.message : String(error);
  const message = isExpected ? said : `unexpected: ${said}. This is a bug; --debug shows where`;
  const exitCode = isExpected ? error.exitCode : exitCodes.failed;
  const [, file = null, line] = PLACE.exec(said) ?? [];
  const names = Object.entries(exitCodes).find(([, each]) => each === exitCode);
  return { code: names?.[0] ?? 'interrupted', exitCode, message, file, line: line ? Number(line) : null };
}
