import { type ColumnOptions, getMetadataArgsStorage } from 'typeorm';

const storage = getMetadataArgsStorage();

/** The class that declares a column, or its table's name. */
type Target = (typeof storage.columns)[number]['target'];

/** How a database takes what entities declare. */
export interface ColumnRules {
  optionsOf(declared: ColumnOptions, name: string, target: Target): ColumnOptions;
  hasForeignKeys: boolean;
}

/** As declared. */
export const declaredColumns: ColumnRules = { optionsOf: (declared) => declared, hasForeignKeys: true };

/** What the decorators have said, by the object that holds what TypeORM reads. */
const declared = new WeakMap<object, object>();

/**
 * Makes the next DataSource take columns by these rules. TypeORM keeps one description of them for all databases of a
 * process: the rules are applied to what was declared, whatever was applied before.
 */
export function describeColumns({ optionsOf, hasForeignKeys }: ColumnRules): void {
  for (const column of storage.columns) {
    const own = ownOptions(column);
    Object.assign(column, { options: optionsOf(own, column.propertyName, column.target) });
  }
  for (const relation of storage.relations) {
    const own = ownOptions(relation);
    Object.assign(relation, {
      options: hasForeignKeys ? own : { ...own, createForeignKeyConstraints: false },
    });
  }
}

function ownOptions<Options extends object>(args: { options: Options }): Options {
  const own = declared.get(args) ?? args.options;
  declared.set(args, own);
  return own as Options;
}
