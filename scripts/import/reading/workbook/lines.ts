import type { SheetRow } from './rows';

/** What parts the cells of a line that stands for a row. */
export const DELIMITER = '\t';

/** Writes the rows of a sheet as lines of text: line numbers are row numbers, an empty row is an empty line. */
export class LineWriter {
  private next = 1;

  /** @param width of every row, where it is known: what is beyond has no header. */
  constructor(private readonly width?: number) {}

  /** Lines written so far. */
  get lines(): number {
    return this.next - 1;
  }

  write(rows: readonly SheetRow[]): string {
    let text = '';
    for (const { number, cells } of rows) {
      text += `${'\n'.repeat(number - this.next)}${this.line(cells)}\n`;
      this.next = number + 1;
    }
    return text;
  }

  private line(cells: readonly string[]): string {
    const width = this.width ?? cells.length;
    let line = '';
    for (let index = 0; index < width; index += 1) {
      if (index > 0) line += DELIMITER;
      const cell = cells[index];
      if (cell) line += /[\t"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    }
    return line;
  }
}
