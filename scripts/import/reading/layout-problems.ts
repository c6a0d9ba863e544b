import { headerKey } from './headers/forms';
import { exampleHeaders } from './headers/words';
import { howToSettle } from './how-to-settle';
import type { Layout, Recognised } from './layout';
import { cellOf, type Sample } from './sample';
import { findAlike, suggestion } from './suggestions';

export function severalHeaders(
  { kind, headerLine }: Layout,
  { field, headers }: Recognised['twice'][number],
): string {
  const keys = headers.map(headerKey);
  const single = headers.find(
    (_, index) => keys.indexOf(keys[index] ?? '') === keys.lastIndexOf(keys[index] ?? ''),
  );
  return (
    `has ${headers.map((header) => `"${header}"`).join(' and ')} for one column in line ${headerLine}; ` +
    `rename or remove one${single === undefined ? '' : `; or ${howToSettle('columns', `${kind}.${field}="${single}"`)}`}`
  );
}

/** Names every column that a table lacks, and the flags that would settle them. */
export function missingColumns({ layout, missing, sample }: Recognised): string {
  const { kind, headerLine, columns, unknown } = layout;
  const alike = findAlike(layout, sample);
  const names = missing.map(({ name }) => name);
  const found = columns.map(({ field }) => field).join(', ');
  const expected = names.map((name) => exampleHeaders(kind, name)).join('; ');
  return (
    `looks like a ${kind} file but has no ${names.join(' and no ')} column in line ${headerLine}; expected a header such as ` +
    `${expected}, found ${found}${unknown.length > 0 ? ` and ${shortList(unknown)}` : ''}. ` +
    `Rename the column; or ${howToSettle('columns', names.map((name) => suggestion(kind, name, alike)).join('; '))}`
  );
}

/** Says that the days of a file may begin with a short year, or end with it. */
export function openDates(index: number, { rows }: Sample): string {
  const example = rows.map((row) => cellOf(row, index)).find((cell) => cell !== '');
  return (
    `can be read in two ways: "${example}" and every other day may begin with the year or end with it. ` +
    `To settle it, ${howToSettle('date-format', 'ymd', 'dmy', 'mdy')}`
  );
}

/** Says that the numbers of a discount may be parts of the price, per cent of it, or money. */
export function openDiscount({ headers }: Layout, index: number, { rows }: Sample): string {
  const example = rows.map((row) => cellOf(row, index)).find((cell) => /[1-9]/.test(cell));
  return (
    `can be read in several ways: "${example}" in "${headers[index]?.trim()}" and every other discount is below 1, so it may be ` +
    `a part of the price, per cent of it, or money. To settle it, ${howToSettle('discount', 'part', 'percent', 'money')}`
  );
}

/** Headers for a message: eight at most. */
function shortList(headers: readonly string[]): string {
  const shown = headers.slice(0, 8).map((header) => `"${header}"`);
  const rest = headers.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
