import { SalesData } from './analysis/sales-data';
import type { Session } from './database';
import { RESULTS } from './import/files';
import { languageOf } from './notices/language';
import { fingerprintOf } from './output/fingerprint';
import type { Output } from './output/output';
import { rejectLists } from './output/reject-lists';
import type { StagedFiles } from './output/staged-files';
import { isUpToDate } from './output/state';
import type { Heed } from './run/progress';
import { chartColors } from './visualization/charts/chart-colors';
import type { Look } from './visualization/look';
import { renderReport } from './visualization/report/render-report';
import { gather, REVENUE, type Shown, stemOf } from './visualization/shown';
import type { View } from './visualization/view';
import { rejectLines } from './visualization/workbook/reject-lines';
import { workbookChunks } from './visualization/workbook/write-workbook';

/**
 * Writes the outputs aside; nothing where the folder holds them already, made from the same.
 *
 * @returns the findings that the report begins with, in its language; none where it was not made.
 */
export async function runVisualizations(
  session: Session,
  files: StagedFiles,
  look: Look,
  heed: Heed = () => {},
  data = new SalesData(session),
): Promise<Shown['findings']> {
  const fingerprint = await fingerprintOf(session.manager, look);
  if (isUpToDate(files.folder, fingerprint)) return [];
  const shown = await gather(session, data, look, heed);
  await files.stage(announced(outputsOf(session, shown, look), heed));
  files.complete(fingerprint);
  return shown.findings;
}

async function* announced(outputs: AsyncIterable<Output>, heed: Heed): AsyncGenerator<Output> {
  let done = 0;
  for await (const output of outputs) {
    heed({ doing: 'writing', what: output.name, done, all: undefined });
    yield output;
    done += 1;
  }
  heed({ doing: 'writing', what: '', done, all: done });
}

/** Every file of the output folder. To add one, yield it here. */
async function* outputsOf(session: Session, shown: Shown, look: Look): AsyncGenerator<Output> {
  yield* rejectLists(session, languageOf(look.locale));
  yield { name: RESULTS, content: () => workbookOf(session, shown, look) };
  const report = reportOf(shown);
  for (const view of shown.views) {
    const pictures = shown.pictures.get(stemOf(view));
    if (pictures) yield { name: `${stemOf(view)}.svg`, content: () => [pictures.file] };
  }
  yield { name: 'report.html', content: () => [report] };
}

function workbookOf(session: Session, shown: Shown, { locale }: Look): AsyncIterable<Uint8Array> {
  const { formatter, messages, ...content } = shown;
  const rejects = () => rejectLines(session, languageOf(locale));
  return workbookChunks({ ...content, rejects }, formatter, messages);
}

function reportOf({
  title,
  period,
  views,
  subjects,
  revenue,
  pictures,
  findings,
  tiles,
  compared,
  caveats,
  sources,
  notices,
  leftOut,
  generatedAt,
  formatter,
  messages,
}: Shown): string {
  const content = {
    title,
    period: period && { first: formatter.day(period.first), last: formatter.day(period.last) },
    generatedAt,
    ...{ sources, notices, leftOut },
    ...{ findings, tiles, compared, caveats },
    revenue: revenue ? { chart: revenue } : { missing: messages.missing.noSales },
    ...{ views, subjects },
  };
  const picturesOf = (view: View | 'revenue') =>
    pictures.get(view === 'revenue' ? REVENUE : stemOf(view))?.charts ?? [];
  return renderReport(content, formatter, messages, picturesOf, chartColors);
}
