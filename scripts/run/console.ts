import { describeNotice } from '../notices/describe-notice';
import { type Notice, type Severity, severityOf } from '../notices/notice';
import { exitCodes, Failure } from './failure';
import { printable } from './printable';
import { figures, type Progress, progressBar } from './progress';

/** Milliseconds between two drawings of a bar, and between two lines where there is no terminal. */
const REDRAW = 100;
const NEXT_LINE = 10_000;
const CLEAR_LINE = '\r\x1b[K';

/** A notice with its words in English. */
export type SaidNotice = { severity: Severity; message: string } & Notice;

/** What a run says while it works: everything on stderr, so that stdout holds the result alone. */
export class Console {
  /** Every notice said, for the result. */
  readonly notices: SaidNotice[] = [];
  private current: { file: string; since: number; isEnded: boolean } | undefined;
  private spokenAt = 0;

  constructor(
    private readonly quiet: boolean,
    private readonly stream: Pick<NodeJS.WriteStream, 'write' | 'on' | 'isTTY' | 'columns'> = process.stderr,
    private readonly now: () => number = () => performance.now(),
  ) {
    // Nobody listens to stderr any more: that is no reason to stop.
    stream.on('error', () => {});
  }

  /** Shows how far a file is read: a bar on a terminal, elsewhere a line at its start and one per ten seconds. */
  readonly progress = (progress: Progress): void => {
    if (this.quiet) return;
    const now = this.now();
    const isStart = this.current?.file !== progress.file;
    const { since, isEnded } = this.current && !isStart ? this.current : { since: now, isEnded: false };
    const isEnd = progress.position === progress.size;
    this.current = { file: progress.file, since, isEnded: isEnd };
    // What is done after the last row reports the end again.
    if (isEnd && isEnded) return;
    const pause = this.stream.isTTY ? REDRAW : NEXT_LINE;
    if (!isStart && now - this.spokenAt < pause && !(isEnd && this.stream.isTTY)) return;
    this.spokenAt = now;
    const seconds = (now - since) / 1000;
    if (!this.stream.isTTY) {
      this.line(`reading ${progress.file}${isStart ? '' : `: ${figures(progress, seconds)}`}`);
      return;
    }
    // A terminal that knows no size says 0.
    const bar = printable(progressBar(progress, seconds)).slice(0, this.stream.columns || undefined);
    this.stream.write(`${CLEAR_LINE}${bar}${isEnd ? '\n' : ''}`);
  };

  readonly notice = (notice: Notice): void => {
    const said = { severity: severityOf(notice), message: describeNotice(notice), ...notice };
    this.notices.push(said);
    this.line(`${said.severity === 'warning' ? 'Warning' : 'Note'}: ${said.message}`);
  };

  /** Tells why nothing happens for a while; no part of the result. */
  readonly say = (text: string): void => {
    if (!this.quiet) this.line(text);
  };

  error(message: string): void {
    this.line(`Error: ${message}`);
  }

  private line(text: string): void {
    // On a terminal a bar may stand there.
    this.stream.write(`${this.stream.isTTY ? CLEAR_LINE : ''}${printable(text)}\n`);
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
