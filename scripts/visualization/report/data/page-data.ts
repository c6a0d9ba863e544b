import type { Messages } from '../../messages/messages';
import type { Formatter } from '../../number-format';
import type { Subjects } from '../../subjects/subjects';
import type { View } from '../../view';
import { Codes } from './codes';
import { packRows } from './pack-rows';
import { packSubjects } from './pack-subjects';
import type { PackedTable, PageData } from './packed';
import type { PackedSubjects } from './packed-subjects';
import { rowLimits } from './row-limits';

/** Everything that the script of a page works on. */
export interface PackedPage {
  tables: ReadonlyMap<View, PackedTable>;
  page: PageData;
  subjects?: PackedSubjects;
}

export function packPage(
  views: readonly View[],
  subjects: Subjects | undefined,
  rowsOnPaper: number,
  formatter: Formatter,
  messages: Messages,
): PackedPage {
  const limits = rowLimits(views.map(({ rows }) => rows.length));
  const codes = new Codes();
  const tables = new Map(
    views.map((view, at) => [view, packRows(view, limits[at] ?? 0, codes, formatter)] as const),
  );
  const { filter, filterOf, matching, total, totalOfMatching, save, saveOf } = messages.report.table;
  const texts = {
    ...{ filter, total, totalOfMatching, save },
    filterOf: filterOf('{title}'),
    matching: matching('{matching}', '{rows}'),
    saveOf: saveOf('{title}'),
  };
  return {
    tables,
    ...(subjects && { subjects: packSubjects(subjects, codes, formatter, messages) }),
    page: { formats: formatter.options, codes: codes.packed, rowsOnPaper, texts },
  };
}
