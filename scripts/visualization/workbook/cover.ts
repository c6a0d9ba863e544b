import type { LineChart } from '../chart';
import { headingOf } from '../heading';
import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import type { Cell } from '../view';
import { rowXml } from './cells';
import type { WorkbookContent } from './content';
import { type DataSheet, missingRows, type WrittenRows } from './data-sheet';
import type { ChartPlace } from './line-chart';
import { areaOf, sheetEnd, sheetStart } from './sheet-xml';
import type { Style } from './styles';

const WIDTHS = [34, 22, 40, 80];
/** Rows and columns that the chart covers. */
const CHART = { rows: 18, columns: 3 };

/** A sheet, and what it holds of its table. */
export interface WrittenSheet extends WrittenRows {
  sheet: DataSheet;
}

interface Line {
  cells: readonly Cell[];
  styles: readonly Style[];
  /** Sheet that the first cell leads to. */
  link?: string;
}

/** The rows of the first sheet as they are added, one below the other. */
class Rows {
  readonly texts: string[] = [];
  readonly links: { cell: string; sheet: string }[] = [];
  /** Of the last row. What is empty has a number and no XML. */
  last = 0;

  add({ cells, styles, link }: Line): void {
    this.last += 1;
    this.texts.push(rowXml(this.last, cells, styles));
    if (link) this.links.push({ cell: `A${this.last}`, sheet: link });
  }

  /** An empty row, heads, and the lines they are for; nothing where there are none. */
  addTable(heads: readonly Cell[], lines: readonly Line[]): void {
    if (lines.length === 0) return;
    this.last += 1;
    const isNumber = (at: number) => ['count', 'money', 'figure'].includes(lines[0]?.styles[at] ?? '');
    this.add({
      cells: heads,
      styles: heads.map((_, at) => (isNumber(at) ? 'header of numbers' : 'header')),
    });
    for (const line of lines) this.add(line);
  }
}

/**
 * The text of the first sheet: what the figures say, the files they come from, and what is in each of the other sheets.
 *
 * @returns where the chart of the revenue lies, if there is one.
 */
export function coverText(
  content: WorkbookContent,
  sheets: readonly WrittenSheet[],
  name: string,
  formatter: Formatter,
  allMessages: Messages,
): { text: string; place: ChartPlace | undefined } {
  const { report, workbook: messages } = allMessages;
  const { title, period, generatedAt, tiles, compared, findings, revenue, sources, views } = content;
  const rows = new Rows();
  rows.add({ cells: [headingOf(title, allMessages)], styles: ['title'] });
  rows.last += 1;
  const days = period && messages.fromTo(formatter.day(period.first), formatter.day(period.last));
  rows.add({ cells: [messages.period, days ?? messages.noSales], styles: ['bold', 'text'] });
  rows.add({ cells: [messages.generatedAt, generatedAt], styles: ['bold', 'text'] });
  rows.addTable(
    [report.figures, '', '', compared],
    tiles.map(({ label, value, change, before }) => ({
      cells: [label, value, change ?? null, before ?? null],
      styles: ['text', 'figure', 'text', 'text'],
    })),
  );
  rows.addTable(
    [report.changed, '', '', ''],
    // One cell, over which the text runs to the right.
    findings.flatMap(({ sentences }) =>
      sentences.map(({ text }): Line => ({ cells: [text], styles: ['text'] })),
    ),
  );
  const chartTop = rows.last + 2;
  if (revenue) rows.last += 1 + CHART.rows;
  rows.addTable(
    messages.sheetColumns,
    sheets.map(({ sheet, written, isCut }) => ({
      cells: [sheet.name, isCut ? sheet.rowCount : written, sheet.table, sheet.title],
      styles: ['link', 'count', 'paragraph', 'paragraph'],
      link: sheet.name,
    })),
  );
  rows.addTable(
    messages.sourceColumns,
    sources.map(({ name: file, kept, rejected, rejectFile }) => ({
      cells: [file, kept, rejected, rejectFile ?? null],
      styles: ['paragraph', 'count', 'count', 'paragraph'],
    })),
  );
  const texts: Style[] = ['paragraph', 'paragraph', 'paragraph', 'paragraph'];
  rows.addTable(
    messages.definitionColumns,
    sheets.flatMap(({ sheet }) =>
      sheet.columns.flatMap(({ label, name: column, definition }) =>
        definition ? [{ cells: [sheet.name, label, column, definition], styles: texts }] : [],
      ),
    ),
  );
  const notes = sheets.flatMap(({ sheet, written, isCut }): [sheet: string, note: string][] => {
    const cut = isCut ? [missingRows(sheet, written, formatter, messages)] : [];
    return [...cut, ...sheet.notes].map((note) => [sheet.name, note]);
  });
  // A view without rows has no sheet.
  for (const { title, missing, rowCount } of views)
    if (missing !== undefined && rowCount === 0) notes.push([title, missing]);
  rows.addTable(
    messages.noteColumns,
    notes.map(([sheet, note]) => ({ cells: [sheet, null, null, note], styles: texts })),
  );
  const headRow = rows.last + 2;
  if (revenue) rows.addTable(...valuesOf(revenue, revenue.over ?? allMessages.columns.month));
  const setup = {
    ...{ widths: WIDTHS, isFirst: true, frozen: { rows: 0, columns: 0 } },
    locale: formatter.locale,
  };
  const end = {
    ...{ links: rows.links, area: areaOf(WIDTHS.length, rows.last) },
    part: revenue ? ('drawing' as const) : undefined,
  };
  return {
    text: sheetStart(setup) + rows.texts.join('') + sheetEnd(setup, end),
    place: revenue && {
      ...{ chart: revenue, sheet: name, headRow, columns: CHART.columns },
      ...{ top: chartTop, bottom: chartTop + CHART.rows - 1 },
    },
  };
}

/** The numbers that a chart draws: a row per step, a column per line. */
function valuesOf({ steps, series, format }: LineChart, label: string): [heads: string[], lines: Line[]] {
  const lines = steps.map((step, at) => ({
    cells: [step, ...series.map(({ values }) => values[at] ?? null)],
    styles: ['text' as const, ...series.map(() => format)],
  }));
  return [[label, ...series.map((each) => each.label)], lines];
}
