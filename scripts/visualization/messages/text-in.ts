import type { Text } from '../../../models/shared/text';
import { languageOf } from '../../notices/language';

/** A text in the language that the page has for a locale; in English where nobody has written it in that. */
export function textIn(text: Text, locale: string): string {
  return text[languageOf(locale)] ?? text.en;
}
