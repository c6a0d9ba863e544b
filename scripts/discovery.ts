import { readdirSync } from 'node:fs';
import { join, parse, relative } from 'node:path';
import { Failure } from './failure';

export interface DiscoveredModule {
  /** Path for messages, for example `models/store.ts`. */
  file: string;
  /** File name without its ending, for example `store`. */
  stem: string;
  exports: Record<string, unknown>;
}

/**
 * Loads every module of a folder (`.ts` under ts-node, `.js` once compiled), in name order. What is skipped is
 * named with its reason; only a folder called `shared` is meant to be skipped and passes without a word.
 *
 * @throws Failure where two files share a stem, a file cannot be loaded, or nothing is found.
 */
export function discoverModules(folder: string, onSkipped: (message: string) => void): DiscoveredModule[] {
  const place = relative(join(__dirname, '..'), folder);
  const modules = new Map<string, DiscoveredModule>();
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const file = `${place}/${entry.name}`;
    const { name: stem, ext } = parse(entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'shared') onSkipped(`${file} is skipped: a folder is not searched`);
    } else if (!['.ts', '.js'].includes(ext) || stem.endsWith('.d')) {
      onSkipped(`${file} is skipped: not a .ts or .js file`);
    } else {
      const twin = modules.get(stem);
      if (twin) throw new Failure(`${twin.file} and ${file} share a name; remove one of them`);
      modules.set(stem, { file, stem, exports: load(join(folder, entry.name), file) });
    }
  }
  if (modules.size === 0)
    throw new Failure(`${place}/ holds no .ts or .js file; restore it from the repository`);
  return [...modules.values()];
}

function load(path: string, file: string): Record<string, unknown> {
  try {
    return require(path);
  } catch (error) {
    throw new Failure(`${file} cannot be loaded: ${error instanceof Error ? error.message : error}`);
  }
}
