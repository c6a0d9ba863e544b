import type { NumberFormat } from '../../chart';
import type { Reading } from './reading';

export type Writing = ReturnType<typeof writing>;

/** Writes numbers for the reader. */
export function writing({ data }: Reading) {
  // The language of numbers and names, which may be one that there are no texts in.
  const { locale } = document.documentElement.dataset;
  const formats = new Map<string, Intl.NumberFormat>();

  /** A number as the rest of the page writes it; `–` where it is not known. A text is a decimal number. */
  function shownNumber(value: number | string, format: NumberFormat | 'change'): string {
    if (Number.isNaN(value)) return '–';
    let numberFormat = formats.get(format);
    if (!numberFormat) {
      numberFormat = new Intl.NumberFormat(locale, data.formats[format]);
      formats.set(format, numberFormat);
    }
    return numberFormat.format(format === 'percent' ? Number(value) / 100 : (value as number));
  }

  /** `-12.05` of -1205 and two decimals, however large. */
  function decimal(whole: bigint | number, decimals: number): string {
    const digits = String(whole)
      .replace('-', '')
      .padStart(decimals + 1, '0');
    const end = digits.length - decimals;
    const rest = digits.slice(end).replace(/0+$/, '');
    return `${whole < 0 ? '-' : ''}${digits.slice(0, end)}${rest && `.${rest}`}`;
  }

  /** Without case, accents and the kinds of spaces, which nobody types as they are shown. */
  function searchable(text: string): string {
    return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();
  }

  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  return { locale, shownNumber, decimal, searchable, compare: collator.compare };
}
