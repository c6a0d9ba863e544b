import { languages } from '../../scripts/notices/language';

/** The languages that texts are translated to. */
export const translations = (Object.keys(languages) as (keyof typeof languages)[]).filter(
  (language) => language !== 'en',
);

/** What stands for a value, so that it is found again in a text. Each is one character, as if it were one name. */
export const markers = [...'甲乙丙丁戊己庚辛'];

type Texts = { readonly [name: string]: unknown };

/** Every text by its path; a function by what it makes of a marker for each of its parameters. */
export function flat(texts: Texts, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(texts)) {
    if (typeof value === 'object')
      for (const [below, text] of flat(value as Texts, `${path}${name}.`)) found.set(below, text);
    else found.set(`${path}${name}`, typeof value === 'function' ? value(...markers) : String(value));
  }
  return found;
}

/** The parts of two lists of texts that break a rule of how a language is set, in what a person reads. */
export function illSet(texts: Iterable<string>, language: keyof typeof languages): string[] {
  return [...texts].filter((text) => {
    // What one types has the quotes of the command line, and what follows a sign without a space is no sentence.
    const read = text.replace(/(?:--[\w-]+|kind =)(?: (?:"[^"]*"|\S*="[^"]*"))?/g, '');
    const count = (sign: string) => read.split(sign).length;
    if (language === 'en') return false;
    if (/["']/.test(read)) return true;
    if (language === 'de') return count('„') !== count('“') || /[«»”]/.test(read);
    if (/[„“”]/.test(read) || count('«') !== count('»')) return true;
    if (language === 'es')
      return count('¿') !== count('?') || count('¡') !== count('!') || /«\s|\s»/.test(read);
    return /[^\u202f][:;?!](?=\s|$)|«(?!\u00a0)|(?<!\u00a0)»/.test(read);
  });
}
