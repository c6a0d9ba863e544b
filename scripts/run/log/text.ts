import { printable } from '../printable';
import type { Progress, Step } from '../progress';
import { type Paint, paintOf, type Screen } from '../terminal';
import type { Failed, Log, Moment, SaidNotice } from './log';

/** A stream that texts are written to. */
export type Stream = Pick<NodeJS.WriteStream, 'write' | 'on'> & Screen;

/** A log that a person reads. */
export abstract class TextLog implements Log {
  abstract readonly pause: number;
  private readonly paint: Paint;

  constructor(protected readonly stream: Stream) {
    // Nobody listens any more: that is no reason to stop.
    stream.on('error', () => {});
    this.paint = paintOf(stream);
  }

  abstract reading(progress: Progress, seconds: number, moment: Moment): void;
  abstract working(step: Step, moment: Moment): void;
  /** Writes a text and what ends it. */
  protected abstract line(text: string): void;

  notice({ severity, message }: SaidNotice): void {
    const head = severity === 'warning' ? this.paint('yellow', 'Warning:') : this.paint('cyan', 'Note:');
    this.line(`${head} ${printable(message)}`);
  }

  say(text: string): void {
    this.line(printable(text));
  }

  event(): void {}

  error({ message }: Failed, stack?: string): void {
    this.line(`${this.paint('red', 'Error:')} ${printable(message)}`);
    if (stack) this.stream.write(`${printable(stack)}\n`);
  }
}
