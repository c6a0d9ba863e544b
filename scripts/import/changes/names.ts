import { dirname, relative } from 'node:path';
import type { Import } from '../../../models/import';
import type { ImportContext } from '../context';
import type { DataFile } from '../files';
import type { Plan } from './plan';

/**
 * Gives every known file the name it has below the data folder now. What another folder held under the name of a file
 * that is here is called by the way to it from here, `../data/sales.csv`.
 */
export async function keepNames({ manager }: Pick<ImportContext, 'manager'>, plan: Plan): Promise<void> {
  const { added, changed, grown, renamed, unchanged, verified, gone } = plan;
  const pairs = [...changed, ...grown, ...renamed, ...unchanged, ...verified];
  const here = new Map<string, DataFile>(
    [...added, ...pairs.map(({ file }) => file)].map((file) => [file.name, file]),
  );
  const names = new Map<Import, string>();
  for (const { known, file } of pairs) if (known.name !== file.name) names.set(known, file.name);
  for (const known of gone) {
    const file = here.get(known.name);
    if (file) names.set(known, wayTo(known, file));
  }
  // One may take the name of another that is not free yet.
  for (const { import_id } of names.keys())
    await manager.update('imports', import_id, { name: `\n${import_id}` });
  for (const [known, name] of names) {
    known.name = name;
    await manager.update('imports', known.import_id, { name });
  }
}

function wayTo({ path, name, import_id }: Import, { name: ownName, location }: DataFile): string {
  const root = location.slice(0, location.length - ownName.length);
  return path === null ? `${import_id}/${name}` : relative(dirname(`${root}x`), path).replaceAll('\\', '/');
}
