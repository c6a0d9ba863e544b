import type { Import } from '../../../models/import';
import type { DataFile } from '../files';
import { hashFile } from './content';

/** A file as it is now, and as it was when it was loaded. */
export interface KnownFile {
  file: DataFile;
  known: Import;
}

/** What the folder holds, compared with what the database knows. */
export interface Plan {
  added: DataFile[];
  /** Known by name, with other content. */
  changed: KnownFile[];
  /** Known by name, with more after the same content; and the SHA-256 of the whole. */
  grown: (KnownFile & { sha256: string })[];
  /** Known by content, under a name that is gone. */
  renamed: KnownFile[];
  unchanged: KnownFile[];
  /** Unchanged as well, but only a look at the content could tell. */
  verified: KnownFile[];
  gone: Import[];
}

/** A change within this time of the last look, in milliseconds, may not show in the file's own time. */
const CLOCK_TICK = 2_000;

/** Compares the files of the data folder with the imports: by size and time, and where those differ by content. */
export async function planImport(files: DataFile[], imports: Import[], signal: AbortSignal): Promise<Plan> {
  const knownByName = new Map(imports.map((known) => [known.name, known]));
  const present = new Set(files.map(({ name }) => name));
  const gone = imports.filter(({ name }) => !present.has(name));
  const plan: Plan = { added: [], changed: [], grown: [], renamed: [], unchanged: [], verified: [], gone };
  for (const file of files) {
    const known = knownByName.get(file.name);
    if (known) {
      await compare(plan, { file, known }, signal);
      continue;
    }
    const renamed = await findRenamed(file, gone, signal);
    if (renamed) {
      plan.renamed.push({ file, known: renamed });
      gone.splice(gone.indexOf(renamed), 1);
    } else {
      plan.added.push(file);
    }
  }
  return plan;
}

async function compare(plan: Plan, pair: KnownFile, signal: AbortSignal): Promise<void> {
  const { file, known } = pair;
  const visible = Date.parse(known.verified_at) - Date.parse(known.modified_at) > CLOCK_TICK;
  if (file.size === known.size && file.modified_at === known.modified_at && visible) {
    plan.unchanged.push(pair);
    return;
  }
  const { whole, starts } = await hashFile(file.path, [known.size], signal);
  if (starts.get(known.size) !== known.sha256) plan.changed.push(pair);
  else if (file.size === known.size) plan.verified.push(pair);
  else plan.grown.push({ ...pair, sha256: whole });
}

async function findRenamed(file: DataFile, gone: Import[], signal: AbortSignal): Promise<Import | undefined> {
  const candidates = gone.filter(({ size }) => size === file.size);
  if (candidates.length === 0) return undefined;
  const { whole } = await hashFile(file.path, [], signal);
  return candidates.find(({ sha256 }) => sha256 === whole);
}
