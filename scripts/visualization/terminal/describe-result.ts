import { describeLeftOut } from '../../output/left-out';
import { describeRejects } from '../../output/reject-groups';
import type { RunSummary } from '../../output/result';
import { LINE, textTable } from '../../output/table';
import { type Paint, placesOf, plain, wrapped } from '../../run/terminal';
import { unmarked } from '../isolated';
import type { Look } from '../look';
import { createFormatter } from '../number-format';
import type { ShownFinding } from '../report-content';
import type { PrintedTable } from './printed-tables';

/** Findings that the summary says; the report has all. */
const TOP_FINDINGS = 5;

/** What a run prints of the figures. */
export interface Printed {
  tables: readonly PrintedTable[];
  /** What an owner should look at, the most important first. */
  findings?: readonly Pick<ShownFinding, 'sentences'>[];
  look: Look;
}

/** The result for a person: what became of each row, the first rows of each analysis, what to look at, and where it is. */
export function describeResult(
  summary: RunSummary,
  { tables, findings = [], look }: Printed,
  paint = plain,
): string {
  const { database, dryRun, report, files, rejects, leftOut } = summary;
  const money = createFormatter('en', look.currency, look.isSign);
  const top = findings
    .slice(0, TOP_FINDINGS)
    .map(({ sentences }) => wrapped(`• ${unmarked(sentences.map(({ text }) => text).join(' '))}`, LINE));
  return [
    reconciliation(files, paint),
    ...(leftOut.length > 0 ? [describeLeftOut(leftOut, (amount) => money.cell(amount, 'money'))] : []),
    ...(rejects.length > 0 ? [describeRejects(rejects)] : []),
    ...tables.filter(({ rows }) => rows > 0).map((table) => describeTable(table, paint)),
    ...describeEmpty(tables.filter(({ rows }) => rows === 0)),
    ...(top.length > 0 ? [`${paint('bold', 'What changed, and what to look at')}\n${top.join('\n')}`] : []),
    dryRun
      ? `Dry run: nothing was written to ${database}`
      : `Written to ${database}${report === null ? '' : `\nOpen ${report} in a browser`}`,
  ].join('\n\n');
}

function reconciliation(files: RunSummary['files'], paint: Paint): string {
  const numbers = [
    ...[{ label: 'read' }, { label: 'kept', sign: '=' }, { label: 'rejected', sign: '+' }],
    ...[
      { label: 'left out', sign: '+' },
      { label: 'blank', sign: '+' },
    ],
  ];
  const columns = [
    ...['file', 'kind', 'status'].map((label) => ({ label, isNumber: false })),
    ...numbers.map((column) => ({ ...column, isNumber: true })),
  ];
  const rows = files.map(({ name, kind, status, ...counts }) => {
    const { read, kept, rejected, leftOut, blank } = counts;
    const shown = [read, kept, rejected, leftOut, blank].map((count) => count.toLocaleString('en'));
    return [name, kind, status, ...shown];
  });
  return textTable(columns, rows, paint).text;
}

/** Tables without a row, in one paragraph at the end. */
function describeEmpty(tables: readonly PrintedTable[]): string[] {
  if (tables.length === 0) return [];
  return [wrapped(`Empty, the report says why: ${tables.map(({ name }) => name).join(', ')}`, LINE)];
}

/** The first rows of one analysis, below its title. */
export function describeTable(
  { name, title, rows, computed, columns, top }: PrintedTable,
  paint: Paint = plain,
): string {
  const { text, leftOut } = textTable(columns, top, paint);
  const shown = [
    name,
    rows > top.length
      ? `first ${top.length} of ${rows.toLocaleString('en')} rows`
      : `${rows} ${rows === 1 ? 'row' : 'rows'}`,
    ...(leftOut > 0 ? [`${leftOut} more ${leftOut === 1 ? 'column' : 'columns'} in the report`] : []),
    ...(computed ? [] : ['unchanged']),
  ].join(', ');
  const space = placesOf(`${title} (${shown})`) <= LINE ? ' ' : '\n';
  return `${paint('bold', title)}${space}${wrapped(`(${shown})`, LINE)}\n${text}`;
}
