import { colonOf, type Language, languageOf } from './language';
import type { Notice } from './notice';
import { de } from './words/de';
import { en, type NoticeTexts, type WriteNumber } from './words/en';
import { es } from './words/es';
import { fr } from './words/fr';

const texts: Record<Language, (number: WriteNumber) => NoticeTexts> = { en, fr, de, es };

/**
 * `till.csv: it has no quantity: each row counts as one`.
 *
 * @param locale of the reader, who sees numbers as usual there, whatever language the words are in.
 */
export function describeNotice(notice: Notice, locale = 'en'): string {
  const language = languageOf(locale);
  const number: WriteNumber = (value, decimals = 0) =>
    value.toLocaleString(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: Math.max(decimals, 3),
    });
  const describe = texts[language](number)[notice.code] as (values: Notice) => string;
  const { file } = notice;
  return `${file === undefined ? '' : `${file}${colonOf(locale)}`}${describe(notice)}`;
}
