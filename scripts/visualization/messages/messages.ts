import { type Language, languageOf } from '../../notices/language';
import { de } from './de';
import { en, type Messages } from './en';
import { es } from './es';
import { fr } from './fr';

export type { Messages };

const texts: Record<Language, Messages> = { en, fr, de, es };

/** The texts for a locale. */
export function messagesFor(locale: string): Messages {
  return texts[languageOf(locale)];
}
