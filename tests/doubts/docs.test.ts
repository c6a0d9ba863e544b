/** docs/import.md lists every doubt, in the words that the program uses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { severityOf } from '../../scripts/notices/notice';
import { en, type NoticeTexts } from '../../scripts/notices/words/en';
import { projectFolder } from '../support/command';

const textOf = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
const [, page = ''] = textOf('docs/import.md').split('## Doubts');
const rows = [...page.matchAll(/^\| ([^*|][^|]*?) +\| (stops|warns) +\|/gm)].map(
  ([, says = '', outcome]) => ({
    parts: says
      .split(/…,?|, (?=begins)/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    says,
    outcome,
  }),
);
const isIn = (text: string, { parts }: { parts: string[] }) => parts.every((part) => text.includes(part));

const words = textOf('scripts/notices/words/en.ts');
/** What the program says of a notice: its part of the message file. */
const sourceOf = (code: string) =>
  new RegExp(`^    ${code}:[\\s\\S]*?(?=^    (?:\\w+:|//)|^  };)`, 'm').exec(words)?.[0] ?? '';
const stops = readdirSync(join(projectFolder, 'scripts'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('notices'))
  .map((name) => textOf(join('scripts', name)))
  .concat(textOf('scripts/notices/whys/en.ts'));

const warnings = (Object.keys(en(String)) as (keyof NoticeTexts)[]).filter(
  (code) =>
    code !== 'ignored' &&
    severityOf({ code, maybe: [{ column: 'price' }] } as Parameters<typeof severityOf>[0]) === 'warning',
);

it.each(warnings)('The warning %s stands in the table', (code) => {
  const source = code.endsWith('_overruled')
    ? (/const overruled[\s\S]*?^ {6}\)/m.exec(words)?.[0] ?? words)
    : sourceOf(code);
  expect(rows.filter((row) => row.outcome === 'warns' && isIn(source, row)).length).toBeGreaterThan(0);
});

it.each(rows.filter(({ outcome }) => outcome === 'stops'))('"$says" is said where the run stops', (row) => {
  const found = row.parts.filter((part) =>
    stops.some((text) =>
      text
        .replace(/`? \+\n\s*[`']/g, '')
        .replace(/' \+\s*'/g, '')
        .includes(part),
    ),
  );
  expect(found).toEqual(row.parts);
});
