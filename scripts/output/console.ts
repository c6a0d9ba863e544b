import { exitCodes, Failure } from '../failure';
import { printable } from './printable';

/** What a run says while it works: everything on stderr, so that stdout holds the result alone. */
export class Console {
  /** Every notice of the run, for the result. */
  readonly notices: string[] = [];

  constructor(private readonly quiet: boolean) {
    // Nobody listens to stderr any more: that is no reason to stop.
    process.stderr.on('error', () => {});
  }

  readonly log = (message: string): void => {
    if (!this.quiet) process.stderr.write(`${printable(message)}\n`);
  };

  readonly notice = (message: string): void => {
    this.notices.push(message);
    process.stderr.write(`Note: ${printable(message)}\n`);
  };

  error(message: string): void {
    process.stderr.write(`Error: ${printable(message)}\n`);
  }
}

/**
 * Writes the result to stdout.
 *
 * @throws Failure (exit 4) where stdout is full or closed: the results are saved, only the message is lost.
 */
export async function deliver(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.once('error', reject);
    process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve()));
  }).catch((error: NodeJS.ErrnoException) => {
    const cause = `${error.code ?? error.message}`;
    throw new Failure(
      `The results are saved, but stdout cannot be written (${cause})`,
      exitCodes.undelivered,
    );
  });
}
