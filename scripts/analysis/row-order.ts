import type { ColumnKind, Kind } from '../../models/shared/kinds';

const texts: readonly Kind[] = ['flag', 'product', 'store', 'name', 'word'];
const times: readonly Kind[] = ['month', 'day'];

/** A column that rows are sorted by; nulls are last in either way. */
export interface OrderKey {
  name: string;
  isDescending: boolean;
}

/** The one number a reader looks at: the only amount of money with a total, else the only number. */
export function measureOf(kinds: ReadonlyMap<string, ColumnKind>): string | undefined {
  const numbers = [...kinds].filter(([, { kind }]) => ![...texts, ...times, 'rank'].includes(kind));
  const amounts = numbers.filter(([, { kind, total }]) => kind === 'money' && total);
  const [only, ...others] = amounts.length > 0 ? amounts : numbers;
  return others.length > 0 ? undefined : only?.[0];
}

/**
 * One order of the rows for table, workbook, console and JSON: what the analysis says of it, then the latest month and the
 * largest measure. Where these are alike the texts that tell rows apart decide, and last all else.
 */
export function rowOrder(
  kinds: ReadonlyMap<string, ColumnKind>,
  sort: readonly string[] = [],
): { said: OrderKey[]; last: OrderKey[] } {
  const isText = (name: string) => texts.includes(kinds.get(name)?.kind as Kind);
  const own = sort.map((key) => ({ name: key.replace(/ DESC$/, ''), isDescending: key.endsWith(' DESC') }));
  const [month] = [...kinds].find(([, { kind }]) => kind === 'month') ?? [];
  const usual = [month, measureOf(kinds)].flatMap((name) => (name === undefined ? [] : [name]));
  return {
    said: [
      ...own.filter(({ name }) => kinds.has(name)),
      ...usual.map((name) => ({ name, isDescending: true })),
    ],
    last: [...kinds.keys()]
      .toSorted((a, b) => Number(isText(b)) - Number(isText(a)))
      .map((name) => ({ name, isDescending: false })),
  };
}

/** The SQL of an order. @param sqlOf the expression of a column. */
export function orderBy(keys: readonly OrderKey[], sqlOf: (name: string) => string): string {
  return keys
    .map(({ name, isDescending }) => `${sqlOf(name)} IS NULL, ${sqlOf(name)}${isDescending ? ' DESC' : ''}`)
    .join(', ');
}
