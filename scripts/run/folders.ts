import { join } from 'node:path';

/** The folder that holds main, models/ and scripts/: the project, or dist/ once it is compiled. */
export const programFolder = join(__dirname, '..', '..');

/** A file or folder of the program. */
export function inProgram(...path: string[]): string {
  return join(programFolder, ...path);
}
