import { discoverAnalyses } from '../../analysis/discover-analyses';
import type { AnalysisOutcome } from '../../data-analysis';
import type { Session } from '../../database';
import type { TextColumn } from '../../output/table';
import type { Look } from '../look';
import { messagesFor } from '../messages/messages';
import { textIn } from '../messages/text-in';
import { createFormatter, type Formatter } from '../number-format';
import { ResultTable } from '../result-table';
import { humanised, isNumber, type Section, sections, worded } from '../view';

/** Rows of an analysis that the summary shows. */
const TOP_ROWS = 3;
/** The words of the terminal, whatever the language of the report. */
const LOCALE = 'en';

/** The first rows of an analysis, as a person reads them on a terminal. */
export interface PrintedTable extends AnalysisOutcome {
  title: string;
  section: Section;
  columns: TextColumn[];
  top: string[][];
}

/** The first rows of each analysis in the order of the report: names beside codes, amounts in its currency. */
export async function printedTables(
  session: Session,
  outcomes: readonly AnalysisOutcome[],
  { currency, isSign }: Look,
  most = TOP_ROWS,
): Promise<PrintedTable[]> {
  const messages = messagesFor(LOCALE);
  const formatter = createFormatter(LOCALE, currency, isSign);
  const analyses = new Map(discoverAnalyses(session.manager.connection).map((found) => [found.name, found]));
  const printed: PrintedTable[] = [];
  for (const outcome of outcomes) {
    const found = analyses.get(outcome.name);
    if (!found) continue;
    const { title, section = found.analysis.definition.presentation?.section } = found.analysis.definition;
    const { columns, ...table } = await topOf(
      new ResultTable(session, found, LOCALE, messages),
      formatter,
      most,
    );
    printed.push({
      ...{ ...outcome, ...table, columns },
      title: title ? textIn(title, LOCALE) : humanised(found.name),
      section: (section ?? 'other') as Section,
    });
  }
  // As in the report.
  const placeOf = ({ section }: PrintedTable) => sections.indexOf(section);
  return printed.toSorted((a, b) => placeOf(a) - placeOf(b));
}

async function topOf(table: ResultTable, formatter: Formatter, most: number) {
  const rows = await table.firstRows(most);
  return {
    columns: table.columns.map((column) => ({ label: column.label, isNumber: isNumber(column) })),
    top: rows.map((row) =>
      row.map((cell, at) => {
        const column = table.columns[at];
        return column ? formatter.cell(worded(cell, column), column.format) : '';
      }),
    ),
  };
}
