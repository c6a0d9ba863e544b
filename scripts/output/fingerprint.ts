import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { AnalysisRun } from '../../models/analysis-run';
import { Import } from '../../models/import';
import { standingNotices } from '../import/standing-notices';
import { inProgram } from '../run/folders';
import { stableJson } from '../run/stable-json';

/** The folders of the program: another one may make other files of the same data. */
const SOURCES = ['scripts', 'models'];

/**
 * A hash of everything that the outputs are made from.
 *
 * @param look all settings that decide how they look.
 */
export async function fingerprintOf(manager: EntityManager, look: object): Promise<string> {
  const analyses = await manager.find(AnalysisRun, { order: { name: 'ASC' } });
  const imports = await manager.find(Import, { order: { name: 'ASC' } });
  const known = imports.map(({ name, sha256, rows_kept, rows_rejected }) => {
    return [name, sha256, rows_kept, rows_rejected];
  });
  const notices = await standingNotices({ manager });
  const sources = SOURCES.flatMap((folder) => filesBelow(inProgram(folder)));
  return createHash('sha256').update(stableJson({ look, analyses, known, notices, sources })).digest('hex');
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
