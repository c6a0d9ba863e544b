import { Failure } from '../../run/failure';
import type { ImportContext } from '../context';
import { hashFile } from './content';
import type { Tasks } from './tasks';

/**
 * Refuses to import everything again where some of it cannot come back: what a file held that is gone since, or no table
 * any more.
 *
 * @throws Failure naming the files.
 */
export async function refuseLoss({ emptied, signal }: ImportContext, { load }: Tasks): Promise<void> {
  const beginsWith = async (path: string, size: number, sha256: string) =>
    (await hashFile(path, [size], signal)).starts.get(size) === sha256;
  const files = load.map(({ file }) => file);
  const byName = new Map(files.map((file) => [file.name, file]));
  const lost: string[] = [];
  for (const { name, size, sha256, path } of emptied) {
    const file = byName.get(name);
    // A file of another folder may have the same name by chance.
    if (file && (path === null || path === file.location || (await beginsWith(file.path, size, sha256))))
      continue;
    const hashes = files
      .filter((file) => file.size === size)
      .map(async ({ path }) => (await hashFile(path, [], signal)).whole);
    if (!(await Promise.all(hashes)).includes(sha256)) lost.push(name);
  }
  if (lost.length === 0) return;
  throw new Failure(
    `--rebuild would lose what was read from ${lost.join(', ')}: the data folder holds no such table any more. ` +
      `Put ${lost.length === 1 ? 'it' : 'them'} back, or say --prune as well to forget what is gone`,
  );
}
