/** The languages that there are words for, by their names. */
export const languages = { en: 'English', fr: 'French', de: 'German', es: 'Spanish' } as const;

export type Language = keyof typeof languages;

/** The language of the texts for a locale: its own, or English where there are none in it. */
export function languageOf(locale: string): Language {
  return hasTexts(locale) ? (primary(locale) as Language) : 'en';
}

/** Whether there are texts in the language of a locale. */
export function hasTexts(locale: string): boolean {
  return Object.hasOwn(languages, primary(locale));
}

/** How days and months are written for a locale: in the language of the texts around them. */
export function dateLocaleOf(locale: string): string {
  return hasTexts(locale) ? locale : 'en-GB';
}

/** What stands between a thing and what is said of it, in the language of a locale. */
export function colonOf(locale: string): string {
  return languageOf(locale) === 'fr' ? '\u202f: ' : ': ';
}

function primary(locale: string): string {
  return locale.toLowerCase().split('-')[0] ?? '';
}
