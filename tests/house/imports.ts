import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { projectFolder } from '../support/command';

/** Every source of the product, by its path below the project, `/` between folders. */
export const sources = new Map<string, string>(
  ['main.ts', ...filesBelow('models'), ...filesBelow('scripts')].map((path) => [
    path,
    readFileSync(join(projectFolder, path), 'utf8'),
  ]),
);

function filesBelow(folder: string): string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'));
}

/** What a file imports, types too: paths below the project for its own files, names for packages. */
export function importsOf(path: string): string[] {
  const imported = (sources.get(path) ?? '').matchAll(/^(?:import|export)\s(?:[^'"]*?\sfrom\s)?'([^']+)'/gms);
  return [...imported].map(([, specifier = '']) => {
    if (!specifier.startsWith('.')) return specifier;
    return `${normalize(join(dirname(path), specifier)).replaceAll('\\', '/')}.ts`;
  });
}
