import { SalesForecast } from '../../models/sales-forecast';
import type { Month, StoreCode } from '../../models/shared/kinds';
import { analysis } from '../analysis/define-analysis';
import type { Row } from '../analysis/result';
import { toMoney, toPercent } from '../analysis/rounding';
import { monthAfter } from '../analysis/sales-calendar';
import { totalOf } from '../analysis/sales-data';

const [AHEAD, TESTED, SEASON, WINDOW] = [3, 6, 12, 3];
/** Standard deviations that hold four fifths of a normal distribution. */
const RANGE = 1.28;
/** Per cent of error up to which a forecast is told. */
const MOST_ERROR = 33;

/** What a number of months ahead brings, of the months known; in thirds, so that it is a whole number. */
const methods = {
  seasonal: (past: readonly number[], ahead: number) =>
    WINDOW * (past[past.length - SEASON + ahead - 1] ?? 0),
  average: (past: readonly number[]) => totalOf(past.slice(-WINDOW)),
};

/** What may the next three months bring? */
export default analysis(SalesForecast, {
  title: { en: 'The next three months', fr: 'Les trois prochains mois' },
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
      },
    ];
  },
  compute: async (data) => {
    const { months, fullMonths } = await data.calendar();
    const company = [...(await data.monthly('company')).values()].map((series) => [null, series] as const);
    // Only months at the ends are cut.
    const start = months.indexOf(fullMonths[0] ?? '');
    return [...company, ...(await data.monthly('store'))].flatMap(([code, { amounts }]) => {
      const past = [...amounts.subarray(start, start + fullMonths.length)];
      return forecastOf(code as StoreCode | null, past, fullMonths.at(-1) ?? '');
    });
  },
});

function forecastOf(store_id: StoreCode | null, past: readonly number[], last: string): Row<SalesForecast>[] {
  const [seasonal, average] = [testOf('seasonal', past), testOf('average', past)];
  const { method, deviation, error, actual } = average.error < seasonal.error ? average : seasonal;
  // After the year 9999 there is no month to name.
  const ahead = Array.from({ length: AHEAD }, (_, at) => at).filter(
    (at) => monthAfter(last, at + 1).length === last.length,
  );
  return ahead.map((at) => {
    const value = methods[method](past, at + 1);
    const bound = (side: number) =>
      toMoney(Math.max(0, Math.round(value / WINDOW + side * RANGE * deviation)));
    return {
      ...{ store_id, year_month: monthAfter(last, at + 1) as Month, method },
      ...{
        forecast: toMoney(value, WINDOW),
        lowest: bound(-1),
        highest: bound(1),
        error_rate: toPercent(error, WINDOW * actual),
      },
    };
  });
}

/** How far a method was off, from each of the last months on, as far ahead as the sales tell; errors in thirds. */
function testOf(method: keyof typeof methods, past: readonly number[]) {
  const errors: number[] = [];
  let actual = 0;
  for (let known = past.length - TESTED; known < past.length; known += 1) {
    for (let ahead = 1; ahead <= AHEAD && known + ahead <= past.length; ahead += 1) {
      const value = past[known + ahead - 1] ?? 0;
      errors.push(WINDOW * value - methods[method](past.slice(0, known), ahead));
      actual += Math.abs(value);
    }
  }
  const mean = totalOf(errors) / errors.length;
  const variance = totalOf(errors.map((error) => (error - mean) ** 2)) / errors.length;
  return { method, error: totalOf(errors.map(Math.abs)), actual, deviation: Math.sqrt(variance) / WINDOW };
}
