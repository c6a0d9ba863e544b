import { readdirSync } from 'node:fs';
import { dirname, join, parse, relative } from 'node:path';
import type { Notify } from '../notices/notice';
import { Failure } from './failure';
import { programFolder } from './folders';

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
export function discoverModules(folder: string, notice: Notify): DiscoveredModule[] {
  const place = relative(programFolder, folder);
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const { name: stem, ext } = parse(entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'shared')
        notice({ code: 'module_skipped', path: `${place}/${entry.name}`, why: 'folder' });
    } else if (!['.ts', '.js'].includes(ext) || stem.endsWith('.d')) {
      notice({ code: 'module_skipped', path: `${place}/${entry.name}`, why: 'other_ending' });
    } else {
      const twin = files.get(stem);
      if (twin)
        throw new Failure(`${place}/${twin} and ${place}/${entry.name} share a name; remove one of them`);
      files.set(stem, entry.name);
    }
  }
  if (files.size === 0) {
    throw new Failure(`${place}/ holds no .ts or .js file; restore it from the repository`);
  }
  return [...files].map(([stem, name]) => {
    const file = `${place}/${name}`;
    return { file, stem, exports: load(join(folder, name), file) };
  });
}

function load(path: string, file: string): Record<string, unknown> {
  try {
    return require(path);
  } catch (error) {
    const missing = missingFileOf(error, path);
    if (missing) throw new Failure(`${file} imports ${missing}, which is not there; add ${missing}`);
    // The TypeScript compiler puts a backtrace of its own into its message.
    const [message] = String(error instanceof Error ? error.message : error).split(/\s*Caused by:/);
    throw new Failure(`${file} cannot be loaded: ${message}`);
  }
}

/** A file of the program that another wants to load. */
function missingFileOf(error: unknown, path: string): string | undefined {
  if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') return undefined;
  const [, specifier] = /Cannot find module '(\.[^']*)'/.exec(String(error)) ?? [];
  return specifier && `${relative(programFolder, join(dirname(path), specifier))}.ts`;
}
