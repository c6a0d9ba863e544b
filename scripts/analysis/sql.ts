import type {
  Count,
  Day,
  Days,
  Flag,
  Month,
  Name,
  Percent,
  ProductCode,
  Rank,
  Ratio,
  StoreCode,
  Units,
} from '../../models/shared/kinds';

/** An SQL expression of which the compiler knows what it gives; in a template it is its text. */
export class Sql<out Type> {
  declare private readonly type: Type;
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Claimed =
  | Units
  | Percent
  | Ratio
  | Days
  | Count
  | Rank
  | Flag
  | Month
  | Day
  | ProductCode
  | StoreCode
  | Name
  | string
  | null;

/**
 * What an expression gives, as its author says: `sql<Units>('…')`, or by the column that it fills. It is checked against
 * the rows once they are stored. Never money: that is made by money() alone.
 */
export function sql<Type extends Claimed>(text: string): Sql<Type> {
  return new Sql<Type>(text);
}

/** The name of the parameter that holds the day of the run. */
export const RUN_DAY = 'run_day';

/** The day of the run, in the place of the database's own clock: an analysis that has it is computed anew each day. */
export const runDay = new Sql<Day>(`:${RUN_DAY}`);
