/** The languages that there are words for. */
export type Language = 'en' | 'fr';

/** The language of the texts for a locale: its own, or English where there are none in it. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().split('-')[0] === 'fr' ? 'fr' : 'en';
}
