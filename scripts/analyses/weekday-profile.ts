import type { Count, Ratio } from '../../models/shared/kinds';
import { WeekdayProfile } from '../../models/weekday-profile';
import { analysis } from '../analysis/define-analysis';
import { toMoney, toRatio } from '../analysis/rounding';
import { weekdayOf } from '../analysis/sales-calendar';
import { totalOf } from '../analysis/sales-data';

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Which days of the week are strong? */
export default analysis(WeekdayProfile, {
  title: { en: 'An average week', fr: 'Une semaine type' },
  section: 'time',
  sort: ['weekday'],
  chart: { type: 'bars', by: 'weekday', of: 'mean_revenue' },
  say: ({ rows, show }) => {
    const [best, ...others] = rows.toSorted((a, b) => b.mean_revenue - a.mean_revenue);
    const worst = others.at(-1);
    if (!best || !worst || best.mean_revenue === worst.mean_revenue) return [];
    const [day, revenue, weakest, least] = [
      show(best, 'weekday'),
      show(best, 'mean_revenue'),
      show(worst, 'weekday'),
      show(worst, 'mean_revenue'),
    ];
    return [
      {
        en: `${day} is the strongest day with ${revenue}.`,
        fr: `Le ${day} est le meilleur jour\u202f: ${revenue}.`,
      },
      {
        en: `${weakest} is the weakest with ${least}.`,
        fr: `Le plus faible est le ${weakest}\u202f: ${least}.`,
      },
    ];
  },
  compute: async (data) => {
    const { days } = await data.calendar();
    const series = (await data.daily('company')).get('');
    const byWeekday = weekdays.map((weekday) => ({ weekday, places: [] as number[] }));
    for (const [place, day] of days.entries()) byWeekday[weekdayOf(day) - 1]?.places.push(place);
    return byWeekday
      .filter(({ places }) => places.length > 0)
      .map(({ weekday, places }) => {
        const of = (values: Float64Array | undefined) => places.map((place) => values?.[place] ?? 0);
        return {
          weekday,
          calendar_days: places.length as Count,
          sales_days: of(series?.lines).filter((lines) => lines > 0).length as Count,
          mean_units: toRatio(totalOf(of(series?.units)), 1000 * places.length) as Ratio,
          mean_revenue: toMoney(totalOf(of(series?.amounts)), places.length),
        };
      });
  },
});
