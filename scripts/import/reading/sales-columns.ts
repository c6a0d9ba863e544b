import { saleAids } from '../sales/aids';
import { saleColumns } from '../sales/columns';
import { bestOf, type Candidate, candidatesFor, type HeaderMapping } from './candidates';
import { fits } from './fits';
import { chooseMoney, isInPercent, isOfOrder } from './money-columns';
import type { Sample } from './sample';

/** The columns found in a header, and what speaks against it. */
export interface Found {
  columns: { field: string; index: number }[];
  missing: string[];
  /** Columns that several headers stand for, and nothing tells them apart. */
  twice: { field: string; indexes: number[] }[];
}

type SaleField = keyof typeof saleColumns | keyof typeof saleAids;

const fields = [...Object.keys(saleColumns), ...Object.keys(saleAids)] as SaleField[];
const ofLine: ReadonlySet<SaleField> = new Set([
  ...(['quantity', 'product_id', 'name', 'category'] as const),
  ...(['unit_price', 'amount', 'gross', 'discount'] as const),
]);
/** What a line comes to is found out together. */
const money: ReadonlySet<SaleField> = new Set(['unit_price', 'amount', 'gross', 'discount'] as const);
/** What a sale cannot do without: were there two, the wrong one would be read. */
const decisive: readonly SaleField[] = ['date', 'quantity', 'product_id', 'store_id'];

/**
 * The columns of a sales file. Where no header stands for the product's code, its name is the code; where none stands
 * for a store, all is sold in one.
 */
export function findSaleColumns(headers: readonly string[], mapping: HeaderMapping, sample: Sample): Found {
  const all = new Map(fields.map((field) => [field, candidatesFor('sales', field, headers, mapping)]));
  const of = (field: SaleField): readonly Candidate[] => all.get(field) ?? [];
  const discounts = of('discount');
  // What is called the order's is not the line's, on whatever line it stands.
  const isCalledOrders = ({ index }: Candidate) =>
    /^\W*order(?!\W*lines?\b)|\border ref(?:erence)?\s*\//i.test(headers[index] ?? '');
  for (const field of money)
    if (!mapping.has(`sales.${field}`))
      all.set(
        field,
        of(field).filter((each) => !isCalledOrders(each)),
      );
  const hasLines = (['quantity', 'unit_price', 'amount'] as const).some((field) =>
    of(field).some(({ isOfLine }) => isOfLine && !mapping.has(`sales.${field}`)),
  );
  if (hasLines) {
    for (const field of ofLine) {
      const own = of(field).filter(({ isOfLine }) => isOfLine);
      // What stands beside the lines is the order's: its name, its total.
      all.set(field, own);
    }
  }
  const chosen = new Map<SaleField, number>();
  const twice: Found['twice'] = [];
  const isTaken = (index: number) => [...chosen.values()].includes(index);
  const tried = new Set<SaleField>();
  const choose = (field: SaleField, candidates = of(field).filter(({ index }) => !isTaken(index))) => {
    tried.add(field);
    const best = bestOf(candidates);
    if (best[0]) chosen.set(field, best[0].index);
    if (best.length > 1 && decisive.includes(field))
      twice.push({ field, indexes: best.map(({ index }) => index) });
  };
  choose('date');
  choose('quantity');
  choose('product_id');
  choose('name');
  if (!chosen.has('product_id')) rename(chosen, 'name', 'product_id');
  choose(
    'store_id',
    filledFirst(
      of('store_id').filter(({ index }) => !isTaken(index)),
      sample,
    ),
  );
  const store = chosen.get('store_id');
  // The city may be the store, and is the store's city then.
  choose(
    'city',
    of('city').filter(({ index, rank }) => !isTaken(index) || (index === store && rank === 0)),
  );
  // Beside columns of its lines, a name is the order's.
  const isOrder = ({ index, rank }: Candidate) => !isTaken(index) && (rank === 0 || hasLines);
  choose('order', filledFirst(of('order').filter(isOrder), sample));
  choose('category');
  choose('refunded');
  for (const field of fields)
    if (!tried.has(field) && !money.has(field) && field !== 'order_discount') choose(field);
  const lines = {
    headers,
    sample,
    quantity: chosen.get('quantity'),
    products: (['product_id', 'name'] as const).flatMap((field) => chosen.get(field) ?? []),
    order: chosen.get('order'),
    date: chosen.get('date'),
  };
  const amounts = chooseMoney(
    {
      unit_price: of('unit_price').filter(({ index }) => !isTaken(index)),
      amount: of('amount').filter(({ index }) => !isTaken(index)),
      gross: of('gross').filter(({ index }) => !isTaken(index)),
      discount: of('discount').filter(({ index }) => !isTaken(index)),
    },
    new Set(
      (['unit_price', 'amount', 'gross', 'discount'] as const).filter((role) => mapping.has(`sales.${role}`)),
    ),
    lines,
  );
  for (const [role, index] of Object.entries(amounts)) chosen.set(role as SaleField, index);
  // An amount that is net holds the order's discount, too.
  const isBefore = chosen.has('order') && !chosen.has('amount');
  const isOrders = (each: Candidate) =>
    !isInPercent(headers[each.index] ?? '') &&
    fits('amount', each.index, sample) &&
    (isCalledOrders(each) || (hasLines ? !each.isOfLine : isOfOrder(each.index, lines)));
  if (mapping.has('sales.order_discount')) choose('order_discount');
  else if (isBefore)
    choose(
      'order_discount',
      [
        ...of('order_discount').filter(({ index }) => fits('amount', index, sample)),
        ...discounts.filter(isOrders),
      ]
        .filter(({ index }) => !isTaken(index))
        .slice(0, 1),
    );
  const missing = (['date', 'product_id'] as const).filter((field) => !chosen.has(field)) as string[];
  // A price alone does not tell how many were sold.
  const isCounted = (['quantity', 'amount', 'gross'] as const).some((field) => chosen.has(field));
  return {
    columns: fields.flatMap((field) => {
      const index = chosen.get(field);
      return index === undefined ? [] : [{ field, index }];
    }),
    missing: isCounted ? missing : [...missing, 'quantity'],
    twice,
  };
}

/** A column without a single value stands behind those that have some. */
function filledFirst(candidates: readonly Candidate[], sample: Sample): Candidate[] {
  const filled = candidates.filter(({ index }) => sample.isFilled(index));
  return filled.length > 0 ? filled : [...candidates];
}

function rename(chosen: Map<SaleField, number>, from: SaleField, to: SaleField): void {
  const index = chosen.get(from);
  if (index === undefined) return;
  chosen.delete(from);
  chosen.set(to, index);
}
