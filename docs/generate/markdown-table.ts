/**
 * A table with aligned columns, as the formatter wants it.
 *
 * @param isNumeric true where all columns but the first are to the right.
 */
export function markdownTable(head: string[], rows: string[][], isNumeric = false): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, index) => Math.max(3, ...cells.map((row) => row[index]?.length ?? 0)));
  const isRight = (index: number) => isNumeric && index > 0;
  const line = (row: string[]) =>
    `| ${row.map((cell, index) => (isRight(index) ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0))).join(' | ')} |`;
  const rule = line(
    widths.map((width, index) => (isRight(index) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))),
  );
  const [first, ...others] = cells.map(line);
  return [first, rule, ...others].join('\n');
}
