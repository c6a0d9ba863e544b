/** What stands in a file whose name says that it is a table of text. */
const insides = {
  workbook: 'it is a workbook, whatever its name says; give it the ending .xlsx',
  old_workbook: 'it is a workbook of the kind .xls, whatever its name says; save it as .xlsx or CSV',
  packed: 'it is a packed archive; unpack it into the data folder',
  web_page:
    'it is a web page: often the page to sign in, stored in the place of the export; sign in and download the CSV again',
  xml: 'it is XML; export it as CSV, or save it as .xlsx',
  json: 'it is JSON; export it as CSV',
  pdf: 'it is a PDF; export it as CSV',
  utf16: 'it is UTF-16 without a byte order mark; export it as UTF-8 if it holds your data',
};

/** What is wrong with a workbook, of which a part is named as its archive does. */
const faults = {
  no_workbook: () => 'the archive holds no workbook',
  archive: ({ said }: Fault) => `${said}`,
  missing: ({ part }: Fault) => `its part ${part} is missing`,
  altered: ({ part }: Fault) => `its part ${part} is not what was saved`,
  unreadable: ({ part, said }: Fault) => `its part ${part} cannot be read: ${said}`,
  long_text: ({ part }: Fault) => `its part ${part} has a text longer than 1 MiB`,
  row_order: ({ part, at, last }: Fault) => `row ${at} follows row ${last} in its part ${part}`,
  cell_twice: ({ part, at }: Fault) => `cell ${at} stands where another does in its part ${part}`,
};

/** Where a workbook is damaged; `said` is what the program says that could not read it. */
export interface Fault {
  fault: keyof typeof faults;
  part?: string;
  at?: string | undefined;
  last?: number;
  said?: string;
}

/** What is wrong with a workbook, by its code: what a translation has to give. */
export type FaultTexts = typeof faults;

/** Why a file of the data folder is not read, and what to do, in English. */
export const en = {
  spreadsheet: () => 'such spreadsheets are not read; save it as .xlsx or CSV',
  no_regular_file: () => 'it is no regular file',
  results: () => 'results have this name; rename it if it holds your data',
  other_ending: ({ endings }: { endings: string[] }) =>
    `it does not end in ${endings.join(', ')}; export it as CSV if it holds your data`,
  settled: () => 'the settings say so',
  forgotten: () => 'the settings say so; what it held is forgotten',
  empty: () => 'it is empty',
  long_line: () =>
    'its line 1 is longer than 1 MiB: it is no table of rows; move it out of the data folder, or export it again as CSV',
  no_columns: ({ start }: { start: string }) =>
    `no line has the columns of products, stores or sales; it starts with "${start}"`,
  other_kind: ({ says, word, kind }: { says: 'name' | 'header'; word: string; kind: string }) =>
    `its ${says} says "${word}": it does not look like ${kind.replace(/^.*:|"/g, '')} and is left unread; if it is, ` +
    `write kind = ${kind} into sales-analysis.ini in the data folder, or say --kind ${kind}`,
  no_cells: () => 'it has no sheet of cells',
  damaged_workbook: (fault: Fault) =>
    `it is a damaged workbook, ${faults[fault.fault](fault)}; open it in your spreadsheet program and save it again as .xlsx or CSV`,
  protected_workbook: () =>
    'it is protected by a password, or an old .xls workbook; save it as .xlsx without a password, or as CSV',
  no_workbook: () => 'it is no workbook inside; give it the ending of what it is, or save it as CSV',
  inside: ({ format }: { format: keyof typeof insides }): string => insides[format],
};

/** What is added of a workbook with several sheets. */
export const sheetInEnglish = (sheet: string) => ` (sheet "${sheet}")`;

/** Every reason not to read a file, by its code: what a translation has to give. */
export type WhyTexts = typeof en;
