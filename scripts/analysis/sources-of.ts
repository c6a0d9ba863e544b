import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Of files that are imported for more than their types. */
const IMPORT =
  /(?:\bimport\s+(?!type\b)(?:[^'";]*?\sfrom\s*)?|\bexport\s+(?!type\b)[^'";]*?\sfrom\s*|\brequire\()["'](\.[^'"]*)["']/g;
const ENDINGS = ['.ts', '.js', '/index.ts', '/index.js', ''];

const imported = new Map<string, string[]>();

/** The text of a file and of every file of ours that it imports, itself or by way of others, each once. */
export function sourcesOf(path: string): string {
  const seen = new Set<string>();
  const texts: string[] = [];
  const visit = (each: string) => {
    if (seen.has(each)) return;
    seen.add(each);
    texts.push(readFileSync(each, 'utf8'));
    for (const other of importsOf(each)) visit(other);
  };
  visit(path);
  return texts.join('\0');
}

function importsOf(path: string): string[] {
  const known = imported.get(path);
  if (known) return known;
  const found = [...readFileSync(path, 'utf8').matchAll(IMPORT)].flatMap(([, specifier = '']) => {
    const place = join(dirname(path), specifier);
    const ending = ENDINGS.find((each) => existsSync(place + each));
    return ending === undefined ? [] : [place + ending];
  });
  imported.set(path, found);
  return found;
}
