import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
    if (seal === undefined && Array.isArray(files))
      return { fingerprint: '', files: formerFiles(folder, files) };
  } catch {
    // There is none, or not one of ours.
  }
  return { fingerprint: '', files: [] };
}

/** Pictures are named after analyses that may be gone: of these a state without a seal is believed, and of no other file. */
const FORMER_PICTURE = /^[^.]+\.svg$/s;

/** Lists of refused rows, which a former state does not name, and what a killed run had staged. */
const FORMER_FILE =
  /^(rejects-.*\.csv|\.(rejects-.*\.csv|[^.]+\.svg|report\.html|sales-analysis\.xlsx|\.sales-analysis\.json)\.partial)$/s;

/** The files in the folder that a program from before the seal has left, and that no later run would remove. */
function formerFiles(folder: string, files: string[]): string[] {
  return readdirSync(folder).filter(
    (name) => FORMER_FILE.test(name) || (FORMER_PICTURE.test(name) && files.includes(name)),
  );
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
