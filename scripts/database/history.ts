import { hostname } from 'node:os';
import type { EntityManager } from 'typeorm';
import { Run } from '../../models/run';

/** How a run ended; what is left out stays null. */
export type RunEnd = Pick<Run, 'exit_code'> & Partial<Pick<Run, 'files' | 'rows' | 'message'>>;

/** The row of a run in the table `runs`. */
export class RunRecord {
  readonly startedAt = new Date();
  private id: number | undefined;

  /** @param version of the program. */
  constructor(private readonly version: string) {}

  /** True where the row is there, without an end. */
  get isBegun(): boolean {
    return this.id !== undefined;
  }

  async begin(manager: EntityManager): Promise<void> {
    const begun = { started_at: this.startedAt.toISOString(), version: this.version, host: hostname() };
    const { identifiers } = await manager.insert(Run, begun);
    this.id = identifiers[0]?.['run_id'];
  }

  /** Takes the row back: a run that was asked for in a wrong way is none. */
  async forget(manager: EntityManager): Promise<void> {
    if (this.isBegun) await manager.delete(Run, { run_id: this.id });
  }

  async end(manager: EntityManager, end: RunEnd): Promise<void> {
    if (!this.isBegun) await this.begin(manager);
    const now = new Date();
    const seconds = (now.getTime() - this.startedAt.getTime()) / 1000;
    await manager.update(Run, { run_id: this.id }, { finished_at: now.toISOString(), seconds, ...end });
  }
}
