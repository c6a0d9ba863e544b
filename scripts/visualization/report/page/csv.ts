import type { Column } from './columns';
import type { Writing } from './writing';

export type Csv = ReturnType<typeof csv>;

/** Saves rows as a file for the reader's spreadsheet. */
export function csv({ locale }: Writing) {
  // A spreadsheet reads a file in the manner of its language: where numbers have a comma, semicolons part the fields.
  const sign = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
  const [separator, point] = sign === ',' ? ([';', ','] as const) : ([',', '.'] as const);

  // As they are written in full and in short, here and in English.
  const months = new Set(
    ['en', locale].flatMap((language) =>
      (['long', 'short'] as const).flatMap((month) => {
        const { format } = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, at) =>
          format(Date.UTC(2000, at, 15))
            .replace('.', '')
            .toLowerCase(),
        );
      }),
    ),
  );

  /** @param rows those that are saved, of `all`. */
  function save(
    name: string,
    titles: readonly string[],
    columns: readonly Column[],
    rows: readonly number[],
    all: readonly number[],
  ): void {
    const fields = columns.map(({ isNumber, isCode, raw }) => {
      if (isNumber) return (row: number) => raw(row).replace('.', point);
      // Where one code would be changed, all are written as texts: a column of both is found by no look-up.
      const isText = isCode && all.some((row) => wouldChange(raw(row)));
      return (row: number) => (isText || wouldChange(raw(row)) ? asText(raw(row)) : guarded(raw(row)));
    });
    const records = [titles.map(guarded), ...rows.map((row) => fields.map((field) => field(row)))];
    const content = records.map((record) => `${record.map(quoted).join(separator)}\r\n`).join('');
    // The byte order mark is how a spreadsheet recognises UTF-8.
    const file = new Blob(['\ufeff', content], { type: 'text/csv;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** Whether a spreadsheet would read a text as another number, or as a day or a time: 001, 1-2, 3E5, 12:30, MAR-7. */
  function wouldChange(text: string): boolean {
    if (/^(0|[1-9]\d{0,14})$/.test(text) || /^\d{4}-\d\d(-\d\d)?$/.test(text)) return false;
    if (/\d/.test(text) && /^[\s\d.,:/+\-%'eE€$£]+$/.test(text)) return true;
    const [, before = '', word = '', after = ''] = /^(\d*)[-/. ]?(\p{L}+)[-/. ]*(\d*)$/u.exec(text) ?? [];
    return before + after !== '' && months.has(word.toLowerCase());
  }

  /** A formula that gives the text, which is how spreadsheets themselves keep one that looks like a number. */
  function asText(text: string): string {
    return text === '' ? '' : `="${text.replaceAll('"', '""')}"`;
  }

  /** A spreadsheet would run a text that begins like a formula; an apostrophe makes it a text again. */
  function guarded(text: string): string {
    return /^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  }

  function quoted(field: string): string {
    return field.includes(separator) || /["\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  }

  return { save };
}
