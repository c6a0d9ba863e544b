import type { CodeKind } from '../../labels';
import type { PackedTable } from '../data/packed';
import type { PackedCells, PackedSubjects } from '../data/packed-subjects';
import type { Column, Columns } from './columns';
import type { FigureTiles } from './figure-tiles';
import type { MonthsChart } from './months-chart';
import type { Reading } from './reading';
import type { Kind, SubjectData } from './subject-data';
import type { TabStops } from './tab-stops';
import type { TableParts } from './table-parts';
import type { Tables } from './tables';
import type { Writing } from './writing';

export type SubjectView = ReturnType<typeof subjectView>;

type Page = Reading &
  Writing &
  Columns &
  SubjectData &
  TableParts &
  TabStops &
  Tables &
  FigureTiles &
  MonthsChart;

/** The view of one product or store. */
export function subjectView(page: Page) {
  const { packed, kinds, filled, shownNumber, element, ofNumbers, ofTexts, cellsOf } = page;

  /** Fills the section with what is known of a product or a store. */
  function fill(section: HTMLElement, kind: CodeKind, subject: number): void {
    if (!packed || !kinds) return;
    const { texts, spans } = packed;
    const own = kinds[kind];
    const name = own.names[subject] ?? '';
    const code = own.codes[subject] ?? '';
    const facts = own.facts.flatMap((texts) => texts[subject] || []);
    const { list } = page.figures(
      (span) => own.figure(subject, span),
      () => own.names.length,
    );
    const cells = kind === 'product' ? packed.productMonths : packed.storeMonths;
    const months = monthsOf(cells, subject, packed);
    const others = kind === 'product' ? kinds.store : kinds.product;
    const title = filled(kind === 'product' ? texts.stores : texts.products, { name });
    section.setAttribute('aria-labelledby', 'subject-title');
    section.replaceChildren(
      element('p', {}, element('a', { href: '#main', class: 'back' }, `← ${texts.back}`)),
      element('h2', { id: 'subject-title' }, element('bdi', {}, name)),
      element('p', { class: 'facts' }, [code, ...facts].join(' · ')),
      element('div', { class: 'tools' }, page.spanChoice(packed)),
      list,
      element(
        'div',
        { class: 'figure' },
        element('p', { class: 'measure' }, texts.monthsChart),
        months.picture,
      ),
    );
    const total = own.figure(subject, spans.length - 1);
    const totals = [
      shownNumber((total?.revenue ?? 0) / 100, 'money'),
      shownNumber((total?.units ?? 0) / 1000, 'units'),
    ];
    const { columns } = texts;
    addTable(section, filled(texts.months, { name }), `${kind}-${code}-months`, {
      titles: [columns.month, columns.revenue, columns.before, columns.units],
      columns: months.columns,
      rowCount: months.rowCount,
      totals: [null, totals[0] ?? null, null, totals[1] ?? null],
      order: { at: 0, direction: 'descending' },
    });
    const found = cellsOf(packed.productStores, kind === 'product' ? 'row' : 'column', subject);
    const [codeTitle, nameTitle] =
      kind === 'product' ? [columns.store, columns.storeName] : [columns.product, columns.productName];
    addTable(section, title, `${kind}-${code}-${kind === 'product' ? 'stores' : 'products'}`, {
      titles: [codeTitle, nameTitle, columns.units, columns.revenue],
      columns: partsOf(found, others, kind === 'product' ? 'store' : 'product'),
      rowCount: found.length,
      // Where products are missing, those that are here do not add up to all.
      totals: kind === 'store' && packed.cut ? undefined : [null, null, totals[1] ?? null, totals[0] ?? null],
      order: { at: 3, direction: 'descending' },
      first: [1, 3],
    });
    if (kind === 'store' && packed.cut) section.append(element('p', { class: 'facts' }, packed.cut));
  }

  /** Newest first. */
  function monthsOf(cells: PackedCells, subject: number, { months, unfinished, texts }: PackedSubjects) {
    const count = months.texts.length;
    const revenue = new Float64Array(count);
    const units = new Float64Array(count);
    for (const cell of cellsOf(cells, 'row', subject)) {
      revenue[cell.other] = cell.revenue;
      units[cell.other] = cell.units;
    }
    const places = Float64Array.from({ length: count }, (_, at) => count - 1 - at);
    const newestFirst = (values: Float64Array) => places.map((place) => values[place] as number);
    const before = places.map((place) => revenue[place - 12] ?? Number.NaN);
    const shown = months.shown.map((text, at) =>
      unfinished && at === count - 1 ? `${text} ${unfinished}` : text,
    );
    return {
      rowCount: count,
      columns: [
        ofTexts(places, months.texts, { shown, isTime: true }),
        ofNumbers(newestFirst(revenue), 'money', 2, true),
        ofNumbers(before, 'money', 2, false),
        ofNumbers(newestFirst(units), 'units', 3, true),
      ],
      picture: page.drawn([...revenue], months.shown, texts.monthsChart),
    };
  }

  /** Most revenue first. */
  function partsOf(found: ReturnType<SubjectData['cellsOf']>, others: Kind, kind: CodeKind): Column[] {
    const sorted = found.toSorted((a, b) => b.revenue - a.revenue);
    const places = Float64Array.from(sorted, ({ other }) => other);
    const addressOf = (place: number) => page.addressOfSubject(kind, place);
    return [
      ofTexts(places, others.codes, { isCode: true }),
      ofTexts(places, others.names, { addressOf }),
      ofNumbers(
        Float64Array.from(sorted, ({ units }) => units),
        'units',
        3,
        true,
      ),
      ofNumbers(
        Float64Array.from(sorted, ({ revenue }) => revenue),
        'money',
        2,
        true,
      ),
    ];
  }

  interface Shown {
    titles: (string | undefined)[];
    columns: Column[];
    rowCount: number;
    totals: (string | null)[] | undefined;
    order: { at: number; direction: string };
    /** Columns that come first on a phone. */
    first?: number[];
  }

  function addTable(section: HTMLElement, title: string, file: string, shown: Shown): void {
    const { titles, columns, rowCount, totals, order, first = [] } = shown;
    const headers = titles.map((text = '', at) =>
      element(
        'th',
        {
          scope: 'col',
          ...(columns[at]?.isNumber && { 'data-number': '' }),
          ...(order.at === at && { 'aria-sort': order.direction }),
        },
        text,
      ),
    );
    const head = element('thead', {}, element('tr', { 'aria-rowindex': '1' }, ...headers));
    const attributes = { 'data-title': title, 'data-file': `${file.replace(/[^\w-]+/g, '-')}.csv` };
    const table = element('table', attributes, element('caption', {}, title), head, element('tbody'));
    const label = filled(packed?.texts.region ?? '', { title });
    const box = element('div', { class: 'scroll', role: 'group', tabindex: '0', 'aria-label': label }, table);
    const block = element('div', { class: 'rows' }, box);
    section.append(element('div', { class: 'figure' }, block));
    const packedTable: Pick<PackedTable, 'totals' | 'first'> = { first, ...(totals && { totals }) };
    page.watchScroll(box);
    page.enliven(block, packedTable, columns, rowCount);
  }

  return { fill };
}
