export type Roving = ReturnType<typeof roving>;

/** What the links of a table need of its rows. */
interface Rows {
  /** Draws the row at a place, and scrolls to it. */
  reach: (place: number) => HTMLTableRowElement | undefined;
  onDraw: (act: (body: HTMLTableSectionElement) => void) => void;
}

/** Links in many rows: one of them is a stop of the Tab key, arrows lead from it to those around it. */
export function roving() {
  return {
    roving(table: HTMLTableElement, rows: Rows): void {
      let stop: HTMLAnchorElement | undefined;
      const move = (link: HTMLAnchorElement | undefined) => {
        if (stop) stop.tabIndex = -1;
        stop = link;
        if (stop) stop.tabIndex = 0;
      };
      rows.onDraw((body) => {
        if (!stop?.isConnected) move(body.querySelector('a') ?? undefined);
      });
      table.addEventListener('focusin', ({ target }) => {
        if (target instanceof HTMLAnchorElement) move(target);
      });
      table.addEventListener('keydown', (event) => {
        const { target, key } = event;
        const row = target instanceof HTMLAnchorElement ? target.closest('tr') : undefined;
        if (!row || !(target instanceof HTMLAnchorElement)) return;
        const links = [...row.querySelectorAll('a')];
        const [down, across] = [
          { ArrowDown: 1, ArrowUp: -1 }[key] ?? 0,
          { ArrowRight: 1, ArrowLeft: -1 }[key] ?? 0,
        ];
        if (down === 0 && across === 0) return;
        event.preventDefault();
        const at = links.indexOf(target);
        if (across !== 0) links[at + across]?.focus();
        if (down === 0) return;
        const place = Number(row.getAttribute('aria-rowindex')) - 2 + down;
        rows.reach(place)?.querySelectorAll('a')[at]?.focus({ preventScroll: true });
      });
    },
  };
}
