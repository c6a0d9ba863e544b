import { RejectedRow } from '../../../models/rejected-row';
import { Sale } from '../../../models/sale';
import { SalesMeasures } from '../../../models/shared/sales-measures';
import { type ColumnRules, describeColumns } from '../column-options';

/** Tables whose rows the writer numbers: a sequence would cost time, leave gaps, and stands in the way of sharding. */
const numbered: unknown[] = [Sale, RejectedRow];

/**
 * The types that hold what SQLite's do, in the same order: its integers have 64 bits, its texts are compared byte by
 * byte. Days of sales are dates, which take four bytes. No foreign keys: the import proves every reference itself, and
 * each would cost a look-up per row.
 */
const rules: ColumnRules = {
  optionsOf(declared, name, target) {
    if (declared.type === 'integer') return { ...declared, type: 'bigint' };
    if (declared.type !== 'text') return declared;
    return name === 'date' && isOfSales(target)
      ? { ...declared, type: 'date' }
      : { ...declared, collation: 'C' };
  },
  isNumbering: (target) => !numbered.includes(target),
  hasForeignKeys: false,
};

export function describeForPostgres(): void {
  describeColumns(rules);
}

function isOfSales(target: unknown): boolean {
  return target === Sale || (typeof target === 'function' && target.prototype instanceof SalesMeasures);
}
