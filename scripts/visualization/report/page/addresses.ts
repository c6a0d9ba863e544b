import type { CodeKind } from '../../labels';
import type { FigureTiles } from './figure-tiles';
import type { Reading } from './reading';
import type { SubjectData } from './subject-data';
import type { SubjectView } from './subject-view';
import type { TableParts } from './table-parts';

/** Shows what the address asks for: #product=29143, #store=001, or the report. */
export function addresses(page: Reading & SubjectData & TableParts & FigureTiles & SubjectView) {
  const { packed, kinds, filled, element } = page;
  const section = document.getElementById('subject');
  if (!packed || !kinds || !section) return {};
  const { title } = document;
  // The figures of the report stay; those of a view go with it.
  const lasting = page.listening();
  let left: { top: number; link: Element | null } | undefined;

  function show(): void {
    if (!packed || !kinds || !section) return;
    const [, kind, code = ''] = /^#(product|store)=(.*)$/.exec(location.hash) ?? [];
    if (!kind) {
      leave(section);
      return;
    }
    // The reader comes back to where they were.
    if (section.hidden) left = { top: window.scrollY, link: document.activeElement };
    const asked = decoded(code);
    const subject = kinds[kind as CodeKind].codes.indexOf(asked);
    page.forget(lasting);
    document.documentElement.classList.add('in-subject');
    section.hidden = false;
    if (subject >= 0) page.fill(section, kind as CodeKind, subject);
    else {
      const back = element('a', { href: '#main' }, `← ${packed.texts.back}`);
      section.replaceChildren(
        ...[filled(packed.texts.unknown, { code: asked }), packed.cut ?? ''].map((text) =>
          element('p', {}, text),
        ),
        element('p', {}, back),
      );
    }
    document.title = `${kinds[kind as CodeKind].names[subject] ?? asked} – ${title}`;
    window.scrollTo(0, 0);
    section.focus({ preventScroll: true });
  }

  function leave(section: HTMLElement): void {
    if (section.hidden) return;
    section.hidden = true;
    section.replaceChildren();
    document.documentElement.classList.remove('in-subject');
    document.title = title;
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.id !== 'main') {
      target.scrollIntoView();
      return;
    }
    const link = left?.link;
    if (link instanceof HTMLElement && link.isConnected) link.focus({ preventScroll: true });
    window.scrollTo(0, left?.top ?? 0);
  }

  /** As it was before it became an address; as it stands where it never was one. */
  function decoded(text: string): string {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  window.addEventListener('hashchange', show);
  show();
  return {};
}
