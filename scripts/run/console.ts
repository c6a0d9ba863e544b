import { describeNotice } from '../notices/describe-notice';
import { type Notice, severityOf } from '../notices/notice';
import { exitCodes, Failure } from './failure';
import { LinesLog } from './log/lines';
import type { Failed, Log, Moment, SaidNotice } from './log/log';
import { TerminalLog } from './log/terminal';
import type { Progress, Step } from './progress';
import { wrapped } from './terminal';

/** The log of stderr, as it is a terminal or not. */
export function logOfStderr(): Log {
  return process.stderr.isTTY ? new TerminalLog(process.stderr) : new LinesLog(process.stderr);
}

/** What a run says while it works, and when: everything on stderr, so that stdout holds the result alone. */
export class Console {
  /** Every notice said, for the result. */
  readonly notices: SaidNotice[] = [];
  private current: { file: string; since: number; isEnded: boolean } | undefined;
  private spokenAt = 0;
  private doing: string | undefined;

  constructor(
    private readonly quiet: boolean,
    private readonly log: Log = logOfStderr(),
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Tells how far a file is read. */
  readonly progress = (progress: Progress): void => {
    const now = this.now();
    const isStart = this.current?.file !== progress.file;
    const { since, isEnded } = this.current && !isStart ? this.current : { since: now, isEnded: false };
    const isEnd = progress.position === progress.size;
    this.current = { file: progress.file, since, isEnded: isEnd };
    // What is done after the last row reports the end again.
    if (isEnd && isEnded) return;
    const tell = (moment: Moment) => this.log.reading(progress, (now - since) / 1000, moment);
    if (isStart) this.speak('start', tell);
    if (isEnd || !isStart) this.speak(isEnd ? 'end' : 'between', tell);
  };

  /** Tells what the run does once its files are read. */
  readonly step = (step: Step): void => {
    const isEnd = step.done === step.all;
    const isStart = this.doing !== step.doing;
    this.doing = isEnd ? undefined : step.doing;
    this.speak(isEnd ? 'end' : isStart ? 'start' : 'between', (moment) => this.log.working(step, moment));
  };

  readonly notice = (notice: Notice): void => {
    const said = { severity: severityOf(notice), message: describeNotice(notice), ...notice };
    this.notices.push(said);
    this.log.notice(said);
  };

  /** Tells why nothing happens for a while; no part of the result. */
  readonly say = (text: string): void => {
    if (!this.quiet) this.log.say(text);
  };

  /** Tells a program what a person sees from the result. */
  event(name: string, values: Record<string, unknown>): void {
    if (!this.quiet) this.log.event(name, values);
  }

  error(failure: Failed, stack?: string): void {
    this.log.error(failure, stack);
  }

  /** Passes on starts and ends, and what is between them now and then. */
  private speak(moment: Moment, tell: (moment: Moment) => void): void {
    const now = this.now();
    if (this.quiet || (moment === 'between' && now - this.spokenAt < this.log.pause)) return;
    this.spokenAt = now;
    tell(moment);
  }
}

/**
 * Writes the result to stdout.
 *
 * @param isProse true where the lines may be broken on a terminal.
 * @throws Failure (exit 4) where stdout is full or closed: the results are saved, only the message is lost.
 */
export async function deliver(text: string, isProse = false): Promise<void> {
  const { isTTY, columns } = process.stdout;
  const shown = isProse && isTTY && columns ? wrapped(text, columns) : text;
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
