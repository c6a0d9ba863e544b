import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './command';

/** The path of every page. */
export const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(projectFolder, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

export function textOf(page: string): string {
  return readFileSync(join(projectFolder, page), 'utf8');
}

export const readme = textOf('README.md');

/** The contents of the code blocks in a language; '' for those without. */
export function blocksIn(language: string, text = readme): string[] {
  const blocks = [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)];
  return blocks.filter(([, name]) => name === language).map(([, , content = '']) => content);
}

/** The files that README.md shows, each a line with nothing but its path followed by a block; by path. */
export function filesIn(folder: string): Record<string, string> {
  const files = [...readme.matchAll(/^`([^`\n]+)`\n\n```\w+\n(.*?)^```$/gms)];
  const found = files.map(([, path = '', content = '']) => [path, content] as const);
  return Object.fromEntries(found.filter(([path]) => path.startsWith(folder)));
}

/** The rows of every table whose first cell fits the pattern, as cells. */
export function rowsOf(text: string, first: RegExp): string[][] {
  return [...text.matchAll(/^\| (.+) \|$/gm)]
    .map(([, row = '']) => row.split('|').map((cell) => cell.trim()))
    .filter(([cell = '']) => first.test(cell));
}
