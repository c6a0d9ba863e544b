import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fieldsOf } from '../scripts/import/fields';
import { kinds } from '../scripts/import/kinds';
import { parseDate } from '../scripts/import/reading/cells/date';
import { type Notation, newNotation } from '../scripts/import/reading/cells/notation';
import { parsePrice } from '../scripts/import/reading/cells/price';
import { parseWholeNumber } from '../scripts/import/reading/cells/whole-number';
import { headerKey, isKnownHeader } from '../scripts/import/reading/header-words';
import { Problem } from '../scripts/import/reading/problem';
import type { Option } from '../scripts/settings/flags';
import { options } from '../scripts/settings/options';
import { readSettings } from '../scripts/settings/settings';
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
    const { code, stdout, stderr } = await runCommand(words.slice(2), { cwd });
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

describe('docs/import.md', () => {
  test.concurrent.each(parts.filter(({ blocks }) => blocks.length > 0))(
    '$title: its examples',
    async ({ blocks }) => {
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
    },
  );

  test('names values that are read as it says', () => {
    const read = {
      date: (text: string) => eitherWay(['dmy', 'mdy'], (reading) => parseDate(text, reading, 1)),
      price: (text: string) => eitherWay(['point', 'comma'], (reading) => parsePrice(text, reading, 1)),
      quantity: parseWholeNumber,
    };
    const tables = [
      ...page.matchAll(/^\| (date|price|quantity)\b[^|]*\| becomes *\|\n\|.*\n((?:\|.*\n)+)/gm),
    ];
    expect(tables.map(([, column]) => column)).toEqual(Object.keys(read));
    for (const [, column = '', rows = ''] of tables) {
      for (const [, values = '', result] of rows.matchAll(/^\|(.*)\| (\S+) *\|$/gm)) {
        for (const [, value = ''] of values.matchAll(/`([^`]+)`/g)) {
          const found = read[column as keyof typeof read](value);
          expect([value, found instanceof Problem ? 'refused' : String(found)]).toEqual([value, result]);
        }
      }
    }
  });

  test('names header words that are known', () => {
    const [, words = ''] = /Spanish \((.*?)\)/s.exec(page) ?? [];
    const spans = [...words.matchAll(/`([^`]+)`/g)].map(([, word = '']) => headerKey(word));
    expect(spans).toHaveLength(4);
    const isKnown = (key: string) =>
      kinds.some((kind) => fieldsOf[kind].some(({ name }) => isKnownHeader(kind, name, key)));
    expect(spans.filter((key) => !isKnown(key))).toEqual([]);
  });

  test('names flags that exist, and variables with values they take', () => {
    const flags = [...page.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)].map(([, name = '']) => name);
    expect(flags.filter((name) => !Object.keys(options).includes(name))).toEqual([]);
    const variables = [...page.matchAll(/^([A-Z_]+)=(.*)$|`([A-Z_]+)=(.*?)`/gm)];
    expect(variables.length).toBeGreaterThan(3);
    const known = Object.values<Option>(options).map(({ env }) => env);
    for (const [, own, ownValue, inline, inlineValue] of variables) {
      const [name = '', value] = [own ?? inline, ownValue ?? inlineValue];
      expect(known).toContain(name);
      expect(() => readSettings([], { [name]: value })).not.toThrow();
    }
  });
});

/** The value under whichever of two choices fits. */
function eitherWay<Choice extends string, Value>(
  choices: [Choice, Choice],
  parse: (notation: Notation<Choice>) => Value | Problem,
): Value | Problem {
  const [first, second] = choices.map((choice) => parse(newNotation(choices, choice)));
  return first instanceof Problem ? (second as Value | Problem) : (first as Value);
}
