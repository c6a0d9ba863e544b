import type { DiscoveredAnalysis } from '../analysis/discover-analyses';
import { type Unmet, unmetNeed } from '../analysis/needs';
import type { SalesData } from '../analysis/sales-data';
import type { Session } from '../database';
import { Failure } from '../run/failure';
import { type CodeKind, namings } from './labels';
import type { Messages } from './messages/messages';
import { textIn } from './messages/text-in';
import type { Formatter } from './number-format';
import type { Finding, Presentation, PresentationInput } from './presentation';
import { declared } from './presentations/declared';
import { inferred } from './presentations/inferred';
import { nothing } from './presentations/nothing';
import { MOST_ROWS } from './report/data/row-limits';
import type { ResultColumn } from './result-column';
import { ResultTable } from './result-table';
import { humanised, type View, type ViewColumn } from './view';

/**
 * What an analysis has found, ready to be shown.
 *
 * @throws Failure naming the analysis whose presentation fails.
 */
export async function buildView(
  session: Session,
  found: DiscoveredAnalysis,
  data: SalesData,
  period: { first: string; last: string } | undefined,
  formatter: Formatter,
  messages: Messages,
): Promise<View> {
  const table = new ResultTable(session, found, formatter.locale, messages);
  const { title, needs, section, chart, say, presentation: own } = found.analysis.definition;
  const presentation = (own ??
    (chart || say ? declared(found.analysis.definition) : inferred)) as Presentation;
  const unmet = period && needs && (await unmetNeed(needs, data, session.manager));
  const finding = unmet
    ? nothing(whyNot(unmet, messages))
    : await present(presentation, { table, data, period, formatter, messages }, found.file, session);
  const totals = await table.totals();
  return {
    name: found.name,
    title: title ? textIn(title, formatter.locale) : humanised(found.name),
    section: section ?? presentation.section,
    columns: table.columns.map(viewColumn),
    rows: await table.firstRows(MOST_ROWS),
    ...(table.order ? { order: table.order } : {}),
    ...(table.measure ? { measure: table.measure.name } : {}),
    rowCount: await table.count(),
    ...(totals ? { totals } : {}),
    allRows: () => table.rows(),
    ...finding,
  };
}

function viewColumn({ name, label, format, definition, words, kind, code }: ResultColumn): ViewColumn {
  return {
    ...{ name, label, format },
    ...(definition ? { definition } : {}),
    ...(words ? { words } : {}),
    ...(kind in namings ? { codes: kind as CodeKind } : {}),
    ...(code ? { names: code.kind } : {}),
  };
}

async function present(
  presentation: Presentation,
  input: PresentationInput,
  file: string,
  { isOfRun }: Session,
): Promise<Finding> {
  try {
    const finding = await presentation.present(input);
    if (finding.charts.length > 0 || finding.missing !== undefined) return finding;
    throw new Error('it gives neither a chart nor what is missing for one');
  } catch (error) {
    if (isOfRun(error)) throw error;
    throw new Failure(`${file}: its presentation fails: ${error instanceof Error ? error.message : error}`);
  }
}

/** What the data lack for an analysis, in the place of its chart. */
function whyNot({ need, found }: Unmet, { missing, fields }: Messages): string {
  if ('known' in need) return missing.known(fields[need.known]);
  return 'fullMonths' in need
    ? missing.fullMonths(need.fullMonths, found)
    : missing.fullWeeks(need.fullWeeks, found);
}
