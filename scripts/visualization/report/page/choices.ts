import type { FigureTiles } from './figure-tiles';
import type { Reading } from './reading';
import type { SubjectData } from './subject-data';
import type { TableParts } from './table-parts';

/** Figures of a period and a store that the reader chooses. */
export function choices(page: Reading & SubjectData & TableParts & FigureTiles) {
  const { packed, kinds, filled, isolated, element, choice, figures } = page;
  const section = document.getElementById('choices');
  if (!packed || !kinds || !section) return {};
  // One store and no more than all days: there is nothing to choose.
  if (packed.spans.length < 2 && kinds.store.names.length < 2) return {};
  const { texts, company } = packed;
  const { store } = kinds;
  const { label, select } = choice(texts.store, [texts.allStores, ...toldApart()], 0);
  const more = element('a');
  const isStore = () => select.selectedIndex > 0;
  const { list, draw } = figures(
    (span) => (isStore() ? store.figure(select.selectedIndex - 1, span) : company[span]),
    () => (isStore() ? store.names.length : undefined),
  );
  /** Stores of one name have their codes behind it. */
  function toldApart(): string[] {
    const { names, codes } = store;
    return names.map((name, at) =>
      names.indexOf(name) === names.lastIndexOf(name) ? name : `${isolated(name)} (${codes[at]})`,
    );
  }

  select.addEventListener('change', () => {
    const subject = select.selectedIndex - 1;
    more.hidden = !isStore();
    more.textContent = filled(texts.open, { name: store.names[subject] ?? '' });
    more.href = page.addressOfSubject('store', Math.max(subject, 0));
    draw();
  });
  more.hidden = true;
  const tools = element('div', { class: 'tools' }, page.spanChoice(packed));
  if (store.names.length > 1) tools.append(label, more);
  section.setAttribute('aria-labelledby', 'choices-title');
  section.append(element('h2', { id: 'choices-title' }, texts.heading), tools, list);
  section.hidden = false;
  return {};
}
