import type { Text } from '../../../models/shared/text';

/** A text in the language of a locale, in English where there is none. */
export function textIn(text: Text, locale: string): string {
  return text[locale.toLowerCase().split('-')[0] ?? ''] ?? text.en;
}
