import type { FaultTexts, WhyTexts } from './en';

const insides: Record<Parameters<WhyTexts['inside']>[0]['format'], string> = {
  workbook: 'Es ist eine Arbeitsmappe, auch wenn der Name etwas anderes sagt; geben Sie ihr die Endung .xlsx',
  old_workbook:
    'Es ist eine Arbeitsmappe der Art .xls, auch wenn der Name etwas anderes sagt; speichern Sie sie als .xlsx oder CSV',
  packed: 'Es ist ein gepacktes Archiv; entpacken Sie es in den Datenordner',
  web_page:
    'Es ist eine Webseite: oft die Anmeldeseite, die anstelle des Exports gespeichert wurde; melden Sie sich an und laden Sie die CSV-Datei noch einmal herunter',
  xml: 'Es ist XML; exportieren Sie als CSV oder speichern Sie als .xlsx',
  json: 'Es ist JSON; exportieren Sie als CSV',
  pdf: 'Es ist ein PDF; exportieren Sie als CSV',
  utf16: 'Es ist UTF-16 ohne Byte-Order-Markierung; exportieren Sie als UTF-8, wenn es Ihre Daten sind',
};

const faults: FaultTexts = {
  no_workbook: () => 'das Archiv enthält keine Arbeitsmappe',
  archive: ({ said }) => `${said}`,
  missing: ({ part }) => `der Teil ${part} fehlt`,
  altered: ({ part }) => `der Teil ${part} ist nicht das, was gespeichert wurde`,
  unreadable: ({ part, said }) => `der Teil ${part} ist nicht lesbar, ${said}`,
  long_text: ({ part }) => `der Teil ${part} enthält einen Text über 1 MiB`,
  row_order: ({ part, at, last }) => `auf Zeile ${last} folgt Zeile ${at} im Teil ${part}`,
  cell_twice: ({ part, at }) => `Zelle ${at} steht an der Stelle einer anderen im Teil ${part}`,
};

/** Why a file of the data folder is not read, in German. */
export const de: WhyTexts = {
  spreadsheet: () => 'Solche Tabellendateien werden nicht gelesen; speichern Sie als .xlsx oder CSV',
  no_regular_file: () => 'Es ist keine gewöhnliche Datei',
  results: () => 'So heißen die Ergebnisse; benennen Sie die Datei um, wenn es Ihre Daten sind',
  other_ending: ({ endings }) =>
    `Die Endung ist nicht ${endings.join(', ')}; exportieren Sie als CSV, wenn es Ihre Daten sind`,
  settled: () => 'so steht es in den Einstellungen',
  forgotten: () => 'so steht es in den Einstellungen; was darin stand, ist entfernt',
  empty: () => 'Die Datei ist leer',
  long_line: () =>
    'Zeile 1 ist länger als 1 MiB: Das ist keine Tabelle; nehmen Sie die Datei aus dem Datenordner oder exportieren Sie sie noch einmal als CSV',
  no_columns: ({ start }) =>
    `Keine Zeile hat die Spalten von Artikeln, Filialen oder Verkäufen; die Datei beginnt mit „${start}“`,
  other_kind: ({ says, word, kind }) =>
    `${says === 'name' ? 'Im Namen' : 'In der Kopfzeile'} steht „${word}“: Die Datei enthält wohl nicht das, wonach ihre Spalten aussehen; wenn doch, ` +
    `schreiben Sie kind = ${kind} in sales-analysis.ini im Datenordner oder geben Sie --kind ${kind} an`,
  no_cells: () => 'Die Datei hat kein Blatt mit Zellen',
  damaged_workbook: (fault) =>
    `Die Arbeitsmappe ist beschädigt (${faults[fault.fault](fault)}); öffnen Sie sie in Ihrem Tabellenprogramm und speichern Sie sie noch einmal als .xlsx oder CSV`,
  protected_workbook: () =>
    'Die Datei ist durch ein Kennwort geschützt oder eine alte .xls-Arbeitsmappe; speichern Sie sie als .xlsx ohne Kennwort oder als CSV',
  no_workbook: () =>
    'Es ist in Wirklichkeit keine Arbeitsmappe; geben Sie der Datei ihre richtige Endung oder speichern Sie sie als CSV',
  inside: ({ format }) => insides[format],
};

export const sheetInGerman = (sheet: string) => ` (Blatt „${sheet}“)`;
