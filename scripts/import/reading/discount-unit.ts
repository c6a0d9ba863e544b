import { matchHeader } from './headers/words';
import type { Layout } from './layout';
import { isInPercent } from './money-columns';
import { cellOf, roughNumber, type Sample } from './sample';

/** What the numbers of a discount are: a part of the amount (0.15), per cent of it (15), or money. */
export type DiscountUnit = 'part' | 'percent' | 'money';

/** How many different values make it likely that they are parts, and no cents. */
const LEAST_VALUES = 3;

/** What rounding may change in a total. */
const CENT = 0.011;

/**
 * The unit of the discount that is taken off the lines of a sales file. Values that are all below 1 may be parts,
 * whatever the header says of per cent: a total beside them proves it.
 *
 * @returns `open` where nothing does; undefined where no discount is taken off.
 */
export function discountUnit(layout: Layout, sample: Sample): DiscountUnit | 'open' | undefined {
  const indexOf = (name: string) => layout.columns.find(({ field }) => field === name)?.index;
  const discount = indexOf('discount');
  if (discount === undefined) return undefined;
  const header = layout.headers[discount] ?? '';
  const said = isInPercent(header) ? 'percent' : 'money';
  if (!areBelowOne(discount, sample)) return said;
  const [gross, price, quantity] = [indexOf('gross'), indexOf('unit_price'), indexOf('quantity')];
  const rows = sample.rows.map((row) => {
    const number = (index: number | undefined) => roughNumber(cellOf(row, index));
    const full =
      gross === undefined ? number(price) * (quantity === undefined ? 1 : number(quantity)) : number(gross);
    return { full, off: number(discount), number };
  });
  const discounted = rows.filter(({ full, off }) => full > 0 && off > 0);
  for (const total of totals(layout)) {
    const fitting = (['part', 'percent', 'money'] as const).filter(
      (unit) =>
        discounted.length > 0 &&
        discounted.every(
          ({ full, off, number }) => Math.abs(number(total) - reduced(full, off, unit)) < CENT,
        ),
    );
    if (fitting[0] && fitting.length === 1) return fitting[0];
  }
  // Its name says that it is money: Discount amount.
  const isNamedMoney = said === 'money' && matchHeader('sales', 'discount', header)?.rank === 0;
  return isNamedMoney ? 'money' : 'open';
}

function areBelowOne(index: number, { rows }: Sample): boolean {
  const cells = rows.map((row) => cellOf(row, index)).filter((cell) => cell !== '');
  const areParts = cells.every((cell) => roughNumber(cell) < 1 && !/^[-−(]|-$/.test(cell));
  return areParts && new Set(cells.map(roughNumber)).size >= LEAST_VALUES;
}

/** Columns that no amount is read from, and that are called like one. */
function totals({ columns, headers }: Layout): number[] {
  const used = new Set(columns.map(({ index }) => index));
  return [...headers.entries()].flatMap(([index, header]) =>
    !used.has(index) && matchHeader('sales', 'amount', header) ? [index] : [],
  );
}

function reduced(full: number, off: number, unit: DiscountUnit): number {
  return unit === 'money' ? full - off : full * (1 - (unit === 'part' ? off : off / 100));
}
