import { Sale } from '../../../models/sale';
import { SalesMeasures } from '../../../models/shared/sales-measures';
import { type ColumnRules, describeColumns } from '../column-options';

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
  hasForeignKeys: false,
};

export function describeForPostgres(): void {
  describeColumns(rules);
}

function isOfSales(target: unknown): boolean {
  return target === Sale || (typeof target === 'function' && target.prototype instanceof SalesMeasures);
}
