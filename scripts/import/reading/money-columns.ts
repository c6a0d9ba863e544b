import type { Candidate } from './candidates';
import { grossAmounts, grossPrices, netAmounts, netPrices } from './headers/sale-words';
import { isWordOf } from './headers/words';
import { cellOf, roughNumber, type Sample } from './sample';
import { Spread } from './spread';

/** Where the columns stand that say what a line comes to. */
export interface MoneyColumns {
  unit_price?: number;
  amount?: number;
  gross?: number;
  discount?: number;
}

/** What tells one line from another in the sample. */
export interface Lines {
  headers: readonly string[];
  sample: Sample;
  quantity: number | undefined;
  products: number[];
  order: number | undefined;
  date: number | undefined;
}

type Role = keyof MoneyColumns;

/**
 * Chooses what a line comes to: after discounts and before tax where the file has it; else what the customer paid. The
 * price of one unit wins over a total that may hold tax. Where only amounts before the discount are there, the line's
 * discount is taken off.
 *
 * @param candidates by role, the best first. One header may stand for a total and for a price: the rows tell.
 * @param given roles that the user has settled.
 */
export function chooseMoney(
  candidates: Record<Role, readonly Candidate[]>,
  given: ReadonlySet<Role>,
  lines: Lines,
): MoneyColumns {
  const all = Object.values(candidates).flat();
  if (all.length <= 1 && lines.order === undefined) return onlyOf(candidates);
  const usable = (role: Role) =>
    candidates[role].filter(
      ({ index }) => given.has(role) || (lines.sample.isFilled(index) && !isOfOrder(index, lines)),
    );
  const is =
    (words: readonly (readonly string[])[]) =>
    ({ index }: Candidate) =>
      isWordOf(lines.headers[index] ?? '', words);
  const says =
    (verdict: 'total' | 'price') =>
    ({ index }: Candidate) =>
      verdictOf(index, lines) === verdict;
  const [discount] = usable('discount');
  const off = discount ? { discount: discount.index } : {};

  const amounts = usable('amount');
  const prices = usable('unit_price');
  if (given.has('amount') && amounts[0]) return { amount: amounts[0].index, ...priceOf(prices, amounts[0]) };

  const isOfUnit = (candidate: Candidate) => is([netPrices])(candidate) && says('price')(candidate);
  const net = amounts.find((each) => is([...netAmounts, netPrices])(each) && !isOfUnit(each));
  const [price] = prices;
  if (net && discount && price && isBeforeDiscount(net.index, price.index, discount.index, lines))
    return { gross: net.index, ...off, ...priceOf(prices, net) };
  if (net) return { amount: net.index, ...priceOf(prices, net) };
  if (given.has('unit_price') && price) return { unit_price: price.index, ...off };
  const netPrice = amounts.find(isOfUnit);
  if (netPrice) return { unit_price: netPrice.index };

  const isTotal = (candidate: Candidate) =>
    is([grossPrices])(candidate) &&
    (says('total')(candidate) || (isAmazon(lines) && !says('price')(candidate)));
  const plain = prices.find((each) => !isTotal(each));
  const gross = [
    ...usable('gross').filter((each) => is(grossAmounts)(each) || isTotal(each)),
    ...prices.filter(isTotal),
  ][0];
  if (gross && (discount || !plain)) return { gross: gross.index, ...off, ...priceOf(prices, gross) };
  if (plain) return { unit_price: plain.index, ...off };
  return amounts[0] ? { amount: amounts[0].index } : {};
}

/** Whether every row with a discount shows that a total is the quantity × the price all the same. */
function isBeforeDiscount(
  total: number,
  price: number,
  discount: number,
  { sample, quantity }: Lines,
): boolean {
  const numbers = sample.rows.map((row) => {
    const [off, each, all] = [discount, price, total].map((index) => roughNumber(cellOf(row, index))) as [
      number,
      number,
      number,
    ];
    return { off, all, full: each * (quantity === undefined ? 1 : roughNumber(cellOf(row, quantity))) };
  });
  const discounted = numbers.filter(({ off, all, full }) => off > 0 && all > 0 && full > 0);
  return discounted.length > 0 && discounted.every(({ all, full }) => Math.abs(all - full) < 0.006);
}

function onlyOf(candidates: Record<Role, readonly Candidate[]>): MoneyColumns {
  const [role, [only] = []] = Object.entries(candidates).find(([, each]) => each.length > 0) ?? [];
  return role && only ? { [role]: only.index } : {};
}

/** The price of one unit beside a total: it is not needed for the amount, but it is a fact. */
function priceOf(prices: readonly Candidate[], { index: total }: Candidate): MoneyColumns {
  const price = prices.find(({ index }) => index !== total);
  return price && isPlainPrice(price) ? { unit_price: price.index } : {};
}

/** The words of the first ranks can only be prices. */
function isPlainPrice({ rank }: Candidate): boolean {
  return rank <= 1;
}

/** Whether a header says that its discount is a part, in per cent. */
export function isInPercent(header: string): boolean {
  return /%|percent|pct|rate\b|taux|prozent|satz|porcentaje/i.test(header);
}

/** Whether the first line of each order has something in the column, and none of its others: it is the order's, then. */
export function isOfOrder(
  index: number,
  { sample, order, date }: Pick<Lines, 'sample' | 'order' | 'date'>,
): boolean {
  let continuations = 0;
  let above: string | undefined;
  let isHeadFilled = false;
  for (const row of sample.rows) {
    const own = cellOf(row, order);
    const isFilled = cellOf(row, index) !== '';
    const continues = own === '' ? cellOf(row, date) === '' : own === above;
    if (own !== '') above = own;
    if (!continues) isHeadFilled = isFilled;
    else if (isFilled || !isHeadFilled) return false;
    else continuations += 1;
  }
  return continuations > 0;
}

function verdictOf(index: number, { sample, quantity, products }: Lines): 'total' | 'price' | undefined {
  const spread = new Spread();
  for (const row of sample.rows) {
    const product = products.map((at) => cellOf(row, at)).find((cell) => cell !== '');
    if (product !== undefined)
      spread.add(product, roughNumber(cellOf(row, quantity)), roughNumber(cellOf(row, index)));
  }
  return spread.verdict();
}

/** Amazon calls the total of a line its item price. */
function isAmazon({ headers }: Lines): boolean {
  return headers.some((header) => /^amazon[- ]order[- ]id$/i.test(header.trim()));
}
