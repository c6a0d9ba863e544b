import type { Name } from '../../models/shared/kinds';
import { YearOnYear } from '../../models/year-on-year';
import { analysis } from '../analysis/define-analysis';
import type { Row } from '../analysis/result';
import { toMoney, toPercent, toUnits } from '../analysis/rounding';
import { comparedDays, daysOf, YEAR } from '../analysis/sales-calendar';
import type { By, SalesData } from '../analysis/sales-data';
import type { Facts, Sentence } from '../analysis/sentence';
import { amountOf, type ByCode, type Totals, totalOf } from '../analysis/series';

type Line = Row<YearOnYear>;

/** What is told of one thing: as much of the revenue of all, in per cent of what it was, and of as many units. */
const [SHARE, RATE, UNITS] = [0.005, 10, 30];
/** Per cent by which a store must differ from all stores together. */
const APART = 5;

const levels = ['company', 'store', 'product', 'category'] as const;

/** What sells more than a year before, and what less? */
export default analysis(YearOnYear, {
  title: {
    en: 'Against the year before',
    fr: 'Par rapport à l’année d’avant',
    de: 'Gegenüber dem Vorjahr',
    es: 'Frente al año anterior',
  },
  section: 'time',
  noRows: {
    en: 'This takes sales of the same days a year before.',
    fr: 'Il faut des ventes des mêmes jours un an plus tôt.',
    de: 'Dazu braucht es Verkäufe derselben Tage ein Jahr davor.',
    es: 'Hacen falta ventas de los mismos días un año antes.',
  },
  sort: ['level', 'change', 'code'],
  chart: {
    ...{ type: 'bars', by: 'code', of: 'change', only: { level: 'product' } },
    title: {
      en: 'Each product against the year before',
      fr: 'Chaque produit par rapport à l’année d’avant',
      de: 'Jeder Artikel gegenüber dem Vorjahr',
      es: 'Cada producto frente al año anterior',
    },
  },
  days: async (data) => {
    const { period, fullMonths } = await data.calendar();
    if (fullMonths.length < 2 * YEAR) return period && comparedDays(period)?.now;
    return daysOf(fullMonths.slice(-YEAR));
  },
  say: sayYear,
  compute: async (data) => {
    const { period, fullMonths } = await data.calendar();
    if (!period) return [];
    const rows: Line[] = [];
    for (const level of levels) {
      const read = fullMonths.length >= 2 * YEAR ? ofMonths : ofDays;
      for (const [code, [now, before]] of await read(data, level))
        if (now.lines > 0 || before.lines > 0)
          rows.push({
            level,
            code: level === 'company' ? null : (code as Name),
            revenue: toMoney(now.amount),
            revenue_before: toMoney(before.amount),
            change: toMoney(now.amount - before.amount),
            change_rate: toPercent(now.amount - before.amount, before.amount),
            units: toUnits(now.units),
            units_before: toUnits(before.units),
          });
    }
    return rows;
  },
});

type Compared = [now: Sums, before: Sums];
type Sums = Pick<Totals, 'lines' | 'units' | 'amount'>;
const none: Sums = { lines: 0, units: 0, amount: 0n };

/** The last full year against the one before. */
async function ofMonths(data: SalesData, by: By): Promise<ByCode<Compared>> {
  const { months, fullMonths } = await data.calendar();
  const end = months.indexOf(fullMonths.at(-1) ?? '') + 1;
  const series = [...(await data.monthly(by))];
  return new Map(
    series.map(([code, { lines, units, amounts }]) => {
      const sums = (to: number): Sums => {
        const part = [to - YEAR, to] as const;
        return {
          ...{ lines: totalOf(lines.slice(...part)), units: totalOf(units.slice(...part)) },
          amount: amountOf(amounts.slice(...part)),
        };
      };
      return [code, [sums(end), sums(end - YEAR)]];
    }),
  );
}

/** The days that have the same day a year before, against those. */
async function ofDays(data: SalesData, by: By): Promise<ByCode<Compared>> {
  const { period } = await data.calendar();
  const days = period && comparedDays(period);
  if (!days) return new Map();
  const [now, before] = [await data.totals(days.now, by), await data.totals(days.before, by)];
  const codes = new Set([...now.keys(), ...before.keys()].sort());
  return new Map([...codes].map((code) => [code, [now.get(code) ?? none, before.get(code) ?? none]]));
}

