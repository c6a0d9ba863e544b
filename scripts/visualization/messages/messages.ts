import { languageOf } from '../../notices/language';
import { en, type Messages } from './en';
import { fr } from './fr';

export type { Messages };

const texts = { en, fr, de: en, es: en };

/** The texts for a locale. */
export function messagesFor(locale: string): Messages {
  return texts[languageOf(locale)];
}
