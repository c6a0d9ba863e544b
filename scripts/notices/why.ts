import type { Language } from './language';
import { en, type WhyTexts } from './whys/en';
import { fr } from './whys/fr';

/** Why a file of the data folder is not read, as a code with its values. */
export type Why = {
  [Code in keyof WhyTexts]: {
    code: Code;
    /** The sheet it is about, of a workbook with several. */
    sheet?: string;
  } & (Parameters<WhyTexts[Code]> extends [infer Values] ? Values : Record<never, never>);
}[keyof WhyTexts];

const texts = { en, fr };

/** `it is empty`. */
export function describeWhy(why: Why, language: Language = 'en'): string {
  const describe = texts[language][why.code] as (values: Why) => string;
  const sheet =
    why.sheet === undefined
      ? ''
      : language === 'fr'
        ? ` (feuille « ${why.sheet} »)`
        : ` (sheet "${why.sheet}")`;
  return `${describe(why)}${sheet}`;
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
