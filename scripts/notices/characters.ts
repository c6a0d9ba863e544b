import { de } from './characters/de';
import { type CharacterNames, en } from './characters/en';
import { es } from './characters/es';
import { fr } from './characters/fr';
import type { Language } from './language';

const texts: Record<Language, CharacterNames> = { en, fr, de, es };

/** All that have no name of their own. */
const kinds: [kind: RegExp, name: keyof CharacterNames][] = [
  [/\p{Cc}/u, 'control'],
  [/\p{Cf}/u, 'invisible'],
  [/[\uff01-\uff5e]/, 'fullWidth'],
  [/\p{Zs}/u, 'space'],
  [/\p{Pd}/u, 'dash'],
  [/\p{Nd}/u, 'digit'],
  [/\p{Script=Cyrillic}/u, 'cyrillic'],
  [/\p{Script=Greek}/u, 'greek'],
];

/** `U+2011 (non-breaking hyphen)`. */
export function nameCharacter(character: string, language: Language): string {
  const point = character.codePointAt(0) ?? 0;
  const kind =
    point in en ? (point as keyof CharacterNames) : kinds.find(([each]) => each.test(character))?.[1];
  const name = kind === undefined ? '' : ` (${texts[language][kind]})`;
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}${name}`;
}

const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
/** Beside those that nobody sees, what stands for a sign of a number or a date. */
const MISTAKEN = /(?![\n\r\t -~])[\p{Cc}\p{Cf}\p{Zs}\p{Pd}\p{Nd}\uff01-\uff5e´ʹʼ٫٬‘’′⁄−∕]/gu;
/** Of two alphabets letters look alike; one alone is a word of its language. */
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;
const LATIN = /\p{Script=Latin}/u;

/** The characters of a value that are not what they seem, each once. Of a code only those that nobody sees. */
export function oddCharacters(value: string, isCode: boolean): string[] {
  // Nearly every value is plain.
  if (/^[\t\n\r -~]*$/.test(value)) return [];
  const foreign = LATIN.test(value) ? (value.match(FOREIGN) ?? []) : [];
  return [...new Set([...(value.match(isCode ? INVISIBLE : MISTAKEN) ?? []), ...foreign])];
}

/** A value as it can be seen: `A1<U+200B>`. */
export function visible(value: string): string {
  return value.replace(
    INVISIBLE,
    (each) => `<${nameCharacter(each, 'en').slice(0, each.length === 2 ? 7 : 6)}>`,
  );
}
