import { colonOf, dateLocaleOf } from '../notices/language';
import type { Period } from '../run/calendar';
import type { NumberFormat } from './chart';
import type { ViewColumn } from './view';

/** Writes numbers for one locale and currency; months and days too, in English where there are no texts in its language. */
export interface Formatter {
  /** BCP 47, `fr-FR`. */
  locale: string;
  /** Writes amounts, in hundredths at most: the tables hold no more. */
  money: Intl.NumberFormat;
  /** How numbers are written, for a browser that does the same. */
  options: Record<NumberFormat | 'change', Intl.NumberFormatOptions>;
  /** `1,234`, `€1,234.50`, `5.40`, `12.3%`, `Jan 2024`, `31 Jan 2024`; null is `–`. */
  cell(value: string | number | null, format: ViewColumn['format']): string;
  /** For labels with little room: `1.2M`, `€12k`. */
  compact(value: number, format: ViewColumn['format']): string;
  /** For sentences: three digits of an amount or a number of units are what a reader keeps. */
  prose(value: string | number | null, format: ViewColumn['format']): string;
  /** `+12.3 %`. */
  change(ratio: number): string;
  /** Of `YYYY-MM-DD`: `31 December 2025`. */
  day(date: string): string;
  /** `1 January – 31 December 2025`. */
  days(period: Period): string;
  /** `Revenue: €12.50`, as it is set in the language of the page. */
  pair(label: string, value: string): string;
  /** Day and time, where this runs: `31 December 2025 at 18:05`. */
  moment(time: Date): string;
}

/** @param isSign true where the currency is written by its sign alone, $ whatever the dollar. */
export function createFormatter(locale: string, currency: string | undefined, isSign = false): Formatter {
  const currencyDisplay = isSign ? 'narrowSymbol' : 'symbol';
  const ofCurrency: Intl.NumberFormatOptions = currency
    ? { style: 'currency', currency, currencyDisplay }
    : {};
  const decimals = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  const { maximumFractionDigits: usual = 2 } = new Intl.NumberFormat(locale, ofCurrency).resolvedOptions();
  const options: Formatter['options'] = {
    units: { maximumFractionDigits: 3 },
    money: { ...ofCurrency, ...decimals(Math.min(usual, 2)) },
    ratio: decimals(2),
    percent: { style: 'percent', ...decimals(1) },
    change: { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' },
  };
  const money = new Intl.NumberFormat(locale, options.money);
  const formats = {
    money,
    units: new Intl.NumberFormat(locale, options.units),
    ratio: new Intl.NumberFormat(locale, options.ratio),
    percent: new Intl.NumberFormat(locale, options.percent),
  };
  const compact = { notation: 'compact', maximumSignificantDigits: 3 } as const;
  const short = new Intl.NumberFormat(locale, compact);
  const shortMoney = new Intl.NumberFormat(locale, { ...ofCurrency, ...compact });
  const shortPercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const change = new Intl.NumberFormat(locale, options.change);
  // Days are text; noon in UTC is the same day wherever it is formatted as UTC. Some languages have a calendar of their
  // own, whose months are not those that sales are added up by.
  const ofDates = dateLocaleOf(locale);
  const gregorian = { calendar: 'gregory', timeZone: 'UTC' };
  const month = new Intl.DateTimeFormat(ofDates, { ...gregorian, month: 'short', year: 'numeric' });
  const shortDay = new Intl.DateTimeFormat(ofDates, { ...gregorian, dateStyle: 'medium' });
  const day = new Intl.DateTimeFormat(ofDates, { ...gregorian, dateStyle: 'long' });
  const moment = new Intl.DateTimeFormat(ofDates, {
    ...{ calendar: 'gregory', dateStyle: 'long', timeStyle: 'short' },
  });
  const rounded = { maximumSignificantDigits: 3 };
  const told = {
    units: new Intl.NumberFormat(locale, rounded),
    money: new Intl.NumberFormat(locale, { ...ofCurrency, ...rounded }),
  };
  const noon = (date: string) => new Date(`${date}T12:00:00Z`);
  const cell: Formatter['cell'] = (value, format) => {
    if (value === null) return '–';
    if (format === 'month') return month.format(noon(`${value}-01`));
    if (format === 'day') return shortDay.format(noon(String(value)));
    if (format === 'text' || typeof value === 'string') return String(value);
    return formats[format].format(format === 'percent' ? value / 100 : value);
  };
  return {
    locale,
    money,
    options,
    cell,
    prose(value, format) {
      const isLong = typeof value === 'number' && Math.abs(value) >= 100;
      return isLong && (format === 'money' || format === 'units')
        ? told[format].format(value)
        : cell(value, format);
    },
    compact: (value, format) =>
      format === 'percent'
        ? shortPercent.format(value / 100)
        : (format === 'money' ? shortMoney : short).format(value),
    change: (ratio) => change.format(ratio),
    day: (date) => day.format(noon(date)),
    days: ({ first, last }) => day.formatRange(noon(first), noon(last)),
    pair: (label, value) => `${label}${colonOf(locale)}${value}`,
    moment: (time) => moment.format(time),
  };
}
