import type { LeftOutGroup } from '../../output/left-out';
import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import type { ReportContent, ShownNotice, SourceFile } from '../report-content';
import { html, type Markup, withoutControls } from './html';

/**
 * What was read: one line for all files, what puts a figure in doubt, and folded away the notes, and the kept and
 * rejected rows of each file. Where rows were rejected it is unfolded.
 */
export function dataStatus(
  { sources, notices, leftOut }: ReportContent,
  formatter: Formatter,
  { report }: Messages,
): Markup {
  const texts = report.status;
  const units = (value: number) => formatter.cell(value, 'units');
  const rejected = sources.reduce((sum, source) => sum + source.rejected, 0);
  const without = leftOut.reduce((sum, { rows }) => sum + rows, 0);
  const warnings = notices.filter(({ isWarning }) => isWarning);
  const notes = notices.filter(({ isWarning }) => !isWarning);
  const isFine = sources.length > 0 && rejected === 0 && warnings.length === 0;
  const line = [
    texts.files(sources.length, units(sources.length)),
    ...(sources.length > 0 ? [texts.rejectedRows(rejected, units(rejected))] : []),
    ...(without > 0 ? [texts.leftOutRows(without, units(without))] : []),
    ...(warnings.length > 0 ? [texts.warnings(warnings.length, units(warnings.length))] : []),
  ];
  return html`<section aria-labelledby="data" class="status ${isFine ? 'fine' : 'attention'}">
<h2 id="data">${texts.heading}</h2>
<p><span aria-hidden="true">${isFine ? '✓' : '!'}</span> ${line.join(' · ')}</p>
${warnings.length > 0 ? listOf(warnings) : undefined}
${leftOut.length > 0 ? html`<ul>${leftOut.map((group) => html`<li>${leftOutLine(group, formatter, texts)}</li>`)}</ul>` : undefined}
${notes.length > 0 ? html`<details><summary>${texts.notes(notes.length, units(notes.length))}</summary>${listOf(notes)}</details>` : undefined}
${sources.length > 0 ? fileTable(sources, rejected > 0, units, texts) : undefined}
</section>
`;
}

function listOf(notices: readonly ShownNotice[]): Markup {
  return html`<ul>${notices.map(({ text }) => html`<li>${text}</li>`)}</ul>`;
}

/** `till.csv: 3 rows are left out, they are no sales (Status: VOIDED, €7.50)`. */
function leftOutLine(
  { file, column, word, rows, amount }: LeftOutGroup,
  formatter: Formatter,
  texts: Messages['report']['status'],
): Markup {
  const because = word === '' ? column : formatter.pair(column, word);
  const said = texts.leftOutRows(rows, formatter.cell(rows, 'units'));
  return html`<bdi>${file}</bdi>${formatter.pair('', said)} (<bdi>${because}</bdi>, ${formatter.cell(amount, 'money')})`;
}

function fileTable(
  sources: SourceFile[],
  isOpen: boolean,
  units: (value: number) => string,
  texts: Messages['report']['status'],
): Markup {
  const rows = sources.map(
    (source) => html`<tr>
<th scope="row"><bdi>${source.name}</bdi></th>
<td class="number">${units(source.kept)}</td>
<td class="number">${units(source.leftOut)}</td>
<td class="number">${rejectLink(source, texts.rejectList)}${units(source.rejected)}</td>
</tr>
`,
  );
  return html`<details${isOpen ? html` open` : undefined}>
<summary>${texts.caption}</summary>
<div class="scroll" role="group" tabindex="0" aria-label="${texts.caption}">
<table>
<caption class="heard">${texts.caption}</caption>
<thead><tr>
<th scope="col">${texts.file}</th>
<th scope="col" data-number>${texts.kept}</th>
<th scope="col" data-number>${texts.leftOut}</th>
<th scope="col" data-number>${texts.rejected}</th>
</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
</details>`;
}

function rejectLink({ name, rejectFile }: SourceFile, text: Messages['report']['status']['rejectList']) {
  if (rejectFile === undefined) return undefined;
  // Encoded as a whole, so that no name is a path or begins with a scheme.
  const address = `./${encodeURIComponent(withoutControls(rejectFile))}`;
  return html`<a href="${address}" aria-label="${text.label(name)}">${text.shown}</a> `;
}
