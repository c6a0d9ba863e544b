import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from './markdown-table';
import type { TableDescription } from './tables';

/** The files whose exports an analysis is written with. */
const HELPERS = ['amounts', 'sources', 'sql', 'rounding', 'series'];
/** What only the runner needs. */
const INTERNAL = ['RUN_DAY', 'addAt', 'noSales', 'tenThousandths', 'thousandths'];

/** What is there to write an analysis with: the columns of the tables it reads, and the functions. */
export function authorReference(tables: readonly TableDescription[]): Record<string, string> {
  const read = tables.filter(({ group }) => group === 'summary' || group === 'raw');
  return {
    columns: markdownTable(
      ['table', 'columns'],
      read.map(({ name, columns }) => [
        `\`${name}\``,
        columns.map((column) => `\`${column.name}\``).join(', '),
      ]),
    ),
    helpers: markdownTable(
      ['function', 'file', 'gives'],
      HELPERS.flatMap((stem) =>
        functionsOf(`scripts/analysis/${stem}.ts`).map(([name, said]) => [
          `\`${name}\``,
          `\`scripts/analysis/${stem}.ts\``,
          said,
        ]),
      ),
    ),
    kinds: markdownTable(['kind', 'holds'], kinds()),
  };
}

/** The functions of a file that say what they give, with their first sentence. */
function functionsOf(path: string): [name: string, said: string][] {
  const found = sourceOf(path).matchAll(
    /\/\*\*((?:(?!\*\/).)*)\*\/\s*export (?:async )?(?:function|const) (\w+)(?:<[^(]*>)?(\([^)]*\))?/gs,
  );
  const told = [...found].filter(([, , name = '']) => !INTERNAL.includes(name));
  return told.map(([, comment = '', name = '', parameters = '']) => {
    const names = [...parameters.matchAll(/(?:\(|, )\{?\s*(\w+)/g)].map(([, each]) => each);
    return [`${name}${parameters ? `(${names.join(', ')})` : ''}`, firstSentence(comment)];
  });
}

/** The types of columns. */
function kinds(): string[][] {
  const found = sourceOf('models/shared/kinds.ts').matchAll(
    /\/\*\* ((?:(?!\*\/).)*) \*\/\s*export type (\w+) = Of</gs,
  );
  return [...found].map(([, comment = '', name = '']) => [`\`${name}\``, comment]);
}

function firstSentence(comment: string): string {
  const text = comment
    .replaceAll(/^\s*\* ?/gm, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return text.split(/(?<=[.;])\s|\s@/)[0]?.replace(/;$/, '.') ?? '';
}

function sourceOf(path: string): string {
  return readFileSync(join(__dirname, '..', '..', path), 'utf8');
}
