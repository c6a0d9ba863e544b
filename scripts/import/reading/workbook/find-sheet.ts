import type { DataFile } from '../../files';
import type { HeaderMapping } from '../candidates';
import { type Finding, findLayout, type Settled } from '../find-layout';
import { cellText } from './cell-text';
import type { Sheet } from './contents';
import { DELIMITER, LineWriter } from './lines';
import { openWorkbook, type Workbook } from './open-workbook';
import { sheetRows } from './rows';
import { UnreadableWorkbook } from './unreadable';

/**
 * Finds the first sheet of a workbook that is a table of ours. Hidden sheets count where there are no others.
 *
 * @param lines how many may tell: the header, and those above it.
 */
export async function findSheet(
  file: DataFile,
  settled: Settled & { columns: HeaderMapping },
  lines: number,
  signal: AbortSignal,
): Promise<Finding> {
  let workbook: Workbook;
  try {
    workbook = await openWorkbook(file.path);
  } catch (error) {
    return unreadable(error);
  }
  try {
    const visible = workbook.sheets.filter(({ isHidden }) => !isHidden);
    const findings: [Sheet, Finding][] = [];
    for (const sheet of visible.length > 0 ? visible : workbook.sheets)
      findings.push([
        sheet,
        findLayout(await firstLines(workbook, sheet, lines, signal), settled.columns, {
          ...settled,
          name: file.name,
          delimiter: DELIMITER,
        }),
      ]);
    return judge(findings);
  } catch (error) {
    return unreadable(error);
  } finally {
    workbook.archive.close();
  }
}

function judge(findings: readonly [Sheet, Finding][]): Finding {
  const tables = findings.flatMap(([{ name }, { layout }]) => (layout ? [{ name, layout }] : []));
  const [first, ...others] = tables;
  if (first) {
    const { layout, name } = first;
    const cells = layout.headers.length;
    return { layout: { ...layout, cells, sheet: name, otherSheets: others.map((other) => other.name) } };
  }
  const isNear = findings.find(([, finding]) => !finding.layout && finding.isTable);
  const [sheet, finding] = isNear ?? findings[0] ?? [];
  if (!finding || finding.layout) return { why: { code: 'no_cells' }, isTable: false };
  if (findings.length === 1 || !sheet) return finding;
  return finding.isTable
    ? { ...finding, problem: `${finding.problem} (sheet "${sheet.name}")` }
    : { ...finding, why: { ...finding.why, sheet: sheet.name } };
}

async function firstLines(
  { archive, key }: Workbook,
  { part }: Sheet,
  most: number,
  signal: AbortSignal,
): Promise<string[]> {
  const writer = new LineWriter();
  const textOf = (cell: Parameters<typeof cellText>[0]) =>
    cellText(cell, { ...key, decimal: 'point' }, undefined);
  let text = '';
  for await (const { rows } of sheetRows(archive, part, textOf)) {
    signal.throwIfAborted();
    // Below them a row may be a million away.
    text += writer.write(rows.filter(({ number }) => number <= most));
    if ((rows.at(-1)?.number ?? 0) >= most) break;
  }
  return text.split('\n', most);
}

function unreadable(error: unknown): Finding {
  if (error instanceof UnreadableWorkbook) return { why: error.why, isTable: false };
  throw error;
}
