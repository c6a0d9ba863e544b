import type { NumberFormat } from '../../chart';
import type { PackedColumn } from '../data/packed';
import type { Reading } from './reading';
import type { SubjectData } from './subject-data';
import type { Writing } from './writing';

export type Columns = ReturnType<typeof columns>;

/** One column of a table, by rows in the order they stand in the page. */
export interface Column {
  isNumber: boolean;
  isCode: boolean;
  /** Numbers stand at the right; texts may take two lines, codes and months never. */
  className: '' | 'number' | 'text';
  /** As a reader sees it. */
  shown: (row: number) => string;
  /** As data: numbers with a point, months as YYYY-MM; empty where it is not known. */
  raw: (row: number) => string;
  /** Smaller stands before larger; NaN where it is not known. */
  keys: () => ArrayLike<number>;
  /** Whether a word stands in a row. */
  finder: (word: string) => (row: number) => boolean;
  /** Where what stands in a row has a view of its own. */
  addressOf?: (row: number) => string | undefined;
  /** What some rows add up to, as a reader sees it; undefined where that makes no sense. */
  sum?: (rows: Iterable<number>) => string;
}

interface TextOptions {
  /** What a reader sees in the place of each text; 0 where it is the same. */
  shown?: readonly (string | 0)[];
  /** Months or days. */
  isTime?: boolean;
  isCode?: boolean;
  addressOf?: (place: number) => string | undefined;
}

/** Brings the columns of a table to life. */
export function columns(page: Reading & Writing & SubjectData) {
  const { data, unpacked, shownNumber, decimal, searchable, compare, addressOf } = page;

  /** Numbers with so many decimals, of which the values hold none. */
  function ofNumbers(
    values: Float64Array,
    format: NumberFormat,
    decimals: number | undefined,
    isAdditive: boolean,
  ): Column {
    const scale = 10 ** (decimals ?? 0);
    const shown = (row: number) => shownNumber((values[row] as number) / scale, format);
    const raw = (row: number) => {
      const value = values[row] as number;
      if (Number.isNaN(value)) return '';
      return decimals === undefined ? String(value) : decimal(value, decimals);
    };
    // To write a number takes a microsecond: only words are looked for that can stand in one, and each is written once.
    const texts: string[] = [];
    const signs = searchable(`–${shownNumber(-1234567890.123, format)}`);
    const finder = (word: string) => {
      if ([...word].some((sign) => !signs.includes(sign))) return () => false;
      return (row: number) => {
        texts[row] ??= searchable(shown(row));
        return texts[row].includes(word);
      };
    };
    // Whole numbers, added up exactly.
    const sum = (rows: Iterable<number>) => {
      let [total, isKnown] = [0n, false];
      for (const row of rows) {
        if (Number.isNaN(values[row])) continue;
        total += BigInt(values[row] as number);
        isKnown = true;
      }
      return isKnown ? shownNumber(decimal(total, decimals ?? 0), format) : '–';
    };
    const column = {
      ...({ isNumber: true, isCode: false, className: 'number' } as const),
      shown,
      raw,
      keys: () => values,
      finder,
    };
    return isAdditive && decimals !== undefined ? { ...column, sum } : column;
  }

  /** Texts that come more than once: which of them stands in each row. */
  function ofTexts(
    places: Float64Array,
    texts: readonly (string | null)[],
    { shown: shownTexts = [], isTime = false, isCode = false, addressOf: addressAt }: TextOptions = {},
  ): Column {
    const textOf = (at: number) => shownTexts[at] || (texts[at] ?? '–');
    const shown = (row: number) => textOf(places[row] as number);
    const raw = (row: number) => texts[places[row] as number] ?? '';
    const keys = () => {
      // Months and days are in order as they are written; words as they are seen.
      const written = (at: number) => (isTime ? (texts[at] ?? '') : textOf(at));
      const sorted = texts.map((_, at) => at).sort((a, b) => compare(written(a), written(b)));
      const ranks = new Float64Array(texts.length);
      let rank = 0;
      sorted.forEach((at, index) => {
        const before = sorted[index - 1];
        if (before !== undefined && compare(written(before), written(at)) !== 0) rank += 1;
        ranks[at] = texts[at] === null ? Number.NaN : rank;
      });
      return places.map((at) => ranks[at] as number);
    };
    const className: Column['className'] = isTime || isCode ? '' : 'text';
    let searched: string[] | undefined;
    const finder = (word: string) => {
      searched ??= texts.map((_, at) => searchable(textOf(at)));
      const isFound = searched.map((text) => text.includes(word));
      return (row: number) => isFound[places[row] as number] ?? false;
    };
    const column = { ...{ isNumber: false, isCode, className }, shown, raw, keys, finder };
    return addressAt ? { ...column, addressOf: (row) => addressAt(places[row] as number) } : column;
  }

  function columnsOf(packed: readonly PackedColumn[], length: number): Column[] {
    return packed.map((column) => {
      if ('numbers' in column) {
        const { numbers, format, decimals, isAdditive = false } = column;
        return ofNumbers(unpacked(numbers, length), format, decimals, isAdditive);
      }
      if ('texts' in column) {
        const { places, texts, shown, format } = column;
        return ofTexts(unpacked(places, length), texts, {
          ...(shown && { shown }),
          isTime: format !== 'text',
        });
      }
      const [kind, own] = 'codes' in column ? [column.codes, column] : [column.names, packed[column.of]];
      const places = own && 'places' in own ? unpacked(own.places, length) : new Float64Array(length);
      const { codes, names } = data.codes[kind];
      // A store without a name is led to by its code.
      const isLink = (place: number) => 'codes' in column === (names[place] == null);
      return ofTexts(places, 'codes' in column ? codes : names, {
        isCode: 'codes' in column,
        addressOf: (place) => (isLink(place) ? addressOf(kind, place) : undefined),
      });
    });
  }

  return { columnsOf, ofNumbers, ofTexts };
}
