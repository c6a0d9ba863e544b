import type { Column } from './columns';

export type Csv = ReturnType<typeof csv>;

/** Saves rows as a file. */
export function csv() {
  function save(
    name: string,
    headers: readonly string[],
    columns: readonly Column[],
    rows: Iterable<number>,
  ) {
    const records = [headers.map(textField)];
    for (const row of rows)
      records.push(columns.map((column) => (column.isNumber ? quoted : textField)(column.raw(row))));
    const content = records.map((record) => `${record.join(',')}\r\n`).join('');
    // The byte order mark is how a spreadsheet recognises UTF-8.
    const file = new Blob(['\ufeff', content], { type: 'text/csv;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** A spreadsheet would run a text that begins like a formula; an apostrophe makes it a text again. */
  function textField(text: string): string {
    return quoted(/^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text);
  }

  function quoted(field: string): string {
    return /[",;\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  }

  return { save };
}
