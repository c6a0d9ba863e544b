import type { Column } from './columns';
import type { Reading } from './reading';

export type TableParts = ReturnType<typeof tableParts>;

/** Makes what a table in the page is made of. */
export function tableParts({ data: { texts }, filled }: Reading) {
  /** Up to here one sees all rows at a glance. */
  const ROWS_WITHOUT_FILTER = 8;
  let ids = 0;

  function element<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    attributes: Record<string, string> = {},
    ...content: (string | Node)[]
  ): HTMLElementTagNameMap[Tag] {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...content);
    return made;
  }

  /** @param place of the row, from 0: the header is the first row of the table. */
  function bodyRow(row: number, place: number, columns: readonly Column[]): HTMLTableRowElement {
    const cells = columns.map((column, at) => {
      const attributes = {
        ...(at === 0 && { scope: 'row' }),
        ...(column.className && { class: column.className }),
      };
      const text = column.shown(row);
      // A name in Arabic or Hebrew must not turn what stands around it.
      const content = column.isNumber ? text : element('bdi', {}, text);
      const href = column.addressOf?.(row);
      return element(
        at === 0 ? 'th' : 'td',
        attributes,
        href ? element('a', { href, tabindex: '-1' }, content) : content,
      );
    });
    return element('tr', { 'aria-rowindex': String(place + 2) }, ...cells);
  }

  /** The first cells without a sum say what the others are. */
  function totalsRow(totals: readonly (string | null)[], label: string, index: number): HTMLTableRowElement {
    const start = totals.indexOf(null);
    const next = totals.findIndex((total, at) => at > start && total !== null);
    const end = next === -1 ? totals.length : next;
    const cells = totals.flatMap((total, at) => {
      if (start !== -1 && at > start && at < end) return [];
      if (at === start) return [element('th', { scope: 'row', colspan: String(end - start) }, label)];
      return [total === null ? element('td') : element('td', { class: 'number' }, total)];
    });
    return element('tr', { 'aria-rowindex': String(index) }, ...cells);
  }

  function sortButton(header: HTMLTableCellElement): HTMLButtonElement {
    const button = element('button', { type: 'button' }, ...header.childNodes);
    header.append(button);
    return button;
  }

  /** A list of texts to choose from, with its label. */
  function choice(name: string, options: readonly string[], selected: number) {
    const select = element('select', {}, ...options.map((text) => element('option', {}, text)));
    select.selectedIndex = selected;
    return { label: element('label', {}, `${name} `, select), select };
  }

  /** @param cut says what of the table is missing in the page. */
  function tools(title: string, rowCount: number, cut: string | undefined) {
    const status = element('span', { role: 'status' });
    ids += 1;
    const note = { ...(cut && { 'aria-describedby': `cut-${ids}` }) };
    const filter = element('input', {
      ...{ type: 'search', autocomplete: 'off', 'aria-label': filled(texts.filterOf, { title }) },
      ...note,
    });
    const label = { type: 'button', 'aria-label': filled(texts.saveOf, { title }), ...note };
    const save = element('button', label, texts.save);
    const hasFilter = rowCount > ROWS_WITHOUT_FILTER;
    const box = element(
      'div',
      { class: 'tools' },
      ...(hasFilter ? [element('label', {}, `${texts.filter} `, filter), status] : []),
      save,
      ...(cut ? [element('p', { id: `cut-${ids}` }, cut)] : []),
    );
    return { box, status, save, filter: hasFilter ? filter : undefined };
  }

  return { element, bodyRow, totalsRow, sortButton, tools, choice };
}
