import type { EntityManager } from 'typeorm';
import type { DiscoveredAnalysis } from '../analysis/discover-analyses';
import type { Messages } from './messages/messages';
import type { Formatter } from './number-format';
import { inferred } from './presentations/inferred';
import { ResultTable } from './result-table';
import { humanised, type View } from './view';

/** Rows of a table that the report shows; the workbook has all. */
const ROWS_SHOWN = 1_000;

/** What an analysis has found, ready to be shown. */
export async function buildView(
  manager: EntityManager,
  found: DiscoveredAnalysis,
  period: { first: string; last: string } | undefined,
  formatter: Formatter,
  messages: Messages,
): Promise<View> {
  const table = new ResultTable(manager, found, messages);
  const presentation = found.analysis.definition.presentation ?? inferred;
  const finding = await presentation.present({ table, period, formatter, messages });
  const totals = await table.totals();
  return {
    name: found.name,
    title: messages.analyses[found.name as keyof Messages['analyses']] ?? humanised(found.name),
    section: presentation.section,
    columns: table.columns.map(({ name, label, format, definition }) => ({
      ...{ name, label, format },
      ...(definition ? { definition } : {}),
    })),
    rows: [...table.rows(ROWS_SHOWN)],
    rowCount: await table.count(),
    ...(totals ? { totals } : {}),
    allRows: () => table.rows(),
    ...finding,
  };
}
