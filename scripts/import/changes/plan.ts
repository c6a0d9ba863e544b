import { existsSync } from 'node:fs';
import type { Import } from '../../../models/import';
import { Failure } from '../../run/failure';
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

/** By what a file is known again. */
export function identityOf({ name, location, modified_at, inode, changed_at }: DataFile) {
  return { name, path: location, modified_at, inode, changed_at };
}

/**
 * Compares the files of the data folder with the imports: by place, size, time and what the file system says of a file,
 * and where those differ by content.
 *
 * @param prune true where what is gone is to be forgotten.
 * @throws Failure for a file that may be another one than that of the same name in a folder that is gone.
 */
export async function planImport(
  files: DataFile[],
  imports: Import[],
  prune: boolean,
  signal: AbortSignal,
): Promise<Plan> {
  const plan: Plan = {
    added: [],
    changed: [],
    grown: [],
    renamed: [],
    unchanged: [],
    verified: [],
    gone: [],
  };
  const byPlace = new Map(
    imports.flatMap((known) => (known.path === null ? [] : [[known.path, known] as const])),
  );
  const byName = new Map(imports.map((known) => [known.name, known]));
  const isHere = new Set<Import>();
  for (const { location } of files) {
    const known = byPlace.get(location);
    if (known) isHere.add(known);
  }
  const others: DataFile[] = [];
  for (const file of files) {
    const known = byPlace.get(file.location) ?? byName.get(file.name);
    const isOther =
      !known ||
      (known.path !== file.location && isHere.has(known)) ||
      !(await compare(plan, { file, known }, prune, signal));
    if (isOther) others.push(file);
    else isHere.add(known);
  }
  plan.gone = imports.filter((known) => !isHere.has(known));
  for (const file of others) {
    const renamed = await findRenamed(file, plan.gone, signal);
    if (renamed) {
      plan.renamed.push({ file, known: renamed });
      plan.gone.splice(plan.gone.indexOf(renamed), 1);
    } else {
      plan.added.push(file);
    }
  }
  return plan;
}

/** False where the file is another one than that which is known by its name. */
async function compare(plan: Plan, pair: KnownFile, prune: boolean, signal: AbortSignal): Promise<boolean> {
  const { file, known } = pair;
  const isMoved = known.path !== null && known.path !== file.location;
  if (!isMoved && file.size === known.size && isUntouched(pair)) {
    plan.unchanged.push(pair);
    return true;
  }
  const { whole, starts } = await hashFile(file.path, [known.size], signal);
  if (starts.get(known.size) === known.sha256) {
    if (file.size === known.size) plan.verified.push(pair);
    else plan.grown.push({ ...pair, sha256: whole });
    return true;
  }
  if (isMoved && known.path !== null) {
    if (existsSync(known.path)) return false;
    if (!prune)
      throw new Failure(
        `${file.shown} is not what was read from ${known.path}, and that file is gone. ` +
          'If it takes its place, forget what is gone with --prune; if its rows are others, give it another name',
      );
  }
  plan.changed.push(pair);
  return true;
}

/** A file that was copied or put back has another number and time: then its content tells. */
function isUntouched({ file, known }: KnownFile): boolean {
  const { modified_at, inode, changed_at, verified_at } = known;
  const last = Math.max(Date.parse(modified_at), Date.parse(changed_at ?? modified_at));
  return (
    file.modified_at === modified_at &&
    file.inode === inode &&
    file.changed_at === changed_at &&
    Date.parse(verified_at) - last > CLOCK_TICK
  );
}

async function findRenamed(file: DataFile, gone: Import[], signal: AbortSignal): Promise<Import | undefined> {
  const candidates = gone.filter(({ size }) => size === file.size);
  if (candidates.length === 0) return undefined;
  const { whole } = await hashFile(file.path, [], signal);
  return candidates.find(({ sha256 }) => sha256 === whole);
}
