import type { Messages } from './en';
import { namesOf } from './names-of';

export const de: Messages = {
  columns: {
    product: 'Artikelnummer',
    store: 'Filialnummer',
    month: 'Monat',
    day: 'Tag',
  },
  names: {
    any: 'Bezeichnung',
    product: 'Artikel',
    store: 'Ort',
  },
  fields: {
    category: 'Warengruppe',
    price: 'Preis',
    stock: 'Bestand',
    city: 'Ort',
    employee_nb: 'Mitarbeiterzahl',
  },
  yes: 'ja',
  no: 'nein',
  chart: {
    company: 'Unternehmen',
    trend: 'Trend',
    subtitle: (measure, first, last) => `${measure}, ${first} bis ${last}`,
    ofMost: (label, count, all) => `${label}: Rang 1 bis ${count} von ${all}`,
    both: (one, other) => `${one} und ${other}`,
    compared: (measure, label) => `${measure} nach ${label}`,
    ofEnds: (label, count, all) => `${label}: die ersten und die letzten ${count} von ${all}`,
    each: 'Monat für Monat, jeweils mit eigenem Maßstab',
    beforeIsGrey: 'das Jahr davor in Grau',
    shareSoFar: 'hinter jedem Balken der Anteil bis dorthin',
    indexColors: 'blau, wo ein Artikel mehr als seinen Anteil hat, orange, wo er weniger hat',
    unitsAgainstEmployees: 'Verkaufte Stück nach Zahl der Beschäftigten',
  },
  missing: {
    noSales:
      'Es gibt noch keine Verkäufe, also nichts zu zeichnen. Legen Sie eine Verkaufsdatei in den Datenordner und starten Sie noch einmal.',
    noRows: 'Die Auswertung hat keine Zeilen ergeben, also nichts zu zeichnen.',
    noChart: 'Diese Zahlen sind zum Nachschlagen; sie stehen unten.',
    fullMonths: (needed, found) =>
      `Dafür braucht es ${needed} volle Monate mit Verkäufen; es ${found === 1 ? 'gibt einen' : `gibt ${found}`}. Mit weiteren Verkaufsdateien kommt es von selbst.`,
    fullWeeks: (needed, found) =>
      `Dafür braucht es ${needed} volle Wochen mit Verkäufen; es ${found === 1 ? 'gibt eine' : `gibt ${found}`}. Mit weiteren Verkaufsdateien kommt es von selbst.`,
    known: (column) =>
      `Keine Datei hat die Spalte ${column}, aus der dies berechnet wird. Fügen Sie sie der Artikel- oder Filialdatei hinzu und starten Sie noch einmal.`,
    fewMonths: 'Dazu braucht es vier Monate an Verkäufen; bis dahin sagen die Tage oben mehr.',
    oneStore: 'Mit einer einzigen Filiale gibt es nichts zu vergleichen.',
    onePart: 'Mit einer einzigen Filiale oder einem einzigen Artikel gibt es nichts zu vergleichen.',
    noEmployees:
      'Von keiner Filiale sind Beschäftigte bekannt, daher lassen sich keine Verkäufe pro Beschäftigten berechnen. Tragen Sie die Zahl der Beschäftigten in die Spalte Mitarbeiterzahl der Filialdatei ein und starten Sie noch einmal.',
  },
  quantities: {
    employees: (count, shown) => `${shown} ${count === 1 ? 'Beschäftigter' : 'Beschäftigte'}`,
  },
  findings: {
    leads: (name, share) => `${name} liegt vorn mit ${share} der Summe`,
    leadsLong: (name, value, share, second, secondValue) =>
      `${name} liegt vorn mit ${value}, ${share} der Summe; ${second} folgt mit ${secondValue}.`,
    highest: (name, value) => `Am höchsten ist ${name} mit ${value}`,
    perEmployee: (best, most, worst, least) => `Stück pro Beschäftigten: ${best} ${most}, ${worst} ${least}`,
    slope: (slope, shown) =>
      `Mit jedem weiteren Beschäftigten rund ${shown} Stück ${slope < 0 ? 'weniger' : 'mehr'}`,
    noLink: 'Kein klarer Zusammenhang zwischen Teamgröße und Absatz',
    asMany: (employees, store, fewer, other) =>
      `${store}: ${employees} verkaufen so viel wie ${fewer} in ${other}.`,
  },
  company: {
    old: (day, age) =>
      `Der neueste Verkauf ist vom ${day}, vor ${age} Tagen: Legen Sie neuere Dateien in den Datenordner.`,
    onCourse: (month, amount, change, last) =>
      `${month} steuert auf ${amount} zu, ${change} gegenüber dem Vorjahr (Verkäufe bis ${last}).`,
  },
  caveats: {
    idleStores: (cities) =>
      `${namesOf(cities, 'und')} ${cities.length === 1 ? 'hat' : 'haben'} Beschäftigte, aber keine Verkäufe, und ${cities.length === 1 ? 'zählt' : 'zählen'} nicht zum Durchschnitt des Unternehmens.`,
    headcount:
      'Die Zahl der Beschäftigten ist die von heute: Eine Filiale, die gewachsen ist, sieht schwächer aus, als sie war.',
    listPrice: (share) =>
      `${share} des Umsatzes haben keinen eigenen Preis und sind zum heutigen Listenpreis bewertet, gleich wie hoch der Preis am Verkaufstag war.`,
    correlation: 'Eine Linie durch wenige Filialen zeigt, was zusammen auftritt, nicht, was die Ursache ist.',
    unknownEmployees: (cities) =>
      `${namesOf(cities, 'und')}: Zahl der Beschäftigten unbekannt, im Durchschnitt pro Beschäftigten nicht enthalten.`,
  },
  tiles: {
    revenue: 'Umsatz',
    units: 'Stück',
    saleLines: 'Verkaufszeilen',
    average: 'Durchschnitt je Zeile',
    before: (value) => `davor: ${value}`,
    againstYear: (now, before) => `${now}, gegenüber denselben Tagen ein Jahr davor (${before})`,
    againstDays: (now, before) => `${now}, gegenüber den Tagen davor (${before}); nicht saisonbereinigt`,
    whole: (days) => `${days}; zu wenige Tage für einen Vergleich`,
  },
  revenue: {
    title: (best, value) => `Bester voller Monat: ${best} mit ${value}`,
    measure: 'Umsatz pro Monat',
    series: 'Umsatz',
    perDay: 'Umsatz pro Tag',
    perWeek: 'Umsatz pro Woche',
    week: 'Woche bis',
    now: 'Letzte 12 Monate',
    before: 'Jahr davor',
    until: (month, day) => `${month} (bis ${day}.)`,
    noYear: 'Mit weniger als 13 Monaten an Verkäufen gibt es kein Vorjahr zum Vergleich.',
  },
  report: {
    title: 'Verkaufsauswertung',
    skip: 'Zu den Zahlen springen',
    contents: 'Inhalt',
    period: (first, last) => `Verkäufe vom ${first} bis ${last}`,
    noSales: 'Noch keine Verkäufe',
    generatedAt: (moment) => `Bericht erstellt am ${moment}`,
    status: {
      heading: 'Die Daten dieses Berichts',
      files: (count, shown) => {
        if (count === 0) return 'keine Datei wurde gelesen';
        return count === 1 ? '1 Datei' : `${shown} Dateien`;
      },
      rejectedRows: (count, shown) => {
        if (count === 0) return 'alle Zeilen wurden übernommen';
        return count === 1 ? '1 Zeile wurde abgelehnt' : `${shown} Zeilen wurden abgelehnt`;
      },
      leftOutRows: (count, shown) =>
        count === 1
          ? '1 Zeile bleibt außen vor, sie ist kein Verkauf'
          : `${shown} Zeilen bleiben außen vor, sie sind keine Verkäufe`,
      warnings: (count, shown) => (count === 1 ? '1 Warnung' : `${shown} Warnungen`),
      notes: (count, shown) => (count === 1 ? '1 Hinweis' : `${shown} Hinweise`),
      caption: 'Zeilen jeder Datei',
      file: 'Datei',
      kept: 'Übernommene Zeilen',
      leftOut: 'Zeilen außen vor',
      rejected: 'Abgelehnte Zeilen',
      rejectList: {
        shown: 'zur Liste',
        label: (file) => `Zur Liste der abgelehnten Zeilen von ${file}`,
      },
    },
    changed: 'Was sich geändert hat und worauf zu achten ist',
    nothingChanged: 'An diesen Verkäufen fällt nichts auf.',
    calls: { up: 'Gute Nachricht:', down: 'Schlechte Nachricht:', act: 'Zu tun:' },
    figures: 'Kennzahlen',
    closing: 'Zu bedenken',
    notShown: 'Noch nicht gezeigt',
    directions: { up: 'Gestiegen:', down: 'Gesunken:', same: 'Unverändert:' },
    revenue: {
      heading: 'Umsatz im Zeitverlauf',
      values: 'Die Werte',
      unfinished: '(vielleicht unvollständig)',
    },
    sections: {
      time: 'Monat für Monat',
      stores: 'Filialen',
      products: 'Artikel',
      other: 'Weitere Auswertungen',
    },
    noViews: 'Es gibt keine Auswertungen zu zeigen.',
    definitions: 'Was die Spalten bedeuten',
    table: {
      region: (title) => `Tabelle: ${title}`,
      allRows: (count, shown) => (count === 1 ? 'die einzige Zeile' : `alle ${shown} Zeilen`),
      firstRows: (shown, all) => `die ersten ${shown} von ${all} Zeilen; alle stehen in sales-analysis.xlsx`,
      total: 'Summe aller Zeilen',
      filter: 'Zeilen filtern',
      filterOf: (title) => `Zeilen filtern: ${title}`,
      matching: (matching, shown) => `Passende Zeilen: ${matching} von ${shown}`,
      save: 'Als CSV herunterladen',
      saveOf: (title) => `Als CSV herunterladen: ${title}`,
      totalOfMatching: 'Summe der gefundenen Zeilen',
      cut: (shown, all) =>
        `Suche und CSV-Datei haben die ersten ${shown} von ${all} Zeilen; alle stehen in sales-analysis.xlsx.`,
      views: {
        heading: 'Nach Zeitraum und Filiale',
        period: 'Zeitraum',
        store: 'Filiale',
        allStores: 'Alle Filialen',
        spans: { year: '12 Monate', thisYear: 'Dieses Jahr', days90: '90 Tage', all: 'Alles' },
        yearBefore: (change, amount) => `${change} gegenüber ${amount} ein Jahr davor`,
        before: (amount) => `ein Jahr davor: ${amount}`,
        rank: 'Rang nach Umsatz',
        rankOf: (rank, all) => `${rank} von ${all}`,
        open: (name) => `Mehr zu ${name}`,
        back: 'Zurück zum Bericht',
        facts: {
          price: (shown) => `Preis: ${shown}`,
          stock: (shown) => `Auf Lager: ${shown}`,
          category: (shown) => `Kategorie: ${shown}`,
          employees: (shown) => `Beschäftigte: ${shown}`,
        },
        months: (name) => `${name}: Monat für Monat`,
        beforeColumn: 'Ein Jahr davor',
        stores: (name) => `${name}: Filialen, gesamter Zeitraum`,
        products: (name) => `${name}: Artikel, gesamter Zeitraum`,
        monthsChart: 'Umsatz jedes Monats, der des Vorjahres in Grau',
        notRead: 'Für eine Filiale sind diese Tage nicht aufaddiert, denn es sind zu viele Verkäufe.',
        cut: (shown, all) =>
          `Die ${shown} umsatzstärksten von ${all} Artikeln haben eine eigene Ansicht; alle stehen in sales-analysis.xlsx.`,
        unknown: (code) => `Diese Seite hat keine Ansicht von ${code}.`,
      },
    },
  },
  workbook: {
    matrix: 'Umsatz je Artikel und Monat',
    cover: 'Übersicht',
    refused: 'Abgelehnte Zeilen',
    total: 'Summe',
    period: 'Verkäufe',
    fromTo: (first, last) => `${first} bis ${last}`,
    noSales: 'keine Verkäufe',
    generatedAt: 'Erstellt am',
    sourceColumns: ['Datei', 'Übernommene Zeilen', 'Abgelehnte Zeilen', 'Liste der abgelehnten Zeilen'],
    sheetColumns: ['Blatt', 'Zeilen', 'Tabelle', 'Inhalt'],
    definitionColumns: ['Blatt', 'Spalte', 'Spalte der Tabelle', 'Bedeutung'],
    noteColumns: ['Blatt', '', '', 'Zu beachten'],
    refusedColumns: {
      file: 'Datei',
      line: 'Zeile',
      column: 'Spalte',
      value: 'Wert',
      reason: 'Grund',
      message: 'Was nicht stimmt und was zu tun ist',
      original: 'Zeile, wie sie in der Datei steht',
    },
    table: (name) => `die Tabelle ${name} der Datenbank`,
    refusedLists: 'die Listen der abgelehnten Zeilen neben dieser Arbeitsmappe',
    missingRows: (held, all, place) =>
      `Hier fehlen Zeilen: Ein Blatt fasst nur die ersten ${held} von ${all}. Vollständig: ${place}.`,
  },
};
