import { beginRun, openDatabase } from '../../../scripts/database';
import { newDatabase } from '../../support/database';

it('Statements that follow one another for long are broken off by a signal that came meanwhile', async () => {
  const database = await openDatabase(newDatabase());
  const controller = new AbortController();
  const { manager } = await beginRun(database, { signal: controller.signal });
  // As a signal does, this waits for a turn of the event loop.
  setImmediate(() => controller.abort(new Error('Stopped')));
  const work = async () => {
    const begin = Date.now();
    while (Date.now() - begin < 1_000) await manager.query('SELECT 1');
    return Date.now() - begin;
  };
  await expect(work()).rejects.toThrow('Stopped');
  await database.abandon();
});
