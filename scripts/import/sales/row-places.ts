import { fieldsOf } from '../fields';
import type { SaleAid } from './aids';
import type { SaleColumn } from './columns';

const names = fieldsOf.sales.map(({ name }) => name);

/** Where the number of each column of a row stands; those of its statuses come behind. */
export const placeIn = Object.fromEntries(names.map((name, place) => [name, place])) as Record<
  SaleColumn | SaleAid,
  number
>;

/** The place of a row's first status. */
export const FIRST_STATUS = names.length;
