import type { ColumnKind, Kind } from '../../models/shared/kinds';
import { unitsOf } from '../analysis/amounts';
import type { NumberFormat } from './chart';
import type { CodeKind } from './labels';
import type { Messages } from './messages/messages';
import { textIn } from './messages/text-in';
import { humanised, type ViewColumn } from './view';

/** A column as it is shown, and the SQL that gives it. */
export interface ResultColumn extends ViewColumn {
  kind: Kind;
  sql: string;
  /** True where its numbers may be added up over rows. */
  isAdditive: boolean;
  /** True of the name that stands right beside its code, and is no column of the analysis. */
  isNaming?: true;
  /** Of such a name, where all are of one kind: the code that it belongs to. */
  code?: { kind: CodeKind; sql: string };
  /** Of such a name, where that differs from row to row: the column whose word says it. */
  codeOf?: string;
}

/** A column of numbers. */
export type NumberColumn = ResultColumn & { format: NumberFormat };

const formats: Record<Kind, ViewColumn['format']> = {
  ...{ money: 'money', units: 'units', percent: 'percent', ratio: 'ratio', days: 'ratio' },
  ...{ count: 'units', rank: 'units', month: 'month', day: 'day' },
  ...{ flag: 'text', product: 'text', store: 'text', name: 'text', word: 'text' },
};

/** The SQL that adds a column up. Money is added up in hundredths, so that no cent is lost. */
export function exactSum({ sql, format }: ResultColumn): string {
  return format === 'units' ? unitsOf(sql).text : `SUM(CAST(ROUND(${sql} * 100) AS BIGINT)) / 100.0`;
}

/** How a column of an analysis is shown, as its entity says. */
export function resultColumn(
  name: string,
  { kind, label, meaning, total, words }: ColumnKind,
  sql: string,
  locale: string,
  { columns, no, yes }: Messages,
): ResultColumn {
  const usual = columns[kind as keyof Messages['columns']] ?? humanised(name);
  const texts = kind === 'flag' ? { 0: no, 1: yes } : words && wordsIn(words, locale);
  return {
    ...{ name, kind, sql, label: label ? textIn(label, locale) : usual, format: formats[kind] },
    ...(meaning ? { definition: textIn(meaning, locale) } : {}),
    ...(texts ? { words: texts } : {}),
    isAdditive: total,
  };
}

function wordsIn(words: NonNullable<ColumnKind['words']>, locale: string): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([word, text]) => [word, textIn(text, locale)]));
}
