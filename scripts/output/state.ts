import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a run has left in the output folder, so that the next one need not make it again and can clean up. */
export interface OutputState {
  /** Of everything the files were made from; empty while they are replaced. */
  fingerprint: string;
  /** Names of the files. */
  files: string[];
}

/** Hidden file of the output folder that holds the state. */
export const STATE_FILE = '.sales-analysis.json';

/** The state as its file holds it. The seal tells a file that was damaged: its names could have others removed. */
export function writtenState({ fingerprint, files }: OutputState): string {
  return JSON.stringify({ fingerprint, files, seal: sealOf(fingerprint, files) });
}

/** The state of an output folder; an empty one where there is none, or one that cannot be read. */
export function readState(folder: string): OutputState {
  try {
    const { fingerprint, files, seal } = JSON.parse(readFileSync(join(folder, STATE_FILE), 'utf8'));
    if (seal === sealOf(fingerprint, files)) return { fingerprint, files };
  } catch {
    // There is none, or not one of ours.
  }
  return { fingerprint: '', files: [] };
}

function sealOf(fingerprint: string, files: string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([fingerprint, files]))
    .digest('hex');
}

/** Whether the files of an output folder were made from the same, and are all still there. */
export function isUpToDate(folder: string, fingerprint: string): boolean {
  const state = readState(folder);
  return state.fingerprint === fingerprint && state.files.every((name) => existsSync(join(folder, name)));
}
