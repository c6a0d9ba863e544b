import { Import } from '../../models/import';
import { discoverAnalyses } from '../analysis/discover-analyses';
import type { SalesData } from '../analysis/sales-data';
import type { Session } from '../database';
import { standingNotices } from '../import/standing-notices';
import { describeNotice } from '../notices/describe-notice';
import { localeNotices } from '../notices/locale-notices';
import { severityOf } from '../notices/notice';
import { groupLeftOut, type LeftOutGroup } from '../output/left-out';
import { rejectListNames } from '../output/reject-list-names';
import type { Period } from '../run/calendar';
import type { Heed } from '../run/progress';
import { buildView } from './build-view';
import type { LineChart } from './chart';
import { drawPictures, type Pictures } from './draw-pictures';
import { chooseFindings } from './figures/choose-findings';
import { companyFindings } from './figures/company-findings';
import { comparisonOf } from './figures/comparison';
import { dailyTotals, periodOf } from './figures/daily-totals';
import { listPriceShare } from './figures/list-price-share';
import { revenueChart } from './figures/revenue-chart';
import { comparedText, tilesOf } from './figures/tiles';
import type { Look } from './look';
import { type Messages, messagesFor } from './messages/messages';
import { createFormatter, type Formatter } from './number-format';
import { anchorOf } from './report/view-figure';
import type { ShownFinding, ShownNotice, SourceFile, Tile } from './report-content';
import { gatherSubjects } from './subjects/gather-subjects';
import type { Subjects } from './subjects/subjects';
import type { View } from './view';

/** Everything that is shown. Texts are in the reader's language. */
export interface Shown {
  title: Look['title'];
  period: Period | undefined;
  views: View[];
  subjects: Subjects | undefined;
  /** Revenue per month; undefined where there are no sales. */
  revenue: LineChart | undefined;
  /** By REVENUE and the stems of the views that have charts. */
  pictures: ReadonlyMap<string, Pictures>;
  findings: ShownFinding[];
  tiles: Tile[];
  /** Which days the tiles show, and against which. */
  compared: string;
  /** What should not be concluded. */
  caveats: string[];
  sources: SourceFile[];
  notices: ShownNotice[];
  leftOut: LeftOutGroup[];
  /** Day and time, formatted. */
  generatedAt: string;
  formatter: Formatter;
  messages: Messages;
}

/** The picture of the revenue. No analysis has this name, as long as no file of models/ has two hyphens in a row. */
export const REVENUE = 'revenue--by-month';

/** What the files of an analysis are called, without ending. */
export function stemOf({ name }: View): string {
  return name.replaceAll('_', '-');
}

export async function gather(session: Session, data: SalesData, look: Look, heed: Heed): Promise<Shown> {
  const { manager } = session;
  const formatter = createFormatter(look.locale, look.currency, look.isSign);
  const messages = messagesFor(look.locale);
  const days = await dailyTotals(data);
  const period = periodOf(days);
  const revenue = revenueChart(days, formatter, messages);
  const pictures = new Map<string, Pictures>();
  if (revenue) pictures.set(REVENUE, drawPictures(REVENUE, [revenue], revenue.subtitle, formatter));
  const views: View[] = [];
  const analyses = discoverAnalyses(manager.connection);
  const all = analyses.length;
  for (const [done, found] of analyses.entries()) {
    heed({ doing: 'drawing', what: found.name, done, all });
    const view = await buildView(session, found, data, period, formatter, messages);
    views.push(view);
    const { charts, explanation } = view;
    if (charts.length > 0)
      pictures.set(stemOf(view), drawPictures(stemOf(view), charts, explanation.join(' '), formatter));
  }
  heed({ doing: 'drawing', what: '', done: all, all });
  const imports = await manager.find(Import, { order: { name: 'ASC' } });
  const listName = rejectListNames(imports.map(({ name }) => name));
  const sources = imports.map(({ name, rows_kept, rows_rejected, rows_left_out }) => ({
    name,
    kept: rows_kept,
    leftOut: rows_left_out,
    rejected: rows_rejected,
    rejectFile: rows_rejected > 0 ? listName(name) : undefined,
  }));
  const told = views.flatMap((view) => (view.said ?? []).map((each) => ({ ...each, view: anchorOf(view) })));
  const ofCompany = companyFindings(days, formatter, messages).map((each) => ({ ...each, view: 'revenue' }));
  const listed = await listPriceShare(manager);
  const percent = formatter.prose(100 * listed, 'percent');
  const caveats = [
    ...(listed > 0 ? [messages.caveats.listPrice(percent)] : []),
    ...views.flatMap((view) => view.caveats),
  ];
  return {
    ...{
      title: look.title,
      subjects: await gatherSubjects(data),
      period,
      views,
      revenue,
      pictures,
      tiles: tilesOf(days, formatter, messages),
      sources,
    },
    findings: chooseFindings([...ofCompany, ...told]),
    compared: period ? comparedText(period, comparisonOf(period), formatter, messages) : '',
    caveats: [...new Set(caveats)],
    notices: [...localeNotices(look.locale), ...(await standingNotices(session))].map((notice) => ({
      text: describeNotice(notice, look.locale),
      isWarning: severityOf(notice) === 'warning',
    })),
    leftOut: await groupLeftOut(session),
    generatedAt: formatter.moment(new Date()),
    ...{ formatter, messages },
  };
}
