import type { Period } from '../run/calendar';
import type { Messages } from './messages/messages';
import type { Formatter } from './number-format';

/** What a chart shows and of which days, if any: `Revenue, 1 January 2024 to 10 March 2024`. */
export function subtitleOf(
  shown: readonly string[],
  days: Period | null | undefined,
  formatter: Formatter,
  { chart }: Messages,
): string {
  if (!days) return shown.join(', ');
  return chart.subtitle(shown.join(', '), formatter.day(days.first), formatter.day(days.last));
}

/** Says that a chart leaves out all but the first ones; nothing where it has all. */
export function firstOf(
  label: string,
  most: number,
  all: number,
  formatter: Formatter,
  { chart }: Messages,
): string[] {
  if (all <= most) return [];
  return [chart.ofMost(label, formatter.cell(most, 'units'), formatter.cell(all, 'units'))];
}

/** The first and the last of many, because a reader asks for the best and the worst, and what is said of that. */
export function endsOf<Item>(
  items: readonly Item[],
  most: number,
  label: string,
  formatter: Formatter,
  { chart }: Messages,
): { items: Item[]; said: string[] } {
  if (items.length <= most) return { items: [...items], said: [] };
  const half = Math.floor(most / 2);
  const said = chart.ofEnds(label, formatter.cell(half, 'units'), formatter.cell(items.length, 'units'));
  return { items: [...items.slice(0, half), ...items.slice(-half)], said: [said] };
}
