export type TabStops = ReturnType<typeof tabStops>;

/** A box is a stop of the Tab key only while there is something to scroll in it. */
export function tabStops() {
  function watchScroll(box: HTMLElement): void {
    const update = () => {
      const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
      if (scrolls) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    };
    const observer = new ResizeObserver(update);
    for (const each of [box, box.querySelector('table')]) if (each) observer.observe(each);
  }

  for (const box of document.querySelectorAll<HTMLElement>('.scroll')) watchScroll(box);
  return { watchScroll };
}
