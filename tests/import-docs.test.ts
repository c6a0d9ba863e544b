import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Option, options } from '../scripts/options';
import { projectFolder, runCommand, temporaryFolder } from './support/command';

const page = readFileSync(join(projectFolder, 'docs', 'import.md'), 'utf8');

/** Lines of the page that stand for any lines of the output. */
const LEFT_OUT = '…';

/** A file of the example, or lines of a terminal. */
type Block = { path: string; content: string } | { path?: undefined; content: string };

/** The blocks of each part of the page; a file's path stands alone on the line above it. */
const parts = page.split(/^(?=## )/m).map((part) => ({
  title: /^#+ (.*)/.exec(part)?.[1] ?? '',
  blocks: [...part.matchAll(/^(?:`([^`\n]+)`\n\n)?```(\w+)\n(.*?)^```$/gms)].map(
    ([, path, , content = '']): Block => (path === undefined ? { content } : { path, content }),
  ),
}));
const startingFiles = (parts[0]?.blocks ?? []).filter(({ path }) => path !== undefined);

/** Runs `$` lines in a folder: the command itself, `rm` and `mv`. */
async function execute(line: string, cwd: string): Promise<string> {
  const [program = '', ...words] = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  const [first = '', second = ''] = words.map((word) => join(cwd, word));
  if (program === 'rm') rmSync(first);
  else if (program === 'mv') renameSync(first, second);
  else {
    expect([program, ...words.slice(0, 2)]).toEqual(['npx', 'ts-node', 'main.ts']);
    const { stdout, stderr } = await runCommand(words.slice(2), { cwd });
    return stderr + stdout;
  }
  return '';
}

/** What a block says that a command prints, and what it prints, in the same form. */
function shown(printed: string, expected: string): string {
  const pieces = expected.split(/^…\n/m);
  let rest = printed;
  let found = '';
  for (const [index, piece] of pieces.entries()) {
    const at = index === 0 ? 0 : `\n${rest}`.indexOf(`\n${piece}`);
    if (at < 0 || !rest.startsWith(piece, at)) return `${found}${rest}`;
    found += (index === 0 ? '' : `${LEFT_OUT}\n`) + piece;
    rest = rest.slice(at + piece.length);
  }
  return expected.endsWith(`${LEFT_OUT}\n`) ? found : found + rest;
}

describe('docs/import.md', () => {
  test.each(parts.filter(({ blocks }) => blocks.length > 0))('$title: its examples', async ({ blocks }) => {
    const cwd = temporaryFolder();
    for (const { path, content } of [...startingFiles, ...blocks]) {
      if (path !== undefined) {
        mkdirSync(dirname(join(cwd, path)), { recursive: true });
        writeFileSync(join(cwd, path), content);
        continue;
      }
      expect(content.startsWith('$ ')).toBe(true);
      for (const [, line = '', output = ''] of content.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm)) {
        expect(`$ ${line}\n${shown(await execute(line, cwd), output)}`).toBe(`$ ${line}\n${output}`);
      }
    }
  });

  test('names flags and variables that exist', () => {
    const flags = [...page.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)].map(([, name]) => name);
    const variables = [...page.matchAll(/^([A-Z_]{3,})=|`([A-Z_]{3,})=/gm)].map(
      ([, own, inline]) => own ?? inline,
    );
    const known = Object.values<Option>(options).map(({ env }) => env);
    expect(flags.filter((name = '') => !Object.keys(options).includes(name))).toEqual([]);
    expect(variables.filter((name) => !known.includes(name))).toEqual([]);
    expect(variables.length).toBeGreaterThan(0);
  });
});
