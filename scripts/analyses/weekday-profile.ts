import type { Count, Ratio } from '../../models/shared/kinds';
import { WeekdayProfile } from '../../models/weekday-profile';
import { analysis } from '../analysis/define-analysis';
import { toMoney, toRatio } from '../analysis/rounding';
import { WEEK } from '../analysis/sales-calendar';
import { amountOf, totalOf } from '../analysis/series';
import { weekdayOf } from '../run/calendar';

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Weeks from which a weekday is told, and how far the best must be from the least. */
const [WEEKS, UNLIKE] = [4, 1.2];

/** Which days of the week are strong? */
export default analysis(WeekdayProfile, {
  title: {
    en: 'An average week',
    fr: 'Une semaine type',
    de: 'Eine typische Woche',
    es: 'Una semana típica',
  },
  section: 'time',
  sort: ['weekday'],
  chart: { type: 'bars', by: 'weekday', of: 'mean_revenue' },
  say: ({ rows, show, write }) => {
    const total = rows.reduce((sum, row) => sum + row.mean_revenue * row.calendar_days, 0);
    const open = rows.filter(({ sales_days, calendar_days }) => sales_days > 0 && calendar_days >= WEEKS);
    const [best, ...others] = open.toSorted((a, b) => b.mean_revenue - a.mean_revenue);
    const least = others.at(-1);
    if (!best || !least || total <= 0 || best.mean_revenue < UNLIKE * least.mean_revenue) return [];
    const [day, weakest] = [show(best, 'weekday'), show(least, 'weekday')];
    const [most, few] = [best, least].map((row) =>
      write((100 * row.mean_revenue * row.calendar_days) / total, 'percent'),
    );
    return [
      {
        en: `${day} brings ${most} of the revenue, ${weakest} ${few}.`,
        fr: `${day}\u202f: ${most} du chiffre d’affaires\u202f; ${weakest}\u202f: ${few}.`,
        de: `${day}: ${most} des Umsatzes; ${weakest}: ${few}.`,
        es: `${day}: ${most} de las ventas; ${weakest}: ${few}.`,
      },
    ];
  },
  compute: async (data) => {
    const { period, days } = await data.calendar();
    if (!period) return [];
    const series = (await data.daily('company')).get('');
    const first = weekdayOf(period.first) - 1;
    return weekdays.flatMap((weekday, at) => {
      const before = (at - first + WEEK) % WEEK;
      const calendarDays = Math.ceil((days - before) / WEEK);
      if (calendarDays <= 0) return [];
      const own = <Value>(values: readonly Value[] = []) =>
        values.filter((_, step) => ((series?.places[step] ?? 0) - before) % WEEK === 0);
      return [
        {
          weekday,
          calendar_days: calendarDays as Count,
          sales_days: own(series?.lines).length as Count,
          mean_units: toRatio(totalOf(own(series?.units)), 1000 * calendarDays) as Ratio,
          mean_revenue: toMoney(amountOf(own(series?.amounts)), calendarDays),
        },
      ];
    });
  },
});
