import { sameDaysBefore, yearUpTo } from '../../analysis/sales-calendar';
import { dayBefore, type Period } from '../../run/calendar';

/** Days that a reader can choose to see the figures of. */
export interface Span extends Period {
  name: 'year' | 'thisYear' | 'days90' | 'all';
  /** The same calendar days a year before; absent where the sales do not reach back so far. */
  before?: Period;
}

/** The last twelve months, the year so far, the last 90 days and all: those that are not the same days as another. */
export function spansOf(sales: Period): Span[] {
  const { first, last } = sales;
  const starts = {
    year: yearUpTo(last).first,
    thisYear: `${last.slice(0, 4)}-01-01`,
    days90: dayBefore(last, 89),
    all: first,
  };
  const spans: Span[] = [];
  for (const name of ['year', 'thisYear', 'days90', 'all'] as const) {
    const start = starts[name];
    const isKnown = spans.some((span) => span.first === start);
    if (isKnown || (name !== 'all' && start <= first)) continue;
    const before = name === 'all' ? undefined : sameDaysBefore({ first: start, last }, sales);
    spans.push({ name, first: start, last, ...(before && { before }) });
  }
  return spans;
}
