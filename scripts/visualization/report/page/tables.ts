import type { PackedTable } from '../data/packed';
import type { Column, Columns } from './columns';
import type { Csv } from './csv';
import type { Reading } from './reading';
import type { Roving } from './roving';
import type { RowWindow } from './row-window';
import type { TableParts } from './table-parts';
import type { Writing } from './writing';

export type Tables = ReturnType<typeof tables>;

/** Makes of a table in the page one that is drawn where it is looked at, sorted, filtered, totalled and saved. */
export function tables(page: Reading & Writing & Columns & Csv & RowWindow & TableParts & Roving) {
  const { data, filled, locale, searchable, save, windowOn } = page;
  const { texts } = data;
  const narrow = matchMedia('(max-width: 40rem)');
  const paper = matchMedia('print');
  let isOnPaper = paper.matches;
  const redraws: (() => void)[] = [];

  /** A page is printed as soon as its listeners are done: what is told of the medium may come too late. */
  function print(isPaper: boolean): void {
    if (isPaper === isOnPaper) return;
    isOnPaper = isPaper;
    for (const redraw of redraws) redraw();
  }
  window.addEventListener('beforeprint', () => print(true));
  window.addEventListener('afterprint', () => print(false));
  paper.addEventListener('change', () => print(paper.matches));

  /** @param block a table in its box, and nothing else yet. */
  function enliven(
    block: HTMLElement,
    { totals, first }: Pick<PackedTable, 'totals' | 'first'>,
    columns: readonly Column[],
    rowCount: number,
  ) {
    const table = block.querySelector('table') as HTMLTableElement;
    const box = block.querySelector('.scroll') as HTMLElement;
    const headers = [...(table.tHead?.rows[0]?.cells ?? [])];
    const titles = headers.map((header) => header.textContent ?? '');
    const title = table.dataset['title'] ?? '';
    const inOrder = headers.map((_, at) => at);
    const firstOnes = [...first, ...inOrder.filter((at) => !first.includes(at))];
    let order = inOrder;
    let sorted = Array.from({ length: rowCount }, (_, row) => row);
    let shown = sorted;
    let isFiltered = false;

    const rows = windowOn(box, table, (place) =>
      page.bodyRow(
        shown[place] as number,
        place,
        order.map((at) => columns[at] as Column),
      ),
    );

    function redraw(): void {
      if (!table.isConnected) return;
      const before = order;
      order = narrow.matches && !isOnPaper ? firstOnes : inOrder;
      // A header that is moved loses the focus.
      if (order !== before)
        table.tHead?.rows[0]?.replaceChildren(...order.map((at) => headers[at] as HTMLElement));
      const sums = isFiltered ? columns.map(({ sum }) => sum?.(shown) ?? null) : totals;
      table.tFoot?.remove();
      if (totals && sums) {
        const label = isFiltered ? texts.totalOfMatching : texts.total;
        const cells = order.map((at) => (totals[at] == null ? null : (sums[at] ?? '–')));
        table.createTFoot().append(page.totalsRow(cells, label, shown.length + 2));
      }
      table.setAttribute('aria-rowcount', String(1 + shown.length + (totals ? 1 : 0)));
      rows.start(shown.length, isOnPaper ? data.rowsOnPaper : undefined);
    }

    function sort(at: number): void {
      const { isNumber, keys } = columns[at] as Column;
      const header = headers[at] as HTMLElement;
      const before = header.getAttribute('aria-sort');
      // The largest numbers and the first names are what one looks for first.
      const [usual, other] = isNumber ? ['descending', 'ascending'] : ['ascending', 'descending'];
      const direction = before === usual ? other : usual;
      for (const each of headers) each.removeAttribute('aria-sort');
      header.setAttribute('aria-sort', direction);
      const sign = direction === 'ascending' ? 1 : -1;
      const values = keys();
      const compare = (left: number, right: number) => {
        const [a, b] = [values[left] as number, values[right] as number];
        // What is not known stands last in both orders.
        if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
        return sign * (a - b);
      };
      sorted = sorted.toSorted(compare);
      shown = isFiltered ? shown.toSorted(compare) : sorted;
      box.scrollTop = 0;
      redraw();
    }

    function filter(wanted: string, status: HTMLElement): void {
      const words = searchable(wanted).split(' ').filter(Boolean);
      const finders = words.map((word) => columns.map(({ finder }) => finder(word)));
      isFiltered = words.length > 0;
      shown = isFiltered
        ? sorted.filter((row) => finders.every((anyOf) => anyOf.some((isIn) => isIn(row))))
        : sorted;
      const matching = shown.length.toLocaleString(locale);
      const all = rowCount.toLocaleString(locale);
      status.textContent = isFiltered ? filled(texts.matching, { matching, rows: all }) : '';
      box.scrollTop = 0;
      redraw();
    }

    for (const [at, header] of headers.entries())
      page.sortButton(header).addEventListener('click', () => sort(at));
    const tools = page.tools(title, rowCount, table.dataset['cut']);
    tools.filter?.addEventListener('input', () => filter(tools.filter?.value ?? '', tools.status));
    tools.save.addEventListener('click', () =>
      save(table.dataset['file'] ?? 'table.csv', titles, columns, shown, sorted),
    );
    block.prepend(tools.box);
    page.roving(table, rows);
    table.setAttribute('aria-rowcount', String(1 + rowCount + (totals ? 1 : 0)));
    const begin = () => {
      narrow.addEventListener('change', redraw);
      redraws.push(redraw);
      redraw();
      let width = box.clientWidth;
      new ResizeObserver(() => {
        // Behind the view of a product it has no width.
        if (isOnPaper || box.clientWidth === width || box.clientWidth === 0) return;
        width = box.clientWidth;
        redraw();
      }).observe(box);
    };
    if (table.tBodies[0]?.rows.length === 0) begin();
    else whenNear(block, begin);
  }

  /** Most tables are never looked at: until then their first rows stand in the page as they came. */
  function whenNear(block: HTMLElement, act: () => void): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        act();
      },
      { rootMargin: '800px' },
    );
    observer.observe(block);
  }

  for (const block of document.querySelectorAll<HTMLElement>('.rows')) {
    const packed = page.read<PackedTable>('rows', block);
    if (packed) enliven(block, packed, page.columnsOf(packed.columns, packed.rowCount), packed.rowCount);
  }

  return { enliven };
}
