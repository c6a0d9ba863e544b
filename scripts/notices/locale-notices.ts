import { hasTexts } from './language';
import type { Notice } from './notice';

/** Says to whom nobody has translated the texts which languages there are. */
export function localeNotices(locale: string): Notice[] {
  return hasTexts(locale) ? [] : [{ code: 'other_language', locale }];
}
