import { SalesForecast } from '../../models/sales-forecast';
import type { Month, StoreCode } from '../../models/shared/kinds';
import { analysis } from '../analysis/define-analysis';
import type { Row } from '../analysis/result';
import { rootOf, toMoney, toPercent } from '../analysis/rounding';
import { daysOf } from '../analysis/sales-calendar';
import { amountOf } from '../analysis/series';
import { monthAfter } from '../run/calendar';

const [AHEAD, TESTED, SEASON, WINDOW] = [3, 6, 12, 3];
/** Hundredths of standard deviations that hold four fifths of a normal distribution. */
const RANGE = 128n;
/** How many parts of a ten-millionth a range is computed in. */
const FINE = 1_000_000n;
/** Per cent of error up to which a forecast is told. */
const MOST_ERROR = 33;

/** What a number of months ahead brings, of the months known; in thirds, so that it is a whole number. */
const methods = {
  seasonal: (past: readonly bigint[], ahead: number) =>
    BigInt(WINDOW) * (past[past.length - SEASON + ahead - 1] ?? 0n),
  average: (past: readonly bigint[]) => amountOf(past.slice(-WINDOW)),
};

/** What may the next three months bring? */
export default analysis(SalesForecast, {
  title: {
    en: 'The next three months',
    fr: 'Les trois prochains mois',
    de: 'Die nächsten drei Monate',
    es: 'Los próximos tres meses',
  },
  section: 'time',
  needs: [{ fullMonths: SEASON + TESTED }],
  sort: ['store_id', 'year_month'],
  chart: {
    type: 'lines',
    over: 'year_month',
    of: 'forecast',
    range: ['lowest', 'highest'],
    only: { store_id: null },
  },
  days: async (data) => {
    const last = (await data.calendar()).fullMonths.at(-1);
    return last === undefined ? undefined : daysOf(monthsAhead(last));
  },
  say: ({ rows, show }) => {
    const next = rows.find(({ store_id }) => store_id === null);
    // Who was off by a third has nothing to promise.
    if (!next || next.error_rate === null || next.error_rate > MOST_ERROR) return [];
    const [month, value, low, high] = [
      show(next, 'year_month'),
      show(next, 'forecast'),
      show(next, 'lowest'),
      show(next, 'highest'),
    ];
    return [
      {
        en: `${month} may bring ${value}, four times out of five between ${low} and ${high}.`,
        fr: `${month}\u202f: environ ${value}, quatre fois sur cinq entre ${low} et ${high}.`,
        de: `${month}: etwa ${value}, in vier von fünf Fällen zwischen ${low} und ${high}.`,
        es: `${month}: alrededor de ${value}, cuatro de cada cinco veces entre ${low} y ${high}.`,
      },
    ];
  },
  compute: async (data) => {
    const { months, fullMonths } = await data.calendar();
    const company = [...(await data.monthly('company')).values()].map((series) => [null, series] as const);
    // Only months at the ends are cut.
    const start = months.indexOf(fullMonths[0] ?? '');
    return [...company, ...(await data.monthly('store'))].flatMap(([code, { amounts }]) => {
      const past = amounts.slice(start, start + fullMonths.length);
      return forecastOf(code as StoreCode | null, past, fullMonths.at(-1) ?? '');
    });
  },
});

/** The months that are forecast; after the year 9999 there is none to name. */
function monthsAhead(last: string): string[] {
  const months = Array.from({ length: AHEAD }, (_, at) => monthAfter(last, at + 1));
  return months.filter((month) => month.length === last.length);
}

function forecastOf(store_id: StoreCode | null, past: readonly bigint[], last: string): Row<SalesForecast>[] {
  const [seasonal, average] = [testOf('seasonal', past), testOf('average', past)];
  const { method, error, actual, spread } = average.error < seasonal.error ? average : seasonal;
  return monthsAhead(last).map((month, at) => {
    const value = methods[method](past, at + 1);
    const bound = (side: bigint) => {
      const amount = FINE * value + side * spread;
      return toMoney(amount > 0n ? amount : 0n, FINE * BigInt(WINDOW));
    };
    return {
      ...{ store_id, year_month: month as Month, method },
      ...{
        forecast: toMoney(value, WINDOW),
        lowest: bound(-1n),
        highest: bound(1n),
        error_rate: toPercent(error, BigInt(WINDOW) * actual),
      },
    };
  });
}

/** How far a method was off, from each of the last months on, as far ahead as the sales tell; errors in thirds. */
function testOf(method: keyof typeof methods, past: readonly bigint[]) {
  const errors: bigint[] = [];
  let actual = 0n;
  for (let known = past.length - TESTED; known < past.length; known += 1) {
    for (let ahead = 1; ahead <= AHEAD && known + ahead <= past.length; ahead += 1) {
      const value = past[known + ahead - 1] ?? 0n;
      errors.push(BigInt(WINDOW) * value - methods[method](past.slice(0, known), ahead));
      actual += absolute(value);
    }
  }
  const count = BigInt(errors.length);
  const squares = amountOf(errors.map((error) => error * error));
  // The variance by the square of the count.
  const variance = count * squares - amountOf(errors) ** 2n;
  const spread = rootOf((RANGE * FINE) ** 2n * variance) / (100n * count);
  return { method, error: amountOf(errors.map(absolute)), actual, spread };
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
