import { netAmounts, taxes, totals } from './headers/sale-words';
import { isWordOf, matchHeader } from './headers/words';
import type { Layout } from './layout';
import { isInPercent } from './money-columns';
import { cellOf, roughNumber, type Sample } from './sample';

/** What says itself that it is without tax. */
const WITHOUT_TAX =
  /\b(ht|hors taxes?|excl|ex tax|without tax|net|nets?|nettes?|netto|neto|netas?|sin iva)\b/i;

/** Whether a header says that its amounts are without tax. */
export function isBeforeTax(header: string): boolean {
  return isWordOf(header, netAmounts.slice(0, 1)) || WITHOUT_TAX.test(header.normalize('NFKD'));
}

/** The column that says what a line comes to; undefined where none does. */
export function moneyColumn({ columns }: Pick<Layout, 'columns'>): Layout['columns'][number] | undefined {
  return ['amount', 'gross', 'unit_price']
    .map((role) => columns.find(({ field }) => field === role))
    .find((column) => column !== undefined);
}

/**
 * Headers that nobody uses, of discounts and taxes, where what a line comes to may be before them: a tax whose part of
 * the amount differs, a discount beside a price.
 */
export function changingColumns(
  { columns, headers, unknown }: Pick<Layout, 'columns' | 'headers' | 'unknown'>,
  sample: Sample,
): string[] {
  const money = moneyColumn({ columns });
  if (!money) return [];
  const isFree = (header: string) => unknown.includes(header.trim());
  const isPaid = money.field === 'amount';
  const hasDiscount = columns.some(({ field }) => field === 'discount');
  // A total with tax beside a price shows that the price is without.
  const isNet =
    isBeforeTax(headers[money.index] ?? '') ||
    (!isPaid && headers.some((header) => isFree(header) && isWordOf(header, totals)));
  return [...headers.entries()].flatMap(([index, header]) => {
    if (!isFree(header)) return [];
    const isDiscount = !isPaid && matchHeader('sales', 'discount', header) !== undefined;
    if (isDiscount && !(hasDiscount && isInPercent(header)) && differs(numbersOf(index, sample)))
      return [header.trim()];
    const isTax = !isNet && isWordOf(header, [taxes]);
    return isTax && differs(partsOf(index, money.index, sample)) ? [header.trim()] : [];
  });
}

function numbersOf(index: number, { rows }: Sample): number[] {
  return rows.map((row) => roughNumber(cellOf(row, index)));
}

/** The part that a tax is of the money of its row. */
function partsOf(tax: number, money: number, sample: Sample): number[] {
  const amounts = numbersOf(money, sample);
  // On small amounts the tax is rounded too much to tell.
  return numbersOf(tax, sample).flatMap((each, at) =>
    (amounts[at] as number) >= 1 ? [each / (amounts[at] as number)] : [],
  );
}

function differs(numbers: readonly number[]): boolean {
  const known = numbers.filter((each) => !Number.isNaN(each)).sort((a, b) => a - b);
  return known.length > 1 && (known.at(-1) as number) - (known[0] as number) > 0.02;
}
