import { dayBefore, type Period, yearBefore } from '../../run/calendar';

/** Days that a reader can choose to see the figures of. */
export interface Span extends Period {
  name: 'year' | 'thisYear' | 'days90' | 'all';
  /** The same calendar days a year before; absent where the sales do not reach back so far. */
  before?: Period;
}

/** Days at the start of a span that may lie before the first sale: shops close on 1 January. */
const CLOSED_DAYS = 3;

/** The last twelve months, the year so far, the last 90 days and all: those that are not the same days as another. */
export function spansOf({ first, last }: Period): Span[] {
  const starts = {
    year: dayBefore(yearBefore(last), -1),
    thisYear: `${last.slice(0, 4)}-01-01`,
    days90: dayBefore(last, 89),
    all: first,
  };
  const spans: Span[] = [];
  for (const name of ['year', 'thisYear', 'days90', 'all'] as const) {
    const start = starts[name];
    const isKnown = spans.some((span) => span.first === start);
    if (isKnown || (name !== 'all' && start <= first)) continue;
    const before = { first: yearBefore(start), last: yearBefore(last) };
    const reaches = name !== 'all' && dayBefore(first, CLOSED_DAYS) <= before.first;
    spans.push({ name, first: start, last, ...(reaches && { before }) });
  }
  return spans;
}
