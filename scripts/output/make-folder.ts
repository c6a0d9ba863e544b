import { existsSync, mkdirSync, statSync } from 'node:fs';

/** Makes a folder where it is absent. Not by `recursive`, with which Node.js never ends where it cannot be made. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw error;
  }
}
