/** Exit codes of the command; docs/operations.md explains each. */
export const exitCodes = { done: 0, failed: 1, usage: 2, refused: 3, undelivered: 4 } as const;

/**
 * A failure we expect and can explain. Its message says where, what and what to do; reportFailure prints it, without
 * a stack, and sets its exit code. Anything else that is thrown is a bug.
 */
export class Failure extends Error {
  constructor(
    message: string,
    readonly exitCode: number = exitCodes.failed,
  ) {
    super(message);
    this.name = 'Failure';
  }
}

const fileErrors: Record<string, string> = {
  EACCES: 'permission denied; check who may read and write it',
  EPERM: 'permission denied; check who may read and write it',
  ENOENT: 'it does not exist any more; run again once the folder is at rest',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full; free some space',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reports an error; check it',
};

/** The Failure behind an error of the file system, which is no bug; any other error as it is. */
export function explainFileError(error: unknown): unknown {
  const { code = '', path } = (error ?? {}) as NodeJS.ErrnoException;
  return path && fileErrors[code] ? new Failure(`${path}: ${fileErrors[code]} (${code})`) : error;
}
