/** A place in the drawing, in px to the right and down. */
export type Place = [x: number, y: number];

/** In px of the drawing. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A box from the middle of its left side. */
export function boxOf([left, middle]: Place, width: number, height: number): Box {
  return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function isInside(box: Box, area: Box): boolean {
  return box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;
}

/** Whether the line between two places, the first of them to the left, goes through the box. */
export function crosses({ left, right, top, bottom }: Box, [x0, y0]: Place, [x1, y1]: Place): boolean {
  const from = Math.max(left, x0);
  const to = Math.min(right, x1);
  if (from > to) return false;
  const yAt = (x: number) => y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
  return Math.min(yAt(from), yAt(to)) < bottom && Math.max(yAt(from), yAt(to)) > top;
}
