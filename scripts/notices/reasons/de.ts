import { nameCharacter } from '../characters';
import type { Difference, NearlyKnown } from '../difference';
import type { ReasonTexts } from './en';

const list = (texts: readonly string[]) => new Intl.ListFormat('de').format(texts);
const characters = (odd: readonly string[] = []) => list(odd.map((each) => nameCharacter(each, 'de')));

const differences: Record<Difference['by'], (odd: string) => string> = {
  case: () => 'Groß- und Kleinschreibung',
  stored_accents: () => 'die Art, wie Umlaute und Akzente gespeichert sind',
  accents: () => 'Umlaute und Akzente',
  invisible: (odd) => `ein unsichtbares Zeichen, ${odd}`,
  width: (odd) => `Zeichen in voller Breite, ${odd}`,
  alphabet: (odd) => `Buchstaben eines anderen Alphabets, ${odd}`,
  dash: (odd) => `den Strich, ${odd}`,
  spaces: () => 'Leerzeichen',
  apostrophe: () => 'einen Apostroph am Anfang',
  zeros: () => 'führende Nullen',
  decimals: () => '.0 am Ende',
};

const unknown =
  (file: string) =>
  ({ like, differs = [] }: NearlyKnown = {}) =>
    like === undefined
      ? `steht in keiner ${file}; tragen Sie es dort ein, und die Zeile kommt von selbst zurück`
      : `steht in keiner ${file}; der Unterschied zu „${like}“ ist nur: ${list(differs.map(({ by, odd }) => differences[by](characters(odd))))}; ` +
        'schreiben Sie beides gleich, und die Zeile kommt von selbst zurück';

const wanted = {
  number: 'keine Zahl; schreiben Sie sie wie 2 oder 2,5',
  price: 'kein Preis; schreiben Sie ihn wie 12,50',
  amount: 'kein Betrag; schreiben Sie ihn wie 12,50',
};
const signs = { point: 'Punkt', comma: 'Komma' };

/** Why a row is refused and what to do, in German. */
export const de: ReasonTexts = {
  empty: () => 'ist leer; füllen Sie die Zelle aus oder entfernen Sie die Zeile',
  not_a_date: () => 'ist kein Datum; schreiben Sie es wie 2024-12-31',
  not_a_day: () => 'ist kein Tag des Kalenders; berichtigen Sie ihn',
  implausible_day: ({ first, last }) =>
    `ist wohl kein Verkaufstag, der zwischen ${first} und ${last} liegt; berichtigen Sie ihn, schreiben Sie days = any in sales-analysis.ini im Datenordner oder geben Sie --days any an`,
  other_date_order: ({ fits, choice, day }) =>
    `passt nur zu --date-format ${fits}, die Spalte wird als ${choice} gelesen; schreiben Sie ${day}`,
  not_a_number: ({ as }) => `ist ${wanted[as]}`,
  other_decimal_sign: ({ fits, choice }) =>
    `passt nur zu --decimal ${fits}, die Spalte wird mit ${signs[choice]} gelesen; schreiben Sie alles einheitlich`,
  out_of_range: ({ beyond }) =>
    beyond === undefined
      ? 'hat zu viele Ziffern, um genau zu bleiben; berichtigen Sie die Zahl'
      : beyond === 'product'
        ? 'mal Einzelpreis ist über 900 Milliarden; berichtigen Sie eins von beiden'
        : `ist jenseits von ${beyond}; berichtigen Sie die Zahl`,
  negative: ({ returns }) =>
    `darf nicht negativ sein; ${returns ? 'eine Rückgabe hat stattdessen eine negative Menge' : 'berichtigen Sie die Zahl'}`,
  too_many_decimals: ({ most }) => `hat mehr als ${most} Nachkommastellen; runden Sie`,
  unsafe_text: () => 'enthält ein NUL-Zeichen; entfernen Sie es',
  wrong_cell_count: ({ cells, expected, others }) =>
    cells === expected
      ? 'hat einen Wert hinter der letzten Überschrift; geben Sie der Spalte eine Überschrift oder entfernen Sie den Wert'
      : `hat ${cells === 1 ? '1 Zelle' : `${cells} Zellen`}, ${others ? 'andere Zeilen haben' : 'die Kopfzeile hat'} ${expected}; ergänzen Sie die Zeile oder setzen Sie eine Zelle, die das Trennzeichen enthält, in Anführungszeichen`,
  broken_quotes: () =>
    'hat ein Anführungszeichen ohne Gegenstück; schließen Sie es, oder verdoppeln Sie eins, das zum Text gehört',
  wrong_encoding: () =>
    'enthält Bytes, die in der Kodierung der Datei kein Text sind; exportieren Sie die Datei noch einmal als UTF-8 oder nennen Sie die Kodierung mit --encoding',
  repeated_header: ({ line }) => `wiederholt die Kopfzeile aus Zeile ${line}; entfernen Sie die Zeile`,
  second_table: ({ line }) =>
    `gehört zu einer anderen Tabelle, die in Zeile ${line} beginnt; legen Sie diese Tabelle in eine eigene Datei`,
  above_header: ({ line }) =>
    `steht über der Kopfzeile in Zeile ${line}; setzen Sie die Kopfzeile ganz nach oben`,
  unknown_product: unknown('Artikeldatei'),
  unknown_store: unknown('Filialdatei'),
  different_values: ({ line }) =>
    `steht mit anderen Werten in Zeile ${line}, die übernommen ist; entfernen Sie eine der beiden Zeilen`,
  order_refused: ({ isGroup } = {}) =>
    `gehört zu einer ${isGroup ? 'Gruppe' : 'Bestellung'}, deren erste Zeile abgelehnt ist; berichtigen Sie jene Zeile, und diese kommt mit`,
  total_row: ({ isHead } = {}) =>
    `ist ${isHead ? 'der Kopf der Zeilen darunter oder ihre Summe' : 'die Summe der Zeilen darüber'}; entfernen Sie die Zeile`,
};

export const oddInGerman = (odd: readonly string[]) => `; enthält ${characters(odd)}`;