/** How the company goes, which products and categories move it, and which stores go another way. */
async function sayYear({ rows, show, write, data }: Facts<YearOnYear>): Promise<Sentence[]> {
  const company = rows.find(({ level }) => level === 'company');
  if (!company || company.change_rate === null) return [];
  const nameOf = (row: Line) => show(row, 'code');
  const count = (level: Line['level']) => rows.filter((row) => row.level === level).length;
  return [await ofCompany(company), ...moved('product', 2), ...moved('category', 1), ...apart(company)];

  async function ofCompany({ revenue, change, change_rate }: Line): Promise<Sentence> {
    const { period, fullMonths } = await data.calendar();
    const days = period && fullMonths.length < 2 * YEAR ? comparedDays(period)?.now : undefined;
    const [money, rate] = [write(revenue, 'money'), write(change_rate ?? 0, 'change')];
    const [first, last] = [days?.first, days?.last].map((day) => day && write(day, 'day'));
    const text = days
      ? {
          en: `${first} to ${last} brought ${money}: ${rate} on the same days a year before.`,
          fr: `Du ${first} au ${last}\u202f: ${money}, ${rate} par rapport aux mêmes jours un an plus tôt.`,
          de: `${first} bis ${last}: ${money}, ${rate} gegenüber denselben Tagen ein Jahr davor.`,
          es: `Del ${first} al ${last}: ${money}, ${rate} frente a los mismos días un año antes.`,
        }
      : {
          en: `The last 12 full months brought ${money}: ${rate} on the 12 before.`,
          fr: `Les 12 derniers mois complets\u202f: ${money}, ${rate} par rapport aux 12 précédents.`,
          de: `Die letzten 12 vollen Monate: ${money}, ${rate} gegenüber den 12 davor.`,
          es: `Los últimos 12 meses completos: ${money}, ${rate} frente a los 12 anteriores.`,
        };
    return { text, worth: Math.abs(change), call: change < 0 ? 'down' : 'up' };
  }

  /** The most that lost, and that gained. */
  function moved(level: 'product' | 'category', most: number): Sentence[] {
    const least = SHARE * Math.max(company?.revenue ?? 0, company?.revenue_before ?? 0);
    const telling = rows.filter(
      ({ level: its, change, change_rate: rate, units, units_before }) =>
        its === level &&
        rate !== null &&
        Math.abs(rate) >= RATE &&
        Math.abs(change) >= least &&
        units + units_before >= UNITS,
    );
    // One product is the company.
    if (count(level) < 2) return [];
    return [-1, 1].flatMap((way) =>
      telling
        .filter(({ change }) => Math.sign(change) === way)
        .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
        .slice(0, most)
        .map((row): Sentence => {
          const worth = Math.abs(row.change);
          const [name, rate, by] = [
            nameOf(row),
            write(row.change_rate ?? 0, 'change'),
            write(worth, 'money'),
          ];
          const isLess = way < 0;
          const text = {
            en: `${name}: ${by} ${isLess ? 'less' : 'more'} than a year before (${rate}).`,
            fr: `${name}\u202f: ${by} de ${isLess ? 'moins' : 'plus'} qu’un an plus tôt (${rate}).`,
            de: `${name}: ${by} ${isLess ? 'weniger' : 'mehr'} als ein Jahr davor (${rate}).`,
            es: `${name}: ${by} ${isLess ? 'menos' : 'más'} que un año antes (${rate}).`,
          };
          const subject = level === 'product' ? { subject: { product: row.code ?? '' } } : {};
          return { text, worth, ...subject, call: isLess ? 'down' : 'up' };
        }),
    );
  }

  /** The stores that are furthest behind the others, by what they lack to have gone along with them. */
  function apart({ change_rate: all }: Line): Sentence[] {
    if (all === null || count('store') < 3) return [];
    return rows
      .filter(({ level, units, units_before }) => level === 'store' && units + units_before >= UNITS)
      .flatMap((row) => {
        const behind = all - (row.change_rate ?? all);
        return behind < APART ? [] : [{ row, worth: (row.revenue_before * behind) / 100 }];
      })
      .toSorted((a, b) => b.worth - a.worth)
      .slice(0, 2)
      .map(({ row, worth }) => {
        const [name, own] = [nameOf(row), write(row.change_rate ?? 0, 'change')];
        const others = write(all, 'change');
        const text = {
          en: `${name} falls behind: ${own}, all stores together ${others}.`,
          fr: `${name} reste en retrait\u202f: ${own}, l’ensemble des magasins ${others}.`,
          de: `${name} bleibt zurück: ${own}, alle Filialen zusammen ${others}.`,
          es: `${name} se queda atrás: ${own}, el conjunto de tiendas ${others}.`,
        };
        return { text, worth, subject: { store: row.code ?? '' }, call: 'down' };
      });
  }
}
