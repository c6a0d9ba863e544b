import type { CodeKind } from '../../labels';
import type { Cell } from '../../view';
import { withoutControls } from '../html';
import type { PackedCodes } from './packed';

/** Gathers the codes of all tables of a page, so that each stands in it once. */
export class Codes {
  readonly packed: PackedCodes = {
    product: { codes: [], names: [] },
    store: { codes: [], names: [] },
  };
  private readonly places = { product: new Map<Cell, number>(), store: new Map<Cell, number>() };

  /** The place of a code; at the end of the list where it is new. */
  placeOf(kind: CodeKind, code: Cell, name: Cell): number {
    const known = this.places[kind].get(code);
    if (known !== undefined) return known;
    const { codes, names } = this.packed[kind];
    const written = (cell: Cell) => (cell === null ? null : withoutControls(String(cell)));
    this.places[kind].set(code, codes.length);
    names.push(written(name));
    return codes.push(written(code)) - 1;
  }
}
