import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from './command';

/** Lines of a page that stand for any lines of the output. */
const LEFT_OUT = '…';

/** A file of the example, or lines of a terminal. */
export type Block = { path: string; content: string } | { path?: undefined; content: string };

/** The parts of a page: title, text and the blocks in it; a file's path stands alone on the line above its block. */
export function partsOf(page: string): { title: string; text: string; blocks: Block[] }[] {
  return page.split(/^(?=## )/m).map((text) => ({
    title: /^#+ (.*)/.exec(text)?.[1] ?? '',
    text,
    blocks: [...text.matchAll(/^(?:`([^`\n]+)`\n\n)?```(\w+)\n(.*?)^```$/gms)].map(
      ([, path, , content = '']): Block => (path === undefined ? { content } : { path, content }),
    ),
  }));
}

/** Writes the files into a folder and expects each terminal line to print what its block says. */
export async function playBlocks(blocks: readonly Block[], cwd: string): Promise<void> {
  for (const { path, content } of blocks) {
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
}

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
    const { code, stdout, stderr } = await runCommand(words.slice(2), { cwd, tsNode: true });
    expect(code === 0).toBe(!stderr.includes('Error: '));
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
