import type { Look } from './look';

/** The currency of a country, where others are written by the same sign. */
const ofCountry: Record<string, string> = {
  ...{
    US: 'USD',
    CA: 'CAD',
    AU: 'AUD',
    NZ: 'NZD',
    MX: 'MXN',
    SG: 'SGD',
    HK: 'HKD',
    TW: 'TWD',
    AR: 'ARS',
    CL: 'CLP',
    CO: 'COP',
  },
  ...{ GB: 'GBP', JP: 'JPY', CN: 'CNY', SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK' },
};

/** Whose sign it is where the language does not tell: the sign alone is written, so that none of the others is wrong. */
const best = ['USD', 'GBP', 'JPY'];

/**
 * How results look where nobody has named the currency: it is the one that stands beside the amounts. Of several with
 * one sign the reader's own is taken, and kroner of no country carry none.
 *
 * @param currencies that the amounts may be in, by their codes of ISO 4217; undefined where no file says.
 */
export function withCurrencyOf(look: Look, currencies: ReadonlySet<string> | undefined): Look {
  const real = [...(currencies ?? [])].filter((code) => /^[A-Z]{3}$/.test(code));
  if (look.currency !== undefined || real.length === 0) return look;
  const [only, ...others] = real;
  if (others.length === 0) return { ...look, currency: only };
  const { region = '' } = new Intl.Locale(look.locale).maximize();
  const currency = [ofCountry[region] ?? '', ...best].find((code) => real.includes(code));
  return currency === undefined ? look : { ...look, currency, isSign: true };
}
