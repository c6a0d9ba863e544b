import type { Messages } from '../../messages/messages';
import type { Formatter } from '../../number-format';
import type { View } from '../../view';
import { Codes } from './codes';
import { packRows } from './pack-rows';
import type { PackedTable, PageData } from './packed';
import { rowLimits } from './row-limits';

/** Everything that the script of a page works on. */
export interface PackedPage {
  tables: ReadonlyMap<View, PackedTable>;
  page: PageData;
}

export function packPage(
  views: readonly View[],
  rowsOnPaper: number,
  formatter: Formatter,
  { report }: Messages,
): PackedPage {
  const limits = rowLimits(views.map(({ rows }) => rows.length));
  const codes = new Codes();
  const tables = new Map(
    views.map((view, at) => [view, packRows(view, limits[at] ?? 0, codes, formatter)] as const),
  );
  const { filter, filterOf, matching, total, totalOfMatching, save, saveOf } = report.table;
  const texts = {
    ...{ filter, total, totalOfMatching, save },
    filterOf: filterOf('{title}'),
    matching: matching('{matching}', '{rows}'),
    saveOf: saveOf('{title}'),
  };
  return { tables, page: { formats: formatter.options, codes: codes.packed, rowsOnPaper, texts } };
}
