import type { ViewColumn } from './view';

/** Writes numbers, months and days for one language and currency. */
export interface Formatter {
  /** BCP 47, `fr-FR`. */
  locale: string;
  /** ISO 4217, `EUR`; undefined where amounts are shown without a sign. */
  currency: string | undefined;
  /** `1,234`, `€1,234.50`, `5.40`, `Jan 2024`; null is `–`. */
  cell(value: string | number | null, format: ViewColumn['format']): string;
  /** For labels with little room: `1.2M`, `€12k`. */
  compact(value: number, format: ViewColumn['format']): string;
  /** `+12.3 %`. */
  change(ratio: number): string;
  /** Of `YYYY-MM-DD`: `31 December 2025`. */
  day(date: string): string;
}

export function createFormatter(locale: string, currency: string | undefined): Formatter {
  const money: Intl.NumberFormatOptions = currency
    ? { style: 'currency', currency }
    : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const formats = {
    units: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    money: new Intl.NumberFormat(locale, money),
    ratio: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  };
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });
  const shortMoney = new Intl.NumberFormat(locale, {
    ...(currency ? { style: 'currency', currency } : {}),
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  // Days are text; noon in UTC is the same day wherever it is formatted as UTC.
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    locale,
    currency,
    cell(value, format) {
      if (value === null) return '–';
      if (format === 'month') return month.format(new Date(`${value}-01T12:00:00Z`));
      if (format === 'text' || typeof value === 'string') return String(value);
      return formats[format].format(value);
    },
    compact: (value, format) => (format === 'money' ? shortMoney : short).format(value),
    change: (ratio) => percent.format(ratio),
    day: (date) => day.format(new Date(`${date}T12:00:00Z`)),
  };
}
