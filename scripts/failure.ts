/** Exit codes of the command; README.md explains each. */
export const exitCodes = { done: 0, failed: 1, usage: 2, refused: 3, undelivered: 4 } as const;

/**
 * A failure we expect and can explain. Its message says where, what and what to do; main.ts prints it, in one
 * place and without a stack, and exits with its code. Anything else that is thrown is a bug.
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
