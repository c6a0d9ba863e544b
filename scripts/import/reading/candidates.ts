import type { Kind } from '../kinds';
import { headerKey } from './headers/forms';
import { type Match, matchHeader } from './headers/words';

/** Header texts the user gave for columns, by `sales.date`. */
export type HeaderMapping = ReadonlyMap<string, string>;

/** A header that may stand for a column. */
export interface Candidate extends Match {
  index: number;
}

/** The headers that may stand for a column, the best first; the user's own word alone where the file has it. */
export function candidatesFor(
  kind: Kind,
  field: string,
  headers: readonly string[],
  mapping: HeaderMapping,
): Candidate[] {
  const mapped = mapping.get(`${kind}.${field}`);
  const key = mapped === undefined ? undefined : headerKey(mapped);
  const named = [...headers.entries()].filter(([, header]) => headerKey(header) === key);
  if (named.length > 0) return named.map(([index]) => ({ index, rank: 0, cuts: 0, isOfLine: true }));
  const taken = takenBy(kind, field, mapping);
  return headers
    .flatMap((header, index) => {
      const match = taken.has(headerKey(header)) ? undefined : matchHeader(kind, field, header);
      return match ? [{ ...match, index }] : [];
    })
    .sort((a, b) => a.rank - b.rank || a.cuts - b.cuts || a.index - b.index);
}

/** Headers the user gave for other columns of the kind. */
function takenBy(kind: Kind, field: string, mapping: HeaderMapping): Set<string> {
  const others = [...mapping].filter(
    ([column]) => column.startsWith(`${kind}.`) && column !== `${kind}.${field}`,
  );
  return new Set(others.map(([, header]) => headerKey(header)));
}

/** The best candidates: more than one where nothing tells them apart. */
export function bestOf(candidates: readonly Candidate[]): Candidate[] {
  const [best] = candidates;
  return best ? candidates.filter(({ rank, cuts }) => rank === best.rank && cuts === best.cuts) : [];
}
