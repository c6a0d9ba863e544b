import { ListedProduct } from '../../models/listed-product';
import { ListedStore } from '../../models/listed-store';
import { Sale } from '../../models/sale';
import { BulkInsert } from './bulk-insert';
import type { ImportContext } from './context';
import { fieldsOf, type Kind, type Value } from './kinds';
import { Problem } from './problem';
import type { References } from './references';
import type { Row } from './row-parser';

/** Why a row that reads well cannot be taken. */
export interface Refusal {
  problem: Problem;
  column: string;
  value: Value;
}

/** Where the rows of one file go. */
export interface RowsSink {
  /** Takes a row, or says what speaks against it. */
  add(row: Row): Refusal | undefined;
  /** Writes what is pending; without it rows are lost. */
  flush(): void;
}

const targets = { products: ListedProduct, stores: ListedStore, sales: Sale };

/** The sink that writes the rows of one import. */
export function rowsSink(
  kind: Kind,
  { manager }: ImportContext,
  importId: number,
  references: References,
): RowsSink {
  const columns = [...fieldsOf[kind].map(({ name }) => name), 'import_id'];
  const insert = new BulkInsert(manager, targets[kind], columns);
  const refusalOf = kind === 'sales' ? unknownReference(references) : differentValues(kind);
  return {
    add(row) {
      const refusal = refusalOf(row);
      if (refusal === undefined) insert.add([...row.values, importId]);
      return refusal === 'same' ? undefined : refusal;
    },
    flush: () => insert.flush(),
  };
}

function unknownReference({ products, stores }: References) {
  return ({ values }: Row): Refusal | undefined => {
    const [, , product, store] = values as [string, number, string, string];
    if (!products.has(product)) return { problem: unknownProduct, column: 'product_id', value: product };
    if (!stores.has(store)) return { problem: unknownStore, column: 'store_id', value: store };
    return undefined;
  };
}

const unknownProduct = new Problem(
  'unknown_product',
  'is in no products file; add it there, and the row comes back by itself',
);
const unknownStore = new Problem(
  'unknown_store',
  'is in no stores file; add it there, and the row comes back by itself',
);

/** Within one file a code has one set of values: the same again is the same row, others are refused. */
function differentValues(kind: Kind) {
  const column = fieldsOf[kind][0]?.name ?? '';
  const firsts = new Map<Value, Row>();
  return (row: Row): Refusal | 'same' | undefined => {
    const [code] = row.values;
    const first = firsts.get(code ?? null);
    if (!first) {
      firsts.set(code ?? null, row);
      return undefined;
    }
    if (row.values.every((value, index) => value === first.values[index])) return 'same';
    const problem = new Problem(
      'different_values',
      `stands with other values in line ${first.line}, which is kept; remove one of them`,
    );
    return { problem, column, value: code ?? null };
  };
}
