import { type DataFile, isWorkbook } from '../files';
import { LineTooLong, readBlocks } from './blocks';
import { decode, type NamedEncoding } from './encoding';
import { type Finding, findLayout } from './find-layout';
import { formatOf, readStart, unmarkedUtf16 } from './other-formats';
import type { ImportSettings } from './settings';
import { findSheet } from './workbook/find-sheet';

/** What is settled of a file. */
type Known = Pick<ImportSettings, 'columns' | 'kind'> & Partial<ImportSettings>;

/** Lines of a file that tell what it is: its header, and rows that show what its columns are used for. */
const FIRST_LINES = 2_050;

/** Reads as much of a file as it takes to find its header. */
export async function findTable(file: DataFile, known: Known, signal: AbortSignal): Promise<Finding> {
  if (known.kind === 'ignore') return { why: { code: 'settled' }, isTable: false };
  const start = await readStart(file.path);
  const finding = isWorkbook(file.name)
    ? await findSheet(file, settledOf(known), FIRST_LINES, signal)
    : ((known.encoding ? undefined : findInUtf16(file, start, known)) ??
      (await findInText(file, known, signal)));
  if (finding.layout || finding.isTable || finding.why.code.endsWith('ed_workbook')) return finding;
  const format = formatOf(start);
  return format === undefined || (format === 'workbook' && isWorkbook(file.name))
    ? finding
    : { why: { code: 'inside', format }, isTable: false };
}

/** Of a file in UTF-16 without a mark, which is not read; undefined for any other. */
function findInUtf16(file: DataFile, start: Buffer, known: Known): Finding | undefined {
  const encoding = unmarkedUtf16(start);
  if (encoding === undefined) return undefined;
  const { layout, isTable = false } = layoutOf(decode(start, encoding), file, known);
  return layout || isTable
    ? { problem: 'is UTF-16 without a byte order mark; export it again as UTF-8', isTable: true }
    : { why: { code: 'inside', format: 'utf16' }, isTable: false };
}

async function findInText(file: DataFile, known: Known, signal: AbortSignal): Promise<Finding> {
  try {
    for await (const { text } of readBlocks(file, { start: 0, encoding: known.encoding ?? 'ascii', signal }))
      return written(layoutOf(text, file, known), known.encoding);
    return { why: { code: 'empty' }, isTable: false };
  } catch (error) {
    if (error instanceof LineTooLong) return { why: { code: 'long_line' }, isTable: false };
    throw error;
  }
}

function layoutOf(text: string, { name }: DataFile, known: Known): Finding & { isTable?: boolean } {
  return findLayout(text.split(/\r\n?|\n/, FIRST_LINES), known.columns, { ...settledOf(known), name });
}

/** A layout remembers what somebody has said of how the file is written. */
function written(finding: Finding, encoding: NamedEncoding | undefined): Finding {
  return finding.layout && encoding ? { layout: { ...finding.layout, encoding } } : finding;
}

function settledOf({ kind, ...known }: Known) {
  return { ...known, kind: kind === 'ignore' ? undefined : kind };
}
