import type { Language } from './language';
import type { Notice } from './notice';
import { en } from './words/en';
import { fr } from './words/fr';

const texts = { en, fr };

/** `till.csv: it has no quantity: each row counts as one`. */
export function describeNotice(notice: Notice, language: Language = 'en'): string {
  const describe = texts[language][notice.code] as (values: Notice) => string;
  const { file } = notice;
  const colon = language === 'fr' ? ' : ' : ': ';
  return `${file === undefined ? '' : `${file}${colon}`}${describe(notice)}`;
}
