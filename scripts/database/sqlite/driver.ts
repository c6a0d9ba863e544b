import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../../run/failure';

/** What a driver calls that was compiled with the headers of Node.js 24.19 or later, and no other. */
const FAULT = 'RemoveEnvironmentCleanupHook';

/**
 * Refuses a driver that would abort most runs in their middle: github.com/nodejs/node/issues/65446. One that was
 * downloaded is none, for it is compiled with older headers.
 *
 * @param version of Node.js.
 * @param path of the driver.
 * @throws Failure with the command that mends it.
 */
export function refuseFaultyDriver(version = process.versions.node, path = pathOfDriver()): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major !== 24 || minor < 19 || !contentOf(path).includes(FAULT)) return;
  throw new Failure(
    `The SQLite driver was compiled with Node.js ${version}, whose headers make it abort most runs; ` +
      'with Node.js 22 run npm ci and npm rebuild better-sqlite3, or see Installing in docs/operations.md',
  );
}

function pathOfDriver(): string {
  const folder = dirname(require.resolve('better-sqlite3/package.json'));
  return join(folder, 'build', 'Release', 'better_sqlite3.node');
}

/** One that is missing or elsewhere, loading it tells of. */
function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
