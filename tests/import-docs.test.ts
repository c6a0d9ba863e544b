import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf } from '../scripts/import/fields';
import { kinds } from '../scripts/import/kinds';
import { parseDate } from '../scripts/import/reading/cells/date';
import { type Notation, newNotation } from '../scripts/import/reading/cells/notation';
import { parsePrice } from '../scripts/import/reading/cells/price';
import { parseQuantity } from '../scripts/import/reading/cells/quantity';
import { headerKey } from '../scripts/import/reading/headers/forms';
import { isKnownHeader } from '../scripts/import/reading/headers/words';
import { Problem } from '../scripts/import/reading/problem';
import type { Option } from '../scripts/settings/flags';
import { options } from '../scripts/settings/options';
import { readSettings } from '../scripts/settings/settings';
import { projectFolder, temporaryFolder } from './support/command';
import { partsOf, playBlocks } from './support/page-examples';

const page = readFileSync(join(projectFolder, 'docs', 'import.md'), 'utf8');

const parts = partsOf(page);
const startingFiles = (parts[0]?.blocks ?? []).filter(({ path }) => path !== undefined);

describe('docs/import.md', () => {
  test.concurrent.each(parts.filter(({ blocks }) => blocks.length > 0))(
    '$title: its examples',
    async ({ blocks }) => {
      await playBlocks([...startingFiles, ...blocks], temporaryFolder());
    },
  );

  test('names values that are read as it says', () => {
    const read = {
      date: (text: string) =>
        eitherWay(['dmy', 'mdy'], (reading) => parseDate(text, reading, { line: 1, column: 'date' })),
      price: (text: string) =>
        eitherWay(['point', 'comma'], (reading) => parsePrice(text, reading, { line: 1, column: 'price' })),
      quantity: (text: string) =>
        eitherWay(['point', 'comma'], (reading) =>
          parseQuantity(text, reading, { line: 1, column: 'quantity' }),
        ),
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
