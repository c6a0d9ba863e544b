import type { Option } from '../../scripts/settings/flags';
import { options } from '../../scripts/settings/options';
import { authorReference } from './author-reference';
import { chartGallery } from './chart-gallery';
import { markdownTable } from './markdown-table';
import type { SampleRun } from './sample-run';
import { type Group, groups, type TableDescription } from './tables';

/** Analyses, and rows of each, that the sample output shows. */
const SHOWN_TABLES = 3;
const SHOWN_ROWS = 3;

/** The groups of tables in the order of a reader's interest. */
const ORDER: Group[] = ['analysis', 'raw', 'summary', 'provenance'];

/** The generated parts of each page, by path and name. */
export function pageSections(
  tables: TableDescription[],
  sample: SampleRun,
): Record<string, Record<string, string>> {
  return {
    'README.md': { output: sampleOutput(sample), charts: chartGallery(sample) },
    'docs/analyses.md': authorReference(tables),
    'docs/architecture.md': { tables: tableList(tables) },
    'docs/operations.md': { flags: flagList() },
  };
}

/** What the sample data prints on stdout, with … for the rows left out. */
function sampleOutput({ stdout }: SampleRun): string {
  const [files = '', ...rest] = stdout.trimEnd().split('\n\n');
  const [last = ''] = rest.splice(-1);
  const kept = 2 + SHOWN_ROWS;
  const tables = rest
    .filter((table) => table.includes('\n'))
    .slice(0, SHOWN_TABLES)
    .map((table) => table.split('\n').slice(0, kept).join('\n'));
  return ['```', [`${files}\n`, ...tables, last].join('\n…\n\n'), '```'].join('\n');
}

function tableList(tables: TableDescription[]): string {
  return markdownTable(
    ['kind', 'table', 'what it holds'],
    ORDER.flatMap((group) =>
      tables
        .filter((table) => table.group === group)
        .map(({ name, purpose, grain }) => [
          groups[group].toLowerCase().replace(' tables', ''),
          `\`${name}\``,
          `${purpose} ${grain}`,
        ]),
    ),
  );
}

function flagList(): string {
  return markdownTable(
    ['flag', 'variable', 'default', 'meaning'],
    Object.entries<Option>(options).map(([name, { value, env, default: preset, description }]) => [
      `\`--${name}${value ? ` ${value}` : ''}\``,
      env ? `\`${env}\`` : '',
      preset ? `\`${preset}\`` : '',
      description,
    ]),
  );
}
