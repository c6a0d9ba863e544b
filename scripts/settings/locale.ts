import { exitCodes, Failure } from '../run/failure';

/**
 * A language tag as Intl writes it, `fr-FR`.
 *
 * @throws Failure (exit 2) where it is no tag, or a language whose numbers this Node.js cannot write.
 */
export function readLocale(tag: string): string {
  try {
    const [locale] = Intl.NumberFormat.supportedLocalesOf(tag);
    if (locale) return locale;
  } catch {
    // It is no tag at all.
  }
  throw new Failure(
    `--locale "${tag}" is no language; write a tag such as en, en-GB or fr-FR`,
    exitCodes.usage,
  );
}

/** @throws Failure (exit 2) where it is no code of ISO 4217. */
export function readCurrency(code: string | undefined): string | undefined {
  const currency = code?.toUpperCase();
  if (currency === undefined || Intl.supportedValuesOf('currency').includes(currency)) return currency;
  throw new Failure(
    `--currency "${code}" is no currency; write a code such as EUR, USD or GBP`,
    exitCodes.usage,
  );
}
