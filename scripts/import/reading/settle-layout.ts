import { changingColumns } from './changing-columns';
import { discountUnit } from './discount-unit';
import { findGroups } from './find-groups';
import type { Layout } from './layout';
import { openDates, openDiscount } from './layout-problems';
import type { Sample } from './sample';
import type { ImportSettings } from './settings';
import { yearFirst } from './year-first';

/**
 * What the sampled rows of a layout decide as a whole, where nobody has settled it: how its days and its discount are
 * written, and which cells stand for the rows below.
 *
 * @returns what it adds to the layout, or why the rows leave it open.
 */
export function settleLayout(
  layout: Layout,
  sample: Sample,
  settled: Partial<Pick<ImportSettings, 'dateFormat' | 'discount'>>,
): Pick<Layout, 'dateOrder' | 'discountUnit' | 'groups' | 'changing'> | { problem: string } {
  const date = layout.columns.find(({ field }) => field === 'date');
  const dateOrder = date && !settled.dateFormat ? yearFirst(date.index, sample) : undefined;
  if (date && dateOrder === 'open') return { problem: openDates(date.index, sample) };
  const discount = layout.columns.find(({ field }) => field === 'discount');
  const unit = discount && (settled.discount ?? discountUnit(layout, sample));
  if (discount && unit === 'open') return { problem: openDiscount(layout, discount.index, sample) };
  const groups = layout.kind === 'sales' ? findGroups(layout, sample) : undefined;
  const changing = layout.kind === 'sales' && !layout.isMoneySettled ? changingColumns(layout, sample) : [];
  return {
    ...(changing.length > 0 ? { changing } : {}),
    ...(groups ? { groups } : {}),
    ...(dateOrder === 'ymd' ? { dateOrder } : {}),
    ...(unit === 'part' || unit === 'percent' ? { discountUnit: unit } : {}),
  };
}
