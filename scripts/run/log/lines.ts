import { figures, type Progress, type Step, stepLine } from '../progress';
import type { Moment } from './log';
import { TextLog } from './text';

/** In a file or a pipe: a line at the start of a file, one per ten seconds of work, each behind the time. */
export class LinesLog extends TextLog {
  readonly pause = 10_000;

  reading(progress: Progress, seconds: number, moment: Moment): void {
    if (moment === 'start') this.say(`reading ${progress.file}`);
    if (moment === 'between') this.say(`reading ${progress.file}: ${figures(progress, seconds)}`);
  }

  working(step: Step, moment: Moment): void {
    if (moment === 'between') this.say(stepLine(step));
  }

  protected line(text: string): void {
    this.stream.write(`${timeOf(new Date())} ${text}\n`);
  }
}

/** `2024-03-31T02:15:00+01:00`: the clock on the wall, and which one. */
function timeOf(moment: Date): string {
  const ahead = -moment.getTimezoneOffset();
  const wall = new Date(moment.getTime() + ahead * 60_000).toISOString().slice(0, 19);
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  return `${wall}${ahead < 0 ? '-' : '+'}${two(ahead / 60)}:${two(ahead % 60)}`;
}
