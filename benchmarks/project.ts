import { join } from 'node:path';

/** A path below the project folder. */
export function inProject(path: string): string {
  return join(__dirname, '..', path);
}
