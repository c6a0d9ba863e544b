/**
 * What a column of an analysis holds. Its kind decides how it is stored, written, totalled, drawn and put into the
 * workbook; its name decides nothing. Each kind is a type of TypeScript and a decorator of the same name, which
 * compiles only where the property has that type, with or without null.
 */
import { Column, type ColumnOptions } from 'typeorm';
import { hundredths, quantity } from './column-types';
import type { Text } from './text';

const text: ColumnOptions = { type: 'text' };
const integer: ColumnOptions = { type: 'integer' };

/** How the values of each kind are stored. */
const storage = {
  ...{ money: hundredths, percent: hundredths, ratio: hundredths, days: hundredths, units: quantity },
  ...{ count: integer, rank: integer, flag: integer },
  ...{ month: text, day: text, product: text, store: text, name: text, word: text },
} satisfies Record<string, ColumnOptions>;

export type Kind = keyof typeof storage;

declare const kind: unique symbol;
/** A value of which the compiler knows what it means. */
type Of<Base, Name extends Kind> = Base & { readonly [kind]: Name };

/** An amount of money, in hundredths at most. */
export type Money = Of<number, 'money'>;
/** Units or people, in thousandths at most. */
export type Units = Of<number, 'units'>;
/** 12.34 is 12.34 %. */
export type Percent = Of<number, 'percent'>;
/** A number with 2 decimals that is neither of the others: an index, units per person. */
export type Ratio = Of<number, 'ratio'>;
/** A length of time in days, in hundredths at most. */
export type Days = Of<number, 'days'>;
/** How many there are: a whole number from 0. */
export type Count = Of<number, 'count'>;
/** A whole number from 1, the first being the best. */
export type Rank = Of<number, 'rank'>;
/** 1 for yes, 0 for no. */
export type Flag = Of<number, 'flag'>;
/** `YYYY-MM`. */
export type Month = Of<string, 'month'>;
/** `YYYY-MM-DD`. */
export type Day = Of<string, 'day'>;
/** A code of `products`. */
export type ProductCode = Of<string, 'product'>;
/** A code of `stores`. */
export type StoreCode = Of<string, 'store'>;
/** A text of the data: a city, a category. */
export type Name = Of<string, 'name'>;

interface Said {
  /** What a reader sees above the column; its name in words where nothing is said. */
  label?: Text;
  /** What it means and how it is computed. */
  meaning?: Text;
}
/** Of what can be added up: whether the sum over all rows says something; it does unless it is said otherwise. */
interface Summed extends Said {
  total?: boolean;
}

/** Of a text that may be a code: the column whose word says of what, `product` or `store`; any other is its own name. */
interface Coded extends Said {
  codeOf?: string;
}

/** A column as its entity describes it. */
export interface ColumnKind extends Summed, Coded {
  kind: Kind;
  total: boolean;
  /** The words it may hold, and what a reader sees in their place. Their order is that of a chart. */
  words?: Readonly<Record<string, Text>>;
}

type Member<Type> = <Key extends string, Holder extends { [Each in Key]: Type }>(
  holder: Holder & ([Type] extends [Holder[Key]] ? unknown : never),
  key: Key,
) => void;

const described = new Map<unknown, Map<string, ColumnKind>>();

/** What the columns of an entity hold, by property; those without a kind are missing. */
export function kindsOf(entity: unknown): ReadonlyMap<string, ColumnKind> {
  return described.get(entity) ?? new Map();
}

function describe(holder: object, key: string, column: ColumnKind, nullable: boolean): void {
  const columns = described.get(holder.constructor) ?? new Map<string, ColumnKind>();
  described.set(holder.constructor, columns.set(key, column));
  Column({ ...storage[column.kind], nullable })(holder, key);
}

function member<Type, Options extends Said = Said>(name: Kind, canTotal = false) {
  function decorate(options: Options & { nullable: true }): Member<Type | null>;
  function decorate(options?: Options & { nullable?: false }): Member<Type>;
  function decorate({ nullable = false, ...said }: Summed & Coded & { nullable?: boolean } = {}) {
    return (holder: object, key: string) =>
      describe(holder, key, { ...said, kind: name, total: canTotal && said.total !== false }, nullable);
  }
  return decorate;
}

export const Money = member<Money, Summed>('money', true);
export const Units = member<Units, Summed>('units', true);
export const Count = member<Count, Summed>('count', true);
export const Percent = member<Percent>('percent');
export const Ratio = member<Ratio>('ratio');
export const Days = member<Days>('days');
export const Rank = member<Rank>('rank');
export const Flag = member<Flag>('flag');
export const Month = member<Month>('month');
export const Day = member<Day>('day');
export const ProductCode = member<ProductCode>('product');
export const StoreCode = member<StoreCode>('store');
export const Name = member<Name, Coded>('name');

/** One of a few words: the table holds the word, a reader sees its text. */
export function Words<Known extends Readonly<Record<string | number, Text>>>(
  words: Known,
  said: Said = {},
): Member<`${keyof Known & (string | number)}`> {
  return (holder: object, key: string) =>
    describe(holder, key, { ...said, kind: 'word', words, total: false }, false);
}
