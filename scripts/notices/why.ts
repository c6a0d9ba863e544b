import type { Language } from './language';
import { de, sheetInGerman } from './whys/de';
import { en, sheetInEnglish, type WhyTexts } from './whys/en';
import { es, sheetInSpanish } from './whys/es';
import { fr, sheetInFrench } from './whys/fr';

/** Why a file of the data folder is not read, as a code with its values. */
export type Why = {
  [Code in keyof WhyTexts]: {
    code: Code;
    /** The sheet it is about, of a workbook with several. */
    sheet?: string;
  } & (Parameters<WhyTexts[Code]> extends [infer Values] ? Values : Record<never, never>);
}[keyof WhyTexts];

const texts = {
  en: { words: en, inSheet: sheetInEnglish },
  fr: { words: fr, inSheet: sheetInFrench },
  de: { words: de, inSheet: sheetInGerman },
  es: { words: es, inSheet: sheetInSpanish },
} satisfies Record<Language, { words: WhyTexts; inSheet: (sheet: string) => string }>;

/** `it is empty`. */
export function describeWhy(why: Why, language: Language = 'en'): string {
  const { words, inSheet } = texts[language];
  const describe = words[why.code] as (values: Why) => string;
  return `${describe(why)}${why.sheet === undefined ? '' : inSheet(why.sheet)}`;
}

const mistaken: ReadonlySet<Why['code']> = new Set([
  'inside',
  'damaged_workbook',
  'protected_workbook',
  'no_workbook',
]);

/** Whether a file was meant to be read: it is called a table and cannot be read as one. */
export function isMistaken({ code }: Why): boolean {
  return mistaken.has(code);
}
