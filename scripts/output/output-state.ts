import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { AnalysisRun } from '../../models/analysis-run';
import { Import } from '../../models/import';
import { inProgram } from '../run/folders';

/** What the output files were made from, so that a run with nothing new need not make them again. */
export interface OutputState {
  /** Of everything the files depend on. */
  fingerprint: string;
  files: string[];
}

/** Hidden file of the output folder that holds the state. */
export const STATE_FILE = '.sales-analysis.json';

/** The folders of the program: another one may make other files of the same data. */
const SOURCES = [inProgram('scripts'), inProgram('models')];

/** The state of an output folder; undefined where there is none, or one that cannot be read. */
export function readState(folder: string): OutputState | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, STATE_FILE), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether the files of an output folder were made from the same, and are all still there. */
export function isUpToDate(folder: string, state: OutputState | undefined, fingerprint: string): boolean {
  return state?.fingerprint === fingerprint && state.files.every((name) => existsSync(join(folder, name)));
}

/** @param others what else the outputs depend on. */
export async function fingerprintOf(manager: EntityManager, others: unknown): Promise<string> {
  const analyses = await manager.find(AnalysisRun, { order: { name: 'ASC' } });
  const imports = await manager.find(Import, { order: { name: 'ASC' } });
  const known = imports.map(({ name, sha256, rows_kept, rows_rejected }) => [
    name,
    sha256,
    rows_kept,
    rows_rejected,
  ]);
  const parts = [others, analyses, known, SOURCES.flatMap(filesBelow)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Path, size and time of every file below a folder. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    const { size, mtimeMs } = statSync(path);
    return [`${path} ${size} ${mtimeMs}`];
  });
}
