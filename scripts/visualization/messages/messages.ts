import { en, type Messages } from './en';
import { fr } from './fr';

export type { Messages };

const texts = { en, fr };

/** The language of the texts for a locale: its own, or English where there are none in it. */
export function languageOf(locale: string): keyof typeof texts {
  return locale.toLowerCase().split('-')[0] === 'fr' ? 'fr' : 'en';
}

/** The texts for a locale. */
export function messagesFor(locale: string): Messages {
  return texts[languageOf(locale)];
}
