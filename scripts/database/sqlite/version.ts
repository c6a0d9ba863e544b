import type { EntityManager } from 'typeorm';
import { Failure } from '../../run/failure';

/** By which a file says in its header that it is ours: `sale` in ASCII. */
const APPLICATION_ID = 0x73616c65;

/** @throws Failure where the file says that it belongs to another program. */
export async function readVersion(manager: EntityManager): Promise<number> {
  const [{ application_id }] = await manager.query('PRAGMA application_id');
  if (application_id !== 0 && application_id !== APPLICATION_ID) {
    throw new Failure(
      `The database belongs to another program (its application_id is ${application_id}); name another file with --db`,
    );
  }
  const [{ user_version }] = await manager.query('PRAGMA user_version');
  return user_version;
}

/** Part of the transaction, as every other change. */
export async function writeVersion(manager: EntityManager, version: number): Promise<void> {
  await manager.query(`PRAGMA application_id = ${APPLICATION_ID}`);
  await manager.query(`PRAGMA user_version = ${version}`);
}
