import type { EntityManager } from 'typeorm';
import type { Attempted } from './session';

/** Session.attempt, by a savepoint. Attempts do not overlap. */
export async function attempt<Outcome extends Attempted>(
  manager: EntityManager,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const undo = () => manager.query('ROLLBACK TO SAVEPOINT attempt');
  await manager.query('SAVEPOINT attempt');
  try {
    const outcome = await work();
    if (outcome.again !== undefined) await undo();
    await manager.query('RELEASE SAVEPOINT attempt');
    return outcome;
  } catch (error) {
    // Where the storage failed the transaction may be gone already: why matters more.
    await undo().catch(() => {});
    throw error;
  }
}
