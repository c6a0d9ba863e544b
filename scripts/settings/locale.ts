import { exitCodes, Failure } from '../run/failure';
import type { Given } from './given';

/**
 * A language tag as Intl writes it, `fr-FR`. What a system calls its language is understood, too: `fr_FR.UTF-8`.
 *
 * @throws Failure (exit 2) where it is no tag, or a language whose numbers this Node.js cannot write.
 */
export function readLocale({ value, origin }: Given): string {
  const tag = value.replace(/[.@].*$/, '').replaceAll('_', '-');
  // The language of a system that has none.
  if (['C', 'POSIX'].includes(tag)) return 'en';
  try {
    const [locale] = Intl.NumberFormat.supportedLocalesOf(tag);
    if (locale) return locale;
  } catch {
    // It is no tag at all.
  }
  throw new Failure(
    `${origin} "${value}" is no language; write a tag such as en, en-GB or fr-FR`,
    exitCodes.usage,
  );
}

/** @throws Failure (exit 2) where it is no code of ISO 4217. */
export function readCurrency(given: Given | undefined): string | undefined {
  const currency = given?.value.toUpperCase();
  if (currency === undefined || Intl.supportedValuesOf('currency').includes(currency)) return currency;
  throw new Failure(
    `${given?.origin} "${given?.value}" is no currency; write a code such as EUR, USD or GBP`,
    exitCodes.usage,
  );
}
