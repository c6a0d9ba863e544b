import type { Messages } from '../messages/messages';
import { type Section, sections, type View } from '../view';
import { html, type Markup } from './html';
import { anchorOf } from './view-figure';

/** A section of the report and what stands in it. */
export interface Chapter {
  section: Section;
  views: View[];
}

/** The sections that hold a view, in their order. */
export function chaptersOf(views: View[]): Chapter[] {
  return sections
    .map((section) => ({ section, views: views.filter((view) => view.section === section) }))
    .filter((chapter) => chapter.views.length > 0);
}

/** Links to every part of the page. */
export function contentsList(chapters: Chapter[], { report }: Messages): Markup {
  return html`<nav aria-label="${report.contents}">
<ul>
<li><a href="#revenue">${report.revenue.heading}</a></li>
${chapters.map(
  ({ section, views }) => html`<li><a href="#section-${section}">${report.sections[section]}</a>
<ul>${views.map((view) => html`<li><a href="#${anchorOf(view)}">${view.title}</a></li>`)}</ul></li>
`,
)}</ul>
</nav>
`;
}
