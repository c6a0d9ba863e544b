import { describeNotice } from '../notices/describe-notice';
import { type Notice, type Severity, severityOf } from '../notices/notice';
import { exitCodes, Failure } from './failure';
import { printable } from './printable';
import { figures, type Progress, progressBar, type Step, stepBar, stepLine } from './progress';
import { type Paint, paintOf, type Screen, wrapped } from './terminal';

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
  private doing: string | undefined;
  private readonly paint: Paint;

  constructor(
    private readonly quiet: boolean,
    private readonly stream: Pick<NodeJS.WriteStream, 'write' | 'on'> & Screen = process.stderr,
    private readonly now: () => number = () => performance.now(),
  ) {
    // Nobody listens to stderr any more: that is no reason to stop.
    stream.on('error', () => {});
    this.paint = paintOf(stream);
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
    this.draw(progressBar(progress, seconds), isEnd ? '\n' : '');
  };

  /**
   * Shows what the run does once its files are read: on a terminal a bar that goes when the step is done, elsewhere a
   * line per ten seconds.
   */
  readonly step = (step: Step): void => {
    if (this.quiet) return;
    const { isTTY } = this.stream;
    const now = this.now();
    const isStart = this.doing !== step.doing;
    this.doing = step.doing;
    if (step.done === step.all) {
      this.doing = undefined;
      if (isTTY) this.stream.write(CLEAR_LINE);
      return;
    }
    if (isStart && !isTTY) this.spokenAt = now;
    if (!(isStart && isTTY) && now - this.spokenAt < (isTTY ? REDRAW : NEXT_LINE)) return;
    this.spokenAt = now;
    if (isTTY) this.draw(stepBar(step), '');
    else this.line(stepLine(step));
  };

  readonly notice = (notice: Notice): void => {
    const said = { severity: severityOf(notice), message: describeNotice(notice), ...notice };
    this.notices.push(said);
    const [word, style] =
      said.severity === 'warning' ? (['Warning', 'yellow'] as const) : (['Note', 'cyan'] as const);
    this.line(said.message, this.paint(style, `${word}:`));
  };

  /** Tells why nothing happens for a while; no part of the result. */
  readonly say = (text: string): void => {
    if (!this.quiet) this.line(text);
  };

  error(message: string): void {
    this.line(message, this.paint('red', 'Error:'));
  }

  private draw(bar: string, end: string): void {
    // A terminal that knows no size says 0.
    const shown = printable(bar).slice(0, this.stream.columns || undefined);
    this.stream.write(`${CLEAR_LINE}${shown}${end}`);
  }

  /** @param head stands before the text; it may be painted. */
  private line(text: string, head = ''): void {
    const whole = `${head}${head && ' '}${printable(text)}`;
    // On a terminal a bar may stand there.
    this.stream.write(this.stream.isTTY ? `${CLEAR_LINE}${fitted(whole, this.stream)}\n` : `${whole}\n`);
  }
}

/** On a terminal long lines go on between words. */
function fitted(text: string, { isTTY, columns }: Screen): string {
  return isTTY && columns ? wrapped(text, columns) : text;
}

/**
 * Writes the result to stdout.
 *
 * @param isProse true where the lines may be broken on a terminal.
 * @throws Failure (exit 4) where stdout is full or closed: the results are saved, only the message is lost.
 */
export async function deliver(text: string, isProse = false): Promise<void> {
  const shown = isProse ? fitted(text, process.stdout) : text;
  await new Promise<void>((resolve, reject) => {
    process.stdout.once('error', reject);
    process.stdout.write(`${shown}\n`, (error) => (error ? reject(error) : resolve()));
  }).catch((error: NodeJS.ErrnoException) => {
    const cause = `${error.code ?? error.message}`;
    throw new Failure(
      `The results are saved, but stdout cannot be written (${cause})`,
      exitCodes.undelivered,
    );
  });
}
