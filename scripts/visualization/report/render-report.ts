import { languageOf } from '../../notices/language';
import { headingOf } from '../heading';
import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import type { PicturesOf, ReportContent } from '../report-content';
import type { View } from '../view';
import { closing } from './closing';
import { type Chapter, chaptersOf, contentsList } from './contents-list';
import { dataBlock } from './data/data-block';
import { packPage } from './data/page-data';
import { dataStatus } from './data-status';
import { findingList } from './finding-list';
import { html, type Markup, trusted } from './html';
import { pageScript } from './page-script';
import { type PageColor, pageStyle } from './page-style';
import { contentPolicy } from './policy';
import { revenueFigure } from './revenue-figure';
import { ROWS_AS_TEXT, rowsTable } from './rows-table';
import { tileList } from './tiles';
import { viewFigure } from './view-figure';

/**
 * The report as one HTML file that needs nothing else: no network, no server, and no script for reading it. Every
 * text is escaped; only the pictures are taken as they are.
 *
 * @param colors the CSS variables that the pictures are drawn with.
 */
export function renderReport(
  content: ReportContent,
  formatter: Formatter,
  messages: Messages,
  picturesOf: PicturesOf,
  colors: PageColor[],
): string {
  const { report } = messages;
  const { revenue, views, findings, caveats } = content;
  const heading = headingOf(content.title, messages);
  // What has nothing to show is named once, at the end.
  const isEmpty = ({ rows, missing }: View) => rows.length === 0 && missing !== undefined;
  const chapters = chaptersOf(views.filter((view) => !isEmpty(view)));
  const { tables, page, subjects } = packPage(views, content.subjects, ROWS_AS_TEXT, formatter, messages);
  const tableOf = (view: View) => {
    const packed = tables.get(view);
    return packed && packed.rowCount > 0 ? rowsTable(view, packed, formatter, messages) : undefined;
  };
  const style = pageStyle(colors);
  const period = content.period ? report.period(content.period.first, content.period.last) : report.noSales;
  return html`<!doctype html>
<html lang="${languageOf(formatter.locale)}" data-locale="${formatter.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(style, pageScript)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} – ${period}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">${report.skip}</a>
<header>
<h1>${heading}</h1>
<p class="period">${period}</p>
<p>${report.generatedAt(content.generatedAt)}</p>
</header>
${contentsList(chapters, messages)}<main id="main" tabindex="-1">
<section id="subject" tabindex="-1" hidden></section>
${findingList(findings, content.period !== undefined, messages)}${dataStatus(
  content,
  formatter,
  messages,
)}${tileList(content, messages)}${subjects && html`<section id="choices" hidden></section>\n`}${revenueFigure(
  revenue,
  formatter,
  messages,
  picturesOf('revenue'),
)}${chapters.map((chapter) => chapterSection(chapter, tableOf, messages, picturesOf))}${views.length === 0 ? html`<p class="missing">${report.noViews}</p>` : undefined}${closing(
  caveats,
  content.period ? views.filter(isEmpty) : [],
  formatter,
  messages,
)}</main>
${dataBlock('page', page)}${subjects && dataBlock('subjects', subjects)}<script>${trusted(pageScript)}</script>
</body>
</html>
`.source;
}

function chapterSection(
  { section, views }: Chapter,
  tableOf: (view: View) => Markup | undefined,
  messages: Messages,
  picturesOf: PicturesOf,
): Markup {
  const id = `section-${section}`;
  const figures = views.map((view) => viewFigure(view, tableOf(view), messages, picturesOf));
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${messages.report.sections[section]}</h2>
${figures}</section>
`;
}
