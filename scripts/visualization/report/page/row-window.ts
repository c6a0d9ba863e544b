export type RowWindow = ReturnType<typeof rowWindow>;

/** Draws of many rows those that are in sight. */
export function rowWindow() {
  /** Rows drawn above and below those in sight. */
  const MARGIN = 15;

  /**
   * @param box scrolls the table.
   * @param rowAt makes the row at a place from the top, with the heights of all rows alike.
   */
  function windowOn(
    box: HTMLElement,
    table: HTMLTableElement,
    rowAt: (place: number) => HTMLTableRowElement,
  ) {
    const body = table.tBodies[0] as HTMLTableSectionElement;
    const [above, below] = [spaceAt('before'), spaceAt('after')];
    let count = 0;
    let height = 0;
    let [first, end] = [0, 0];
    let listener: ((body: HTMLTableSectionElement) => void) | undefined;

    /** A body without rows that takes the room of those that are not drawn. */
    function spaceAt(side: 'before' | 'after'): HTMLElement {
      const space = document.createElement('tbody');
      space.className = 'space';
      space.setAttribute('aria-hidden', 'true');
      const cell = space.insertRow().insertCell();
      cell.colSpan = table.tHead?.rows[0]?.cells.length ?? 1;
      body[side](space);
      return cell;
    }

    /** The places that should be drawn. */
    function wanted(): [first: number, end: number] {
      if (height === 0) return [0, Math.min(count, 2 * MARGIN)];
      const top = box.getBoundingClientRect().top + (table.tHead?.offsetHeight ?? 0);
      const start = Math.floor((top - above.getBoundingClientRect().top) / height);
      const seen = Math.ceil(Math.min(box.clientHeight, window.innerHeight) / height);
      const from = Math.max(0, Math.min(start, count) - MARGIN);
      return [from, Math.min(count, Math.max(start, 0) + seen + MARGIN)];
    }

    /** Draws what has come into sight, and takes away what has left it. */
    function draw(places = wanted()): void {
      const [from, to] = places;
      const focused = document.activeElement;
      if (from >= end || to <= first) {
        body.replaceChildren();
        first = end = from;
      }
      for (; first < from; first += 1) body.rows[0]?.remove();
      for (; end > to; end -= 1) body.rows[body.rows.length - 1]?.remove();
      // The focus was in a row that is gone.
      if (focused && focused !== document.activeElement) box.focus({ preventScroll: true });
      for (; first > from; first -= 1) body.prepend(rowAt(first - 1));
      for (; end < to; end += 1) body.append(rowAt(end));
      makeRoom();
      if (body.rows.length > 0) height = body.offsetHeight / body.rows.length;
      makeRoom();
      // A column that has been wide stays so, or it would jump with every row that comes.
      for (const header of headers()) header.style.minWidth = `${header.offsetWidth}px`;
      listener?.(body);
    }

    function makeRoom(): void {
      above.style.height = `${first * height}px`;
      below.style.height = `${(count - end) * height}px`;
    }

    function headers(): Iterable<HTMLElement> {
      return table.tHead?.rows[0]?.cells ?? [];
    }

    /** Begins anew with so many rows; on paper with the first of them. */
    function start(rows: number, mostRows = Number.POSITIVE_INFINITY): void {
      body.replaceChildren();
      for (const header of headers()) header.style.minWidth = '';
      count = Math.min(rows, mostRows);
      [first, end, height] = [0, 0, 0];
      draw(Number.isFinite(mostRows) ? [0, count] : undefined);
      if (!Number.isFinite(mostRows)) draw();
    }

    /** Scrolls to a row, and draws it. */
    function reach(place: number): HTMLTableRowElement | undefined {
      const head = table.tHead?.offsetHeight ?? 0;
      const row = above.getBoundingClientRect().top + place * height;
      const [top, bottom] = [box.getBoundingClientRect().top + head, box.getBoundingClientRect().bottom];
      const foot = table.tFoot?.offsetHeight ?? 0;
      if (row < top) box.scrollTop -= top - row;
      else if (row + height > bottom - foot) box.scrollTop += row + height - (bottom - foot);
      draw();
      return body.rows[place - first];
    }

    /** @param act is told whenever other rows are drawn. */
    function onDraw(act: (body: HTMLTableSectionElement) => void): void {
      listener = act;
      act(body);
    }

    let isAsked = false;
    box.addEventListener('scroll', () => {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        draw();
      });
    });
    return { start, reach, onDraw };
  }

  return { windowOn };
}
