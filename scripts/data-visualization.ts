import { Import } from '../models/import';
import { discoverAnalyses } from './analysis/discover-analyses';
import type { Session } from './database';
import { rejectFileName } from './output/reject-files';
import { rejectLines } from './output/reject-lines';
import type { StagedFiles } from './output/staged-files';
import { buildView } from './visualization/build-view';
import type { LineChart } from './visualization/chart';
import { chartColors } from './visualization/charts/chart-colors';
import { standalone } from './visualization/charts/standalone';
import type { Drawing } from './visualization/drawing';
import type { PictureRequest } from './visualization/drawing-thread';
import { type Messages, messagesFor } from './visualization/messages/messages';
import { createFormatter, type Formatter } from './visualization/number-format';
import { fingerprintOf, isUpToDate, readState, STATE_FILE } from './visualization/output-state';
import { renderReport } from './visualization/report/render-report';
import type { SourceFile, Tile } from './visualization/report-content';
import { dailyTotals, type Period, periodOf, revenueChart, tilesOf } from './visualization/report-figures';
import type { View } from './visualization/view';
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
  drawing: Drawing,
  { out, locale, currency, notices }: VisualizationOptions,
): Promise<boolean> {
  const { manager } = session;
  const state = readState(out);
  // Not the notes: those about a file are said when it is loaded, and stay in the report of that run.
  const fingerprint = await fingerprintOf(manager, { locale, currency });
  if (isUpToDate(out, state, fingerprint)) return false;

  const shown = await gather(session, createFormatter(locale, currency), messagesFor(locale));
  const drawn = drawing.draw({ locale, currency, pictures: picturesOf(shown) });
  stageWorkbook(session, outputs, shown);
  const pictures = await drawn;
  const files = [...stagePictures(outputs, shown, pictures), 'report.html', 'sales-analysis.xlsx'];
  stageReport(outputs, shown, pictures, notices);
  outputs.stage(STATE_FILE, [JSON.stringify({ fingerprint, files })]);
  for (const name of state?.files ?? []) if (!files.includes(name)) outputs.remove(name);
  return true;
}

async function gather({ manager }: Session, formatter: Formatter, messages: Messages): Promise<Shown> {
  const days = await dailyTotals(manager);
  const period = periodOf(days);
  const views: View[] = [];
  for (const found of discoverAnalyses(manager.connection)) {
    views.push(await buildView(manager, found, period, formatter, messages));
  }
  const imports = await manager.find(Import, { order: { name: 'ASC' } });
  const sources = imports.map(({ name, rows_kept, rows_rejected }) => ({
    name,
    kept: rows_kept,
    rejected: rows_rejected,
    rejectFile: rows_rejected > 0 ? rejectFileName(name) : undefined,
  }));
  const now = new Intl.DateTimeFormat(formatter.locale, { dateStyle: 'long', timeStyle: 'short' });
  const revenue = revenueChart(days, formatter, messages);
  const tiles = tilesOf(days, formatter, messages);
  return { period, views, revenue, tiles, sources, generatedAt: now.format(new Date()), formatter, messages };
}

function picturesOf({ views, revenue }: Shown): PictureRequest[] {
  const drawn = views.filter(({ charts }) => charts.length > 0);
  return [
    ...(revenue ? [{ id: REVENUE, description: revenue.subtitle, charts: [revenue] }] : []),
    ...drawn.map((view) => ({
      id: stemOf(view),
      description: view.explanation.join(' '),
      charts: view.charts,
    })),
  ];
}

/** What the files of an analysis are called, without ending. */
function stemOf({ name }: View): string {
  return name.replaceAll('_', '-');
}

/** @returns the names of the files. */
function stagePictures(outputs: StagedFiles, { views }: Shown, pictures: Record<string, string>): string[] {
  return views.flatMap((view) => {
    const svg = pictures[stemOf(view)];
    if (svg === undefined) return [];
    outputs.stage(`${stemOf(view)}.svg`, [standalone(svg)]);
    return [`${stemOf(view)}.svg`];
  });
}

function stageReport(
  outputs: StagedFiles,
  { period, views, revenue, tiles, sources, generatedAt, formatter, messages }: Shown,
  pictures: Record<string, string>,
  notices: readonly string[],
): void {
  const content = {
    locale: formatter.locale,
    period: period && { first: formatter.day(period.first), last: formatter.day(period.last) },
    generatedAt,
    sources,
    notices: [...notices],
    tiles,
    revenue: revenue ? { chart: revenue } : { missing: messages.missing.noSales },
    views,
  };
  const pictureOf = (view: View | 'revenue') => pictures[view === 'revenue' ? REVENUE : stemOf(view)] ?? '';
  outputs.stage('report.html', [renderReport(content, formatter, messages, pictureOf, chartColors)]);
}

function stageWorkbook(
  { manager }: Session,
  outputs: StagedFiles,
  { period, views, sources, generatedAt, formatter, messages }: Shown,
): void {
  const content = { period, generatedAt, sources, views, rejects: () => rejectLines(manager) };
  outputs.stage('sales-analysis.xlsx', workbookChunks(content, formatter, messages));
}
