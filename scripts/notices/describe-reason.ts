import type { Language } from './language';
import { de, oddInGerman } from './reasons/de';
import { en, oddInEnglish, type ReasonTexts } from './reasons/en';
import { es, oddInSpanish } from './reasons/es';
import { fr, oddInFrench } from './reasons/fr';

/** Why a row is refused. The code is stable: it stands in rejected_rows.reason and groups the rejects. */
export type Reason = keyof ReasonTexts;

/** The values that the words for a reason need. */
export type ReasonValues<Code extends Reason> = Parameters<ReasonTexts[Code]>;

const texts = {
  en: { words: en, odd: oddInEnglish },
  fr: { words: fr, odd: oddInFrench },
  de: { words: de, odd: oddInGerman },
  es: { words: es, odd: oddInSpanish },
} satisfies Record<Language, { words: ReasonTexts; odd: (odd: readonly string[]) => string }>;

/**
 * What is wrong and what to do, as it follows on the column and its value: `is not a number; write it as 2 or 2.5`.
 *
 * @param values with the characters in `odd` that are not what they seem.
 */
export function describeReason(reason: Reason, values: object = {}, language: Language = 'en'): string {
  const { words, odd } = texts[language];
  const describe = words[reason] as (values: object) => string;
  return `${describe(values)}${'odd' in values ? odd(values.odd as string[]) : ''}`;
}

export function isReason(code: string): code is Reason {
  return code in en;
}
