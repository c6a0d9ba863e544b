import { describeWhy } from '../why';
import type { NoticeTexts, WriteNumber } from './en';

/** Names for a sentence: eight at most. */
const names = (list: readonly string[]) => {
  const rest = list.length - 8;
  const shown = list.slice(0, 8).map((each) => `„${each}“`);
  return `${shown.join(', ')}${rest > 0 ? ` und ${rest} weitere` : ''}`;
};
/** `ist`, `sind`: the form that goes with a number. */
const of = (value: number, one: string, many: string) => (value === 1 ? one : many);
const kinds = { products: 'Artikel', stores: 'Filialen', sales: 'Verkäufe' };

/** Every notice in German. */
export function de(number: WriteNumber): NoticeTexts {
  /** `1 Zeile`, `1.862 Zeilen`. */
  const count = (value: number, one: string, many: string) => `${number(value)} ${of(value, one, many)}`;
  const rowsOf = (value: number) => count(value, 'Zeile', 'Zeilen');
  const overruled =
    (one: string, many: string): NoticeTexts['products_overruled'] =>
    ({ codes, examples }) =>
      `${count(codes, one, many)} mit unterschiedlichen Werten in mehreren Dateien; die Datei, deren Name zuletzt kommt, gilt: ${examples
        .map(({ code, former, winner }) => `${code} aus ${former} durch ${winner} ersetzt`)
        .join(', ')}`;
  const because = ({ line, value, others }: { line: number; value: string; others: number }) =>
    `wegen „${value}“ in Zeile ${line}${others > 0 ? ` und ${count(others, 'weiterem Fall', 'weiteren Fällen')}` : ''}`;

  return {
    not_utf8: ({ line }) =>
      `Die Datei ist nicht in UTF-8; sie wird als windows-1252 gelesen, prüfen Sie die Umlaute, zuerst in Zeile ${line}`,
    cut_off: ({ line }) =>
      `Die letzte Zeile, ${line}, hat kein Ende: Die Datei ist vielleicht abgeschnitten; prüfen Sie, ob der Export vollständig ist`,
    header_below: ({ line, above }) =>
      `Die Kopfzeile ist Zeile ${line}; Zeilen darüber, die keine Daten sind: ${above}`,
    not_used: ({ headers }) => `${names(headers)} nicht verwendet, keine unserer Spalten wird dort gelesen`,
    may_be_meant: ({ maybe }) =>
      maybe
        .map(
          ({ header, column, flag }) =>
            `„${header}“ wird nicht verwendet und könnte ${column} sein, was fehlt; wenn ja, geben Sie es an: --columns ${flag}`,
        )
        .join('; '),
    units_differ: ({ header, words }) =>
      `Die Mengen haben mehrere Einheiten, in „${header}“ steht ${names(words)}: Sie werden addiert, als wären sie gleich`,
    taxes_differ: ({ header, words, money }) =>
      `Die Zeilen sind verschieden besteuert, in „${header}“ steht ${names(words)}, und nichts sagt, dass „${money}“ netto ist; wenn eine Spalte netto ist, nennen Sie sie: --columns sales.amount="…"`,
    changes_amount: ({ header, money }) =>
      `„${header}“ wird nicht verwendet, obwohl es von Zeile zu Zeile anders ist: „${money}“ kann mit oder ohne gemeint sein; nennen Sie die Spalte mit dem Betrag der Zeile: --columns sales.amount="…"`,
    other_sheets: ({ sheet, others }) =>
      `Nur das Blatt „${sheet}“ wird gelesen, nicht ${names(others)}; speichern Sie jede Tabelle als eigene Datei`,
    empty_beyond: ({ cells, headers }) =>
      `Die Zeilen haben ${cells} Zellen, die Kopfzeile hat ${headers}; was darüber hinausgeht, ist leer und wird nicht verwendet`,
    no_header: ({ columns }) =>
      `${of(columns.length, 'Spalte', 'Spalten')} ${columns.join(', ')} ${of(columns.length, 'hat', 'haben')} keine Überschrift und ${of(columns.length, 'wird', 'werden')} nicht verwendet`,
    damaged_code: ({ value, line }) =>
      `Excel hat diese Nummer beschädigt: „${value}“ in Zeile ${line}; formatieren Sie die Spalte dort als Text und exportieren Sie die Datei noch einmal`,
    unknown_cells: ({ column, cells, value, line }) =>
      `${count(cells, 'Zelle', 'Zellen')} von ${column} ohne lesbaren Wert ${of(cells, 'gilt', 'gelten')} als unbekannt, zuerst „${value}“ in Zeile ${line}`,
    rounded: ({ amounts, value, line }) =>
      `${count(amounts, 'Betrag hat', 'Beträge haben')} mehr als 4 Nachkommastellen und ${of(amounts, 'wird', 'werden')} gerundet, zuerst „${value}“ in Zeile ${line}`,
    american_days: ({ value }) =>
      `Im Datum steht der Monat vorn, denn nur in Amerika schreibt man „${value}“; wenn der Tag vorn steht, geben Sie es an: --date-format dmy`,
    year_first: () =>
      'Im Datum steht das Jahr vorn, denn manchmal kann der letzte Teil kein Jahr eines Verkaufs sein; wenn das Jahr hinten steht, geben Sie es an: --date-format dmy',
    day_first: (decided) => `Im Datum steht der Tag vorn, ${because(decided)}`,
    month_first: (decided) => `Im Datum steht der Monat vorn, ${because(decided)}`,
    decimal_point: (decided) => `Die Zahlen haben einen Dezimalpunkt, ${because(decided)}`,
    decimal_comma: (decided) => `Die Zahlen haben ein Dezimalkomma, ${because(decided)}`,
    two_forms_of_days: ({ yearFirst, yearLast }) =>
      `Das Datum ist auf zwei Arten geschrieben, „${yearFirst.value}“ in Zeile ${yearFirst.line} und „${yearLast.value}“ in Zeile ${yearLast.line}; prüfen Sie, ob Excel irgendwo Tag und Monat vertauscht hat`,
    only_unknown_codes: () =>
      'Jede Zeile nennt einen Artikel oder eine Filiale, die noch nicht bekannt sind; die Zeilen kommen von selbst zurück, sobald eine Datei sie aufführt',

    amount_from: ({ header }) =>
      `Der Betrag einer Zeile ist „${header}“; wenn es eine andere Spalte ist, geben Sie sie an: --columns sales.amount="…"`,
    gross_from: ({ header, discount }) =>
      `Der Betrag einer Zeile ist „${header}“${discount === undefined ? '' : ` abzüglich Rabatt, „${discount}“`}; wenn es eine andere Spalte ist, geben Sie sie an: --columns sales.amount="…"`,
    price_less_discount: ({ price, discount }) =>
      `Der Betrag einer Zeile ist Menge × „${price}“ abzüglich Rabatt, „${discount}“`,
    no_quantity: () => 'Die Datei hat keine Menge: Jede Zeile zählt als ein Stück',
    one_store: ({ store }) =>
      `Die Datei nennt keine Filiale: Alles ist in „${store}“ verkauft; ein anderer Name mit --store NAME`,
    stores_from: ({ header }) => `Die Filialen stehen in „${header}“`,
    unknown_word: ({ column, word, rows }) =>
      `„${word}“ in ${column} ist kein bekanntes Wort; ${rowsOf(rows)} als ${of(rows, 'Verkauf', 'Verkäufe')} übernommen`,
    no_word: ({ column, rows }) =>
      `${rowsOf(rows)} ohne „${column}“ als ${of(rows, 'Verkauf', 'Verkäufe')} übernommen`,
    no_amount: ({ header, rows }) =>
      `${rowsOf(rows)} ohne „${header}“ ${of(rows, 'zählt', 'zählen')} mit Menge × Preis`,
    carried: ({ cells }) =>
      `${count(cells, 'Zelle', 'Zellen')} von Bestellungen aus der Zeile darüber übernommen`,
    online: ({ rows }) =>
      `${rowsOf(rows)} ohne Filiale ${of(rows, 'zählt', 'zählen')} als online verkauft; ein anderer Name mit --online NAME`,
    nameless: ({ rows }) => `${rowsOf(rows)} ohne Artikelnummer, am Namen des Artikels erkannt`,
    other_sign: ({ rows, line }) =>
      `${rowsOf(rows)}, deren Betrag ein anderes Vorzeichen hat als die Menge, zuerst in Zeile ${line}; unverändert übernommen`,
    refunded: ({ amount }) =>
      `${number(amount, 2)} wurden für Bestellungen erstattet, die gezählt werden; weder Artikel noch Tag sagt, für welche, daher wird nichts abgezogen`,
    order_discounts: ({ amount }) =>
      `${number(amount, 2)} Rabatt auf ganze Bestellungen werden nicht abgezogen; keine Zeile sagt, zu welchen sie gehören`,

    products_from_sales: ({ products, twice }) =>
      `${count(products, 'Artikel', 'Artikel')} aus den Verkäufen übernommen, keine Artikeldatei führt sie auf${
        twice > 0
          ? `; ${count(twice, 'Nummer', 'Nummern')} ${of(twice, 'hat', 'haben')} mehrere Namen, der letzte gilt`
          : ''
      }`,
    stores_from_sales: ({ stores }) =>
      `${count(stores, 'Filiale', 'Filialen')} aus den Verkäufen übernommen, keine Filialdatei führt sie auf`,
    no_price: ({ units, products }) =>
      `${number(units)} Stück von ${count(products, 'Artikel', 'Artikeln')} ${of(units, 'hat', 'haben')} keinen Preis und ${of(units, 'zählt', 'zählen')} mit 0 in jedem Umsatz; geben Sie den Artikeln einen Preis in einer Artikeldatei`,
    overlap: ({ pairs, more }) =>
      `${pairs.map(({ one, other, first, last }) => `${one} und ${other} enthalten beide ${first} bis ${last}`).join('; ')}${
        more > 0 ? `; und ${number(more)} weitere` : ''
      }: Prüfen Sie, dass kein Verkauf in zwei Dateien steht`,
    products_overruled: overruled('Artikel', 'Artikel'),
    stores_overruled: overruled('Filiale', 'Filialen'),

    unknown_variable: ({ name, place, meant }) =>
      `${name} in ${place === '.env' ? place : 'der Umgebung'} stellt nichts ein; wenn Sie ${meant} meinen, schreiben Sie es so`,
    empty_variable: ({ name }) =>
      `${name} in .env ist leer und stellt nichts ein; geben Sie einen Wert an oder entfernen Sie die Zeile`,
    misnamed_settings: ({ path, name }) =>
      `${path} wird nicht gelesen; wenn Einstellungen darin stehen, nennen Sie die Datei ${name}`,

    other_language: ({ locale }) =>
      `Texte gibt es auf Englisch, Französisch, Deutsch und Spanisch; für ${locale} sind sie auf Englisch, mit Zahlen, wie man sie dort schreibt`,

    kind_settled: ({ path, kind }) =>
      `${path} wird ${kind === 'ignore' ? 'nicht gelesen' : `als Datei für ${kinds[kind]} gelesen`}, wie mit --kind einmal angegeben; für etwas anderes geben Sie --kind "${path}:…" an`,

    prices_changed: ({ prices }) =>
      `${count(prices, 'Preis', 'Preise')} geändert: Frühere Verkäufe ohne eigenen Preis werden neu bewertet`,
    gone: ({ path }) =>
      `${path} ist nicht mehr da; was darin stand, bleibt erhalten. Legen Sie die Datei zurück oder entfernen Sie ihren Inhalt mit --prune`,
    elsewhere: ({ path }) =>
      `${path} liegt in einem anderen Ordner; was darin stand, bleibt erhalten. Lesen Sie diesen Ordner mit einer eigenen Datenbank oder entfernen Sie den Inhalt der Datei mit --prune`,
    gone_with_rejects: ({ path }) =>
      `${path} ist nicht mehr da: Abgelehnte Zeilen daraus können nicht zurückkommen, obwohl Artikel oder Filiale jetzt bekannt sind; legen Sie die Datei zurück in den Datenordner`,
    renamed: ({ former, path }) => `${former} heißt jetzt ${path}: gleicher Inhalt, nichts zu laden`,
    ignored: ({ path, why }) => `${path} wird nicht gelesen: ${describeWhy(why, 'de')}`,
    sums_repaired: () =>
      'Die Summentabellen passten nicht zu den Verkäufen, ein anderes Programm hat hier geschrieben; sie werden neu berechnet',
    sales_altered: ({ found, expected }) =>
      `Die Datenbank enthält ${number(found)} statt ${number(expected)} Verkäufe daraus, ein anderes Programm hat hier geschrieben`,
    strays_removed: ({ sales }) =>
      `${count(sales, 'Verkauf, der', 'Verkäufe, die')} aus keiner Datei ${of(sales, 'stammt, wird', 'stammen, werden')} entfernt`,
    analysis_dropped: ({ table }) => `${table} wird gelöscht: Keine Auswertung füllt die Tabelle mehr`,
    nothing_to_analyse: ({ analysis, table, column }) =>
      `${analysis} braucht ${table}.${column}, was keine Datei enthält; fügen Sie die Spalte einer Datei für ${table} hinzu`,
    module_skipped: ({ path, why }) =>
      `${path} wird übersprungen: ${why === 'folder' ? 'In einem Ordner wird nicht gesucht' : 'keine .ts- oder .js-Datei'}`,
  };
}
