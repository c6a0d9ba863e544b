import type { CodeKind } from '../../labels';
import type { SpanFigure } from '../../subjects/subjects';
import type { PackedCells, PackedKind, PackedSubjects } from '../data/packed-subjects';
import type { Reading } from './reading';

export type SubjectData = ReturnType<typeof subjectData>;

/** Products, or stores: what is known of each, by its place, most revenue first. */
export interface Kind {
  codes: string[];
  /** The code where there is no name. */
  names: string[];
  /** Of a span; undefined where it is not known. */
  figure: (subject: number, span: number) => SpanFigure | undefined;
  facts: PackedKind['facts'];
}

/** Reads what the page knows of products and stores one by one. */
export function subjectData({ data, read, unpacked }: Reading) {
  const packed = read<PackedSubjects>('subjects');
  const viewed = { product: new Map<number, number>(), store: new Map<number, number>() };

  function kindOf(name: CodeKind, { places, count, figures, facts }: PackedKind): Kind {
    const { codes, names } = data.codes[name];
    const all = [...unpacked(places, count)];
    for (const [subject, place] of all.entries()) viewed[name].set(place, subject);
    const lists = figures.map((each) =>
      Object.fromEntries(Object.entries(each).map(([measure, list]) => [measure, unpacked(list, count)])),
    );
    const figure = (subject: number, span: number) => {
      const at = (measure: keyof SpanFigure) => lists[span]?.[measure]?.[subject] ?? Number.NaN;
      const orNull = (value: number) => (Number.isNaN(value) ? null : value);
      if (Number.isNaN(at('revenue'))) return undefined;
      return {
        ...{ revenue: at('revenue'), units: at('units'), lines: at('lines') },
        ...{ rank: orNull(at('rank')), before: orNull(at('before')), change: orNull(at('change')) },
      };
    };
    return {
      codes: all.map((place) => codes[place] ?? ''),
      names: all.map((place) => names[place] ?? codes[place] ?? ''),
      ...{ figure, facts },
    };
  }

  /** Rows of cells, by the place of what is asked for; `which` says on which side that is. */
  function cellsOf(cells: PackedCells, which: 'row' | 'column', subject: number) {
    const { count, row, column, revenue, units } = cells;
    const [own, others] = which === 'row' ? [row, column] : [column, row];
    const [asked, other] = [unpacked(own, count), unpacked(others, count)];
    const [amounts, quantities] = [unpacked(revenue, count), unpacked(units, count)];
    return [...asked.keys()]
      .filter((at) => asked[at] === subject)
      .map((at) => ({
        other: other[at] as number,
        revenue: amounts[at] as number,
        units: quantities[at] as number,
      }));
  }

  const kinds = packed && {
    product: kindOf('product', packed.product),
    store: kindOf('store', packed.store),
  };

  /** Where a code of the page has a view of its own; undefined where it has none. */
  function addressOf(kind: CodeKind, place: number): string | undefined {
    const subject = viewed[kind].get(place);
    return subject === undefined ? undefined : addressOfSubject(kind, subject);
  }

  function addressOfSubject(kind: CodeKind, subject: number): string {
    return `#${kind}=${encodeURIComponent(kinds?.[kind].codes[subject] ?? '')}`;
  }

  return { packed, kinds, cellsOf, addressOf, addressOfSubject };
}
