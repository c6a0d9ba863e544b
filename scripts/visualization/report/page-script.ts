/**
 * What the report does in a browser: sorts and filters its tables and saves them as CSV. Its own source is put into
 * the page, so it may use nothing from outside of itself. All texts and values come from the page.
 */
function inTheBrowser(): void {
  // The language of numbers and names, which may be one that there are no texts in.
  const { locale } = document.documentElement.dataset;
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });

  for (const block of document.querySelectorAll<HTMLElement>('.rows')) {
    const table = block.querySelector('table');
    const tools = block.querySelector<HTMLElement>('.tools');
    if (!table || !tools) continue;
    makeSortable(table);
    const filter = tools.querySelector('input');
    const status = tools.querySelector<HTMLElement>('[role=status]');
    if (filter && status) filter.addEventListener('input', () => filterRows(table, filter.value, status));
    tools.querySelector('button')?.addEventListener('click', () => save(table));
    tools.hidden = false;
  }

  function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
    return [...(table.tBodies[0]?.rows ?? [])];
  }

  function rawValue(cell: HTMLTableCellElement | undefined): string {
    return cell?.dataset['value'] ?? cell?.textContent ?? '';
  }

  function makeSortable(table: HTMLTableElement): void {
    for (const header of table.tHead?.rows[0]?.cells ?? []) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => sort(table, header));
    }
  }

  function sort(table: HTMLTableElement, header: HTMLTableCellElement): void {
    const isNumber = 'number' in header.dataset;
    const before = header.getAttribute('aria-sort');
    // The largest numbers and the first names are what one looks for first.
    const first = isNumber ? 'descending' : 'ascending';
    const second = isNumber ? 'ascending' : 'descending';
    const order = before === first ? second : first;
    for (const cell of table.tHead?.rows[0]?.cells ?? []) cell.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', order);
    const sign = order === 'ascending' ? 1 : -1;
    const keyed = rowsOf(table).map((row) => ({ row, key: rawValue(row.cells[header.cellIndex]) }));
    keyed.sort((left, right) => {
      // What is not known stands last in both orders.
      if (left.key === '' || right.key === '') return Number(left.key === '') - Number(right.key === '');
      const difference = isNumber
        ? Number(left.key) - Number(right.key)
        : collator.compare(left.key, right.key);
      return sign * difference;
    });
    table.tBodies[0]?.append(...keyed.map(({ row }) => row));
  }

  /** Without case, accents and the kinds of spaces, which nobody types as they are shown. */
  function searchable(text: string): string {
    return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();
  }

  function filterRows(table: HTMLTableElement, wanted: string, status: HTMLElement): void {
    const words = searchable(wanted).split(' ').filter(Boolean);
    const rows = rowsOf(table);
    for (const row of rows) {
      const text = searchable([...row.cells].map((cell) => cell.textContent).join(' '));
      row.hidden = !words.every((word) => text.includes(word));
    }
    const matching = rows.filter((row) => !row.hidden).length;
    const text = (status.dataset['text'] ?? '').replace('{matching}', matching.toLocaleString(locale));
    status.textContent = words.length === 0 ? '' : text;
  }

  function save(table: HTMLTableElement): void {
    const headers = [...(table.tHead?.rows[0]?.cells ?? [])];
    const isNumber = headers.map((header) => 'number' in header.dataset);
    const rows = rowsOf(table).filter((row) => !row.hidden);
    const records = [
      headers.map((header) => textField(header.textContent ?? '')),
      ...rows.map((row) =>
        [...row.cells].map((cell, column) => (isNumber[column] ? quoted : textField)(rawValue(cell))),
      ),
    ];
    const content = records.map((record) => `${record.join(',')}\r\n`).join('');
    // The byte order mark is how a spreadsheet recognises UTF-8.
    const file = new Blob(['\ufeff', content], { type: 'text/csv;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = table.dataset['file'] ?? 'table.csv';
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
}

/** The script of the report, as it stands between its tags. */
export const pageScript = `(${inTheBrowser})();`;
