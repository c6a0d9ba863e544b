import { addresses } from './page/addresses';
import { choices } from './page/choices';
import { columns } from './page/columns';
import { csv } from './page/csv';
import { figureTiles } from './page/figure-tiles';
import { monthsChart } from './page/months-chart';
import { Parts } from './page/parts';
import { reading } from './page/reading';
import { roving } from './page/roving';
import { rowWindow } from './page/row-window';
import { subjectData } from './page/subject-data';
import { subjectView } from './page/subject-view';
import { tabStops } from './page/tab-stops';
import { tableParts } from './page/table-parts';
import { tables } from './page/tables';
import { writing } from './page/writing';

/**
 * What the report does in a browser: draws the rows of its tables as they are looked at, sorts and filters them, saves
 * them as CSV, and shows products and stores one by one. All texts and values come from the page.
 */
export const pageScript = Parts.none()
  .with(reading)
  .with(writing)
  .with(subjectData)
  .with(columns)
  .with(csv)
  .with(rowWindow)
  .with(tableParts)
  .with(tabStops)
  .with(roving)
  .with(tables)
  .with(monthsChart)
  .with(figureTiles)
  .with(choices)
  .with(subjectView)
  .with(addresses).source;
