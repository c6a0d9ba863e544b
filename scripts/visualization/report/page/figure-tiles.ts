import type { SpanFigure } from '../../subjects/subjects';
import type { PackedSubjects } from '../data/packed-subjects';
import type { Reading } from './reading';
import type { SubjectData } from './subject-data';
import type { TableParts } from './table-parts';
import type { Writing } from './writing';

export type FigureTiles = ReturnType<typeof figureTiles>;

/** Figures of the days that the reader has chosen. The choice is one for the whole page. */
export function figureTiles({
  packed,
  filled,
  shownNumber,
  element,
  choice,
}: Reading & Writing & SubjectData & TableParts) {
  let chosen = 0;
  const listeners: (() => void)[] = [];

  /** A list to choose the days from. */
  function spanChoice({ spans, texts }: PackedSubjects): HTMLElement {
    const options = spans.map(({ label, days }) => `${label} (${days})`);
    const { label, select } = choice(texts.period, options, chosen);
    select.addEventListener('change', () => {
      chosen = select.selectedIndex;
      for (const each of listeners) each();
    });
    listeners.push(() => {
      select.selectedIndex = chosen;
    });
    return label;
  }

  /** A list of figures that changes with the days. @param among of how many the rank is among. */
  function figures(
    figureOf: (span: number) => SpanFigure | undefined,
    among: () => number | undefined,
  ): {
    list: HTMLElement;
    draw: () => void;
  } {
    const list = element('ul', { class: 'tiles', 'aria-live': 'polite' });
    const draw = () => list.replaceChildren(...(packed ? tilesOf(packed, figureOf(chosen), among()) : []));
    listeners.push(draw);
    draw();
    return { list, draw };
  }

  function tilesOf(
    { texts }: PackedSubjects,
    figure: SpanFigure | undefined,
    among: number | undefined,
  ): HTMLElement[] {
    if (!figure) return [element('li', {}, element('p', {}, texts.notRead))];
    const { columns } = texts;
    const { revenue, units, lines, rank, before, change } = figure;
    const amount = before === null ? '' : shownNumber(before / 100, 'money');
    const against =
      change === null
        ? filled(texts.before, { amount })
        : filled(texts.yearBefore, { amount, change: shownNumber(change / 1000, 'change') });
    const count = (number: number) => shownNumber(number, 'units');
    return [
      tile(columns.revenue, shownNumber(revenue / 100, 'money'), before === null ? '' : against),
      tile(columns.units, count(units / 1000)),
      tile(columns.lines, count(lines)),
      ...(among === undefined || among < 2 || rank === null
        ? []
        : [tile(texts.rank, filled(texts.rankOf, { rank: count(rank), all: count(among) }))]),
    ];
  }

  function tile(label: string, value: string, note = ''): HTMLElement {
    const parts = [element('h3', {}, label), element('p', { class: 'value' }, value)];
    return element('li', {}, ...parts, ...(note ? [element('p', { class: 'before' }, note)] : []));
  }

  /** Forgets the lists that are not in the page any more. */
  function forget(count: number): void {
    listeners.length = count;
  }

  return { spanChoice, figures, forget, listening: () => listeners.length };
}
