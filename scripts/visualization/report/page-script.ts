import { columns } from './page/columns';
import { csv } from './page/csv';
import { Parts } from './page/parts';
import { reading } from './page/reading';
import { rowWindow } from './page/row-window';
import { tableParts } from './page/table-parts';
import { tables } from './page/tables';
import { writing } from './page/writing';

/**
 * What the report does in a browser: draws the rows of its tables as they are looked at, sorts and filters them and saves
 * them as CSV. All texts and values come from the page.
 */
export const pageScript = `${
  Parts.none()
    .with(reading)
    .with(writing)
    .with(columns)
    .with(csv)
    .with(rowWindow)
    .with(tableParts)
    .with(tables).source
}\n`;
