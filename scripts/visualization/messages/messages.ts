import { en } from './en';
import { fr } from './fr';

export type Messages = typeof en;

/** The texts in the language of a locale; English where there are none in that language. */
export function messagesFor(locale: string): Messages {
  return locale.toLowerCase().split('-')[0] === 'fr' ? fr : en;
}
