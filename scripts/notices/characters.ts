import type { Language } from './language';

type Names = Record<Language, string>;

/** Characters that are taken for others or seen by nobody, by code point. */
const named: Record<number, Names> = {
  31: { en: 'unit separator', fr: 'séparateur d’unité' },
  160: { en: 'no-break space', fr: 'espace insécable' },
  173: { en: 'soft hyphen', fr: 'trait d’union conditionnel' },
  180: { en: 'acute accent', fr: 'accent aigu' },
  697: { en: 'modifier letter prime', fr: 'lettre modificative prime' },
  700: { en: 'modifier letter apostrophe', fr: 'lettre modificative apostrophe' },
  1643: { en: 'Arabic decimal separator', fr: 'séparateur décimal arabe' },
  1644: { en: 'Arabic thousands separator', fr: 'séparateur de milliers arabe' },
  8203: { en: 'zero width space', fr: 'espace sans chasse' },
  8204: { en: 'zero width non-joiner', fr: 'antiliant sans chasse' },
  8205: { en: 'zero width joiner', fr: 'liant sans chasse' },
  8206: { en: 'left-to-right mark', fr: 'marque gauche-à-droite' },
  8207: { en: 'right-to-left mark', fr: 'marque droite-à-gauche' },
  8208: { en: 'hyphen', fr: 'trait d’union' },
  8209: { en: 'non-breaking hyphen', fr: 'trait d’union insécable' },
  8210: { en: 'figure dash', fr: 'tiret numérique' },
  8211: { en: 'en dash', fr: 'tiret demi-cadratin' },
  8212: { en: 'em dash', fr: 'tiret cadratin' },
  8216: { en: 'left single quotation mark', fr: 'guillemet-apostrophe culbuté' },
  8217: { en: 'right single quotation mark', fr: 'guillemet-apostrophe' },
  8242: { en: 'prime', fr: 'prime' },
  8260: { en: 'fraction slash', fr: 'barre de fraction' },
  8288: { en: 'word joiner', fr: 'gluon de mots' },
  8722: { en: 'minus sign', fr: 'signe moins' },
  8725: { en: 'division slash', fr: 'barre oblique de division' },
  65279: { en: 'byte order mark', fr: 'indicateur d’ordre des octets' },
};

/** All others of a kind. */
const kinds: [kind: RegExp, names: Names][] = [
  [/\p{Cc}/u, { en: 'a control character', fr: 'un caractère de commande' }],
  [/\p{Cf}/u, { en: 'an invisible character', fr: 'un caractère invisible' }],
  [/[\uff01-\uff5e]/, { en: 'full width', fr: 'pleine chasse' }],
  [/\p{Zs}/u, { en: 'a space', fr: 'une espace' }],
  [/\p{Pd}/u, { en: 'a dash', fr: 'un tiret' }],
  [/\p{Nd}/u, { en: 'a digit of another script', fr: 'un chiffre d’une autre écriture' }],
  [/\p{Script=Cyrillic}/u, { en: 'a Cyrillic letter', fr: 'une lettre cyrillique' }],
  [/\p{Script=Greek}/u, { en: 'a Greek letter', fr: 'une lettre grecque' }],
];

/** `U+2011 (non-breaking hyphen)`. */
export function nameCharacter(character: string, language: Language): string {
  const point = character.codePointAt(0) ?? 0;
  const names = named[point] ?? kinds.find(([kind]) => kind.test(character))?.[1];
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}${names ? ` (${names[language]})` : ''}`;
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
