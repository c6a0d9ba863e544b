import { printable } from '../printable';
import { type Progress, progressBar, type Step, stepBar } from '../progress';
import { wrapped } from '../terminal';
import type { Moment } from './log';
import { TextLog } from './text';

const CLEAR_LINE = '\r\x1b[K';

/** On a terminal: bars that grow, and lines broken between words. */
export class TerminalLog extends TextLog {
  readonly pause = 100;

  reading(progress: Progress, seconds: number, moment: Moment): void {
    this.draw(progressBar(progress, seconds), moment === 'end' ? '\n' : '');
  }

  working(step: Step, moment: Moment): void {
    if (moment === 'end') this.stream.write(CLEAR_LINE);
    else this.draw(stepBar(step));
  }

  /** A bar may stand there. */
  protected line(text: string): void {
    const { columns } = this.stream;
    this.stream.write(`${CLEAR_LINE}${columns ? wrapped(text, columns) : text}\n`);
  }

  private draw(bar: string, end = ''): void {
    // A terminal that knows no size says 0.
    const shown = printable(bar).slice(0, this.stream.columns || undefined);
    this.stream.write(`${CLEAR_LINE}${shown}${end}`);
  }
}
