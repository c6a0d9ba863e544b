import type { Notice, Severity } from '../../notices/notice';
import type { FailureDescription } from '../describe-failure';
import type { Progress, Step } from '../progress';

/** A notice with its words in English. */
export type SaidNotice = { severity: Severity; message: string } & Notice;

/** A failure; only the message where there is no more to say of it. */
export type Failed = Pick<FailureDescription, 'message'> & Partial<FailureDescription>;

/** Where a piece of work stands: each has one start and one end. */
export type Moment = 'start' | 'between' | 'end';

/** Where a run says what it does, on stderr: on a terminal, in lines of a file, or as objects for a program. */
export interface Log {
  /** Milliseconds between two words about the same work. */
  readonly pause: number;
  /** @param seconds since the file was begun. */
  reading(progress: Progress, seconds: number, moment: Moment): void;
  working(step: Step, moment: Moment): void;
  notice(notice: SaidNotice): void;
  /** Why nothing happens for a while. */
  say(text: string): void;
  /** What a program wants to know of a run and a person sees from its result. */
  event(name: string, values: Record<string, unknown>): void;
  /** @param stack where a bug is to be looked for. */
  error(failure: Failed, stack?: string): void;
}
