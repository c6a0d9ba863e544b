/** A currency as a file writes it, and where it does so first. Plain data. */
export interface CurrencyMark {
  mark: string;
  line: number;
  /** Our name of the column, or the header of a column of currencies. */
  column: string;
}

/** Different ways to write currencies that are remembered of a file: two are enough to tell that they differ. */
const MOST_MARKS = 20;

/** The currencies written with each sign: a table, for asking Intl takes a tenth of a second. */
const signs: Record<string, string> = {
  $: 'USD ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUP DOP FJD GYD HKD JMD KYD LRD MXN NAD NIO NZD SBD SGD SRD TTD TWD UYU XCD',
  ...{
    '£': 'GBP EGP FKP GIP LBP SDG SHP SSP SYP',
    '¥': 'JPY CNY',
    '￥': 'JPY CNY',
    '€': 'EUR',
    kr: 'DKK ISK NOK SEK',
  },
  ...{
    '₹': 'INR',
    '₽': 'RUB',
    '₺': 'TRY',
    '₩': 'KRW KPW',
    '₪': 'ILS',
    '฿': 'THB',
    '₫': 'VND',
    '₱': 'PHP',
    '₦': 'NGN',
  },
  ...{
    '₴': 'UAH',
    '₸': 'KZT',
    '₵': 'GHS',
    '₡': 'CRC',
    '₲': 'PYG',
    '₼': 'AZN',
    '₾': 'GEL',
    zł: 'PLN',
    kč: 'CZK',
  },
  ...{
    ft: 'HUF',
    lei: 'RON MDL',
    fr: 'CHF',
    r$: 'BRL',
    c$: 'CAD NIO',
    a$: 'AUD',
    s$: 'SGD',
    nt$: 'TWD',
    mx$: 'MXN',
  },
};

/** Signs by what people call them. */
const names: Record<string, string> = {
  ...{ euro: '€', euros: '€', franc: 'fr', francs: 'fr', franken: 'fr', yen: '¥', yuan: '¥' },
  ...{
    dollar: '$',
    dollars: '$',
    dólar: '$',
    dólares: '$',
    krone: 'kr',
    kroner: 'kr',
    krona: 'kr',
    kronor: 'kr',
  },
  ...{ pound: '£', pounds: '£', livre: '£', livres: '£', pfund: '£', libra: '£', libras: '£' },
};

/** What says that there is no currency. */
const NOTHING = /^(n\/?a|null|none|nan|-+|\W?\d*)$/i;

const codes = Intl.supportedValuesOf('currency');

/** The marks with one more, where it is new. */
export function withMark(
  marks: readonly CurrencyMark[] | undefined,
  mark: CurrencyMark,
): readonly CurrencyMark[] | undefined {
  if (marks?.some((each) => each.mark === mark.mark) || (marks?.length ?? 0) >= MOST_MARKS) return marks;
  return NOTHING.test(mark.mark) && !/\p{Sc}/u.test(mark.mark) ? marks : [...(marks ?? []), mark];
}

const known = new Map<string, ReadonlySet<string>>();

/**
 * The currencies, by their codes of ISO 4217, that a mark may stand for: `$` is every dollar, `kr` every krone, `¥` yen
 * and yuan. A word that we do not know stands for itself.
 */
export function codesOf(mark: string): ReadonlySet<string> {
  let found = known.get(mark);
  if (!found) {
    found = new Set(find(mark.trim().replace(/\.$/, '')));
    known.set(mark, found);
  }
  return found;
}

function find(mark: string): string[] {
  const upper = mark.toUpperCase();
  if (codes.includes(upper)) return [upper];
  const small = mark.toLowerCase();
  const written = signs[names[small] ?? small]?.split(' ');
  if (written) return written;
  const [, letters = '', sign = ''] = /^([A-Z]{1,3})(\p{Sc})$/u.exec(mark) ?? [];
  const own = signs[sign]?.split(' ').filter((code) => code.startsWith(letters)) ?? [];
  return own.length > 0 ? own : [small];
}

/** The currencies that all marks may stand for; none where there are several, all where there is no mark. */
export function commonCodes(marks: Iterable<Pick<CurrencyMark, 'mark'>>): ReadonlySet<string> | undefined {
  let common: ReadonlySet<string> | undefined;
  for (const { mark } of marks) {
    const own = codesOf(mark);
    common = common ? new Set([...common].filter((code) => own.has(code))) : own;
  }
  return common;
}
