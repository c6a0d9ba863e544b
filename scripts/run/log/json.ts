import type { Logger } from 'pino';
import { printable } from '../printable';
import type { Progress, Step } from '../progress';
import type { Failed, Log, Moment, SaidNotice } from './log';

/**
 * For a program that collects logs: an object a line. What stands in the files is no part of it, but for the message of
 * a failure; with --debug a notice has its message and its values too.
 */
export class JsonLog implements Log {
  readonly pause = 10_000;
  private readonly logger: Logger;

  /** @param run what all lines have; `started_at` of its row in the table `runs`. */
  constructor(
    run: string,
    private readonly debug: boolean,
  ) {
    // Loaded where it is asked for.
    const { pino } = require('pino') as typeof import('pino');
    const destination = pino.destination({ dest: 2, sync: true });
    // Nobody listens any more: that is no reason to stop.
    destination.on('error', () => {});
    this.logger = pino(
      {
        base: { run },
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (level) => ({ level }) },
      },
      destination,
    );
  }

  reading({ file, rows, position, size }: Progress, seconds: number, moment: Moment): void {
    const values =
      moment === 'start' ? { size } : { rows, position, size, seconds: Number(seconds.toFixed(3)) };
    this.logger.info({ file, ...values }, moment === 'end' ? 'read' : 'reading');
  }

  working({ doing, what, done, all }: Step, moment: Moment): void {
    if (moment !== 'end') this.logger.info({ what, done, all }, doing);
  }

  notice({ severity, code, message, ...values }: SaidNotice): void {
    const level = severity === 'warning' ? 'warn' : 'info';
    const file = 'path' in values ? values.path : values.file;
    if (this.debug) this.logger[level]({ code, file, values }, printable(message));
    else this.logger[level]({ code, file }, severity);
  }

  say(text: string): void {
    this.logger.info(printable(text));
  }

  event(name: string, values: Record<string, unknown>): void {
    this.logger.info(values, name);
  }

  error({ message, ...values }: Failed, stack?: string): void {
    this.logger.error({ ...values, stack }, printable(message));
  }
}
