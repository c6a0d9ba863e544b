import { basename, join } from 'node:path';
import { select } from '../support/command';
import { filesIn } from '../support/pages';
import { projectWith as copyWith, node } from '../support/project';

/** The two files of "Adding an analysis", as README.md shows them. */
export const shown = { ...filesIn('models/'), ...filesIn('scripts/') };
export const MODEL = 'models/city-sales.ts';
export const ANALYSIS = 'scripts/analyses/city-sales.ts';

/** The three small files of "Your own files". */
const data = Object.fromEntries(
  Object.entries(filesIn('exports/')).map(([path, text]) => [`data/${basename(path)}`, text]),
);

export type Files = Record<string, string>;

/** A copy of the project with more files, and the data of README.md; also where somebody has tried its example. */
export const projectWith = (files: Files) => copyWith({ ...files, ...data }, [MODEL, ANALYSIS]);

export function run(folder: string) {
  const { stderr, ...outcome } = node(folder, require.resolve('ts-node/dist/bin'), 'main.ts', '--quiet');
  // How its days are read is said in a note.
  return { ...outcome, stderr: stderr.replace(/^Note: ventes.csv: the day comes first.*\n/gm, '') };
}

export function rows(folder: string, sql: string): unknown[] {
  return select(join(folder, 'data', 'sale-analysis.db'), sql);
}
