import { Import } from '../models/import';
import { discoverAnalyses } from './analysis/discover-analyses';
import type { Session } from './database';
import { fingerprintOf, isUpToDate, readState, STATE_FILE } from './output/output-state';
import { rejectFileName } from './output/reject-files';
import type { StagedFiles } from './output/staged-files';
import { buildView } from './visualization/build-view';
import type { LineChart } from './visualization/chart';
import { chartColors } from './visualization/charts/chart-colors';
import { standalone } from './visualization/charts/standalone';
import { type Messages, messagesFor } from './visualization/messages/messages';
import { createFormatter, type Formatter } from './visualization/number-format';
import type { PictureThread } from './visualization/picture-thread';
import { renderReport } from './visualization/report/render-report';
import type { SourceFile, Tile } from './visualization/report-content';
import { dailyTotals, type Period, periodOf, revenueChart, tilesOf } from './visualization/report-figures';
import type { View } from './visualization/view';
import { rejectLines } from './visualization/workbook/reject-lines';
import { workbookChunks } from './visualization/workbook/write-workbook';

/** No analysis has this name, as long as no file of models/ has two hyphens in a row. */
const REVENUE = 'revenue--by-month';

export interface VisualizationOptions {
  /** Folder of the output files. */
  out: string;
  /** BCP 47. */
  locale: string;
  /** ISO 4217; undefined where amounts carry no sign. */
  currency: string | undefined;
  /** Notes of the run so far. */
  notices: readonly string[];
}

/** Everything that is shown. */
interface Shown {
  period: Period | undefined;
  views: View[];
  /** Revenue per month; undefined where there are no sales. */
  revenue: LineChart | undefined;
  tiles: Tile[];
  sources: SourceFile[];
  generatedAt: string;
  formatter: Formatter;
  messages: Messages;
}

/**
 * Stages a picture per analysis, report.html and sales-analysis.xlsx; nothing where the folder holds them already,
 * made from the same.
 *
 * @returns true where they were made.
 */
export async function runVisualizations(
  session: Session,
  outputs: StagedFiles,
  pictureThread: PictureThread,
  { out, locale, currency, notices }: VisualizationOptions,
): Promise<boolean> {
  const { manager } = session;
  const state = readState(out);
  // Not the notes: those about a file are said when it is loaded, and stay in the report of that run.
  const fingerprint = await fingerprintOf(manager, { locale, currency });
  if (isUpToDate(out, state, fingerprint)) return false;

  const shown = await gather(session, pictureThread, createFormatter(locale, currency), messagesFor(locale));
  stageWorkbook(session, outputs, shown);
  const pictures = pictureThread.pictures();
  const report = await renderReportOf(shown, pictures, notices);
  const files = [...stagePictures(outputs, shown, await pictures), 'report.html', 'sales-analysis.xlsx'];
  outputs.stage('report.html', [report]);
  outputs.stage(STATE_FILE, [JSON.stringify({ fingerprint, files })]);
  for (const name of state?.files ?? []) if (!files.includes(name)) outputs.remove(name);
  return true;
}

/** Asks for each picture as soon as it is known what it shows: the rest is gathered while it is drawn. */
async function gather(
  { manager }: Session,
  pictureThread: PictureThread,
  formatter: Formatter,
  messages: Messages,
): Promise<Shown> {
  const days = await dailyTotals(manager);
  const period = periodOf(days);
  const revenue = revenueChart(days, formatter, messages);
  if (revenue) pictureThread.ask({ id: REVENUE, description: revenue.subtitle, charts: [revenue] });
  const views: View[] = [];
  for (const found of discoverAnalyses(manager.connection)) {
    const view = await buildView(manager, found, period, formatter, messages);
    views.push(view);
    const { charts, explanation } = view;
    if (charts.length > 0)
      pictureThread.ask({ id: stemOf(view), description: explanation.join(' '), charts });
  }
  const imports = await manager.find(Import, { order: { name: 'ASC' } });
  const sources = imports.map(({ name, rows_kept, rows_rejected }) => ({
    name,
    kept: rows_kept,
    rejected: rows_rejected,
    rejectFile: rows_rejected > 0 ? rejectFileName(name) : undefined,
  }));
  const now = new Intl.DateTimeFormat(formatter.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    calendar: 'gregory',
  });
  const tiles = tilesOf(days, formatter, messages);
  return { period, views, revenue, tiles, sources, generatedAt: now.format(new Date()), formatter, messages };
}

/** What the files of an analysis are called, without ending. */
function stemOf({ name }: View): string {
  return name.replaceAll('_', '-');
}

/** @returns the names of the files. */
function stagePictures(
  outputs: StagedFiles,
  { views }: Shown,
  pictures: ReadonlyMap<string, string>,
): string[] {
  return views.flatMap((view) => {
    const svg = pictures.get(stemOf(view));
    if (svg === undefined) return [];
    outputs.stage(`${stemOf(view)}.svg`, [standalone(svg)]);
    return [`${stemOf(view)}.svg`];
  });
}

function renderReportOf(
  { period, views, revenue, tiles, sources, generatedAt, formatter, messages }: Shown,
  pictures: Promise<ReadonlyMap<string, string>>,
  notices: readonly string[],
): Promise<string> {
  const content = {
    period: period && { first: formatter.day(period.first), last: formatter.day(period.last) },
    generatedAt,
    sources,
    notices: [...notices],
    tiles,
    revenue: revenue ? { chart: revenue } : { missing: messages.missing.noSales },
    views,
  };
  const pictureOf = async (view: View | 'revenue') =>
    (await pictures).get(view === 'revenue' ? REVENUE : stemOf(view)) ?? '';
  return renderReport(content, formatter, messages, pictureOf, chartColors);
}

function stageWorkbook(
  { manager }: Session,
  outputs: StagedFiles,
  { period, views, sources, generatedAt, formatter, messages }: Shown,
): void {
  const content = { period, generatedAt, sources, views, rejects: () => rejectLines(manager) };
  outputs.stage('sales-analysis.xlsx', workbookChunks(content, formatter, messages));
}
