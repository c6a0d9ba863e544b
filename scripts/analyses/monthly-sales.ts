import { MonthlySales } from '../../models/monthly-sales';
import type { Count, Flag, Month } from '../../models/shared/kinds';
import { analysis } from '../analysis/define-analysis';
import { toMoney, toPercent, toUnits } from '../analysis/rounding';
import { monthAfter } from '../run/calendar';

/** How does the company sell, month by month, and against the month and the year before? */
export default analysis(MonthlySales, {
  title: { en: 'Sales by month', fr: 'Les ventes par mois', de: 'Umsatz nach Monaten', es: 'Ventas por mes' },
  section: 'time',
  sort: ['year_month DESC'],
  chart: { type: 'lines', over: 'year_month', of: 'revenue' },
  say: ({ rows, show, write }) => {
    const full = rows.find(({ is_full }) => is_full === 1);
    if (!full) return [];
    const [month, revenue] = [show(full, 'year_month'), show(full, 'revenue')];
    const before = rows.find(({ year_month }) => year_month === monthAfter(full.year_month, -12));
    if (full.change_on_year === null || !before) {
      return [
        {
          en: `${month}, the last full month, brought ${revenue}.`,
          fr: `${month}, dernier mois complet\u202f: ${revenue}.`,
          de: `${month}, der letzte volle Monat: ${revenue}.`,
          es: `${month}, último mes completo: ${revenue}.`,
        },
      ];
    }
    const change = write(full.change_on_year, 'change');
    const worth = full.revenue - before.revenue;
    return [
      {
        text: {
          en: `${month}, the last full month, brought ${revenue}: ${change} on the same month a year before.`,
          fr: `${month}, dernier mois complet\u202f: ${revenue}, ${change} par rapport au même mois un an plus tôt.`,
          de: `${month}, der letzte volle Monat: ${revenue}, ${change} gegenüber demselben Monat ein Jahr davor.`,
          es: `${month}, último mes completo: ${revenue}, ${change} frente al mismo mes un año antes.`,
        },
        worth: Math.abs(worth),
        ...(worth === 0 ? {} : { call: worth > 0 ? 'up' : 'down' }),
      },
    ];
  },
  compute: async (data) => {
    const { months, fullMonths } = await data.calendar();
    const series = (await data.monthly('company')).get('');
    const full = new Set(fullMonths);
    const amount = (at: number) => series?.amounts[at] ?? 0n;
    const change = (at: number, back: number) => {
      const isComparable = full.has(months[at] ?? '') && full.has(months[at - back] ?? '');
      return isComparable ? toPercent(amount(at) - amount(at - back), amount(at - back)) : null;
    };
    return months.map((month, at) => ({
      year_month: month as Month,
      is_full: Number(full.has(month)) as Flag,
      sale_lines: (series?.lines[at] ?? 0) as Count,
      units: toUnits(series?.units[at] ?? 0),
      revenue: toMoney(amount(at)),
      change_on_month: change(at, 1),
      change_on_year: change(at, 12),
    }));
  },
});
