import type { Messages } from './en';
import { namesOf } from './names-of';

/** In French what is below two is singular, fractions too. */
const plural = (noun: string, count: number) => (Math.abs(count) < 2 ? noun : `${noun}s`);

export const fr: Messages = {
  columns: {
    product: 'Code produit',
    store: 'Code magasin',
    month: 'Mois',
    day: 'Jour',
  },
  names: {
    product: 'Produit',
    store: 'Ville',
  },
  yes: 'oui',
  no: 'non',
  chart: {
    other: 'Autres',
    company: 'Entreprise',
    trend: 'Tendance',
    subtitle: (measure, first, last) => `${measure}, du ${first} au ${last}`,
    ofMost: (label, count, all) => `${label}\u202f: rangs 1 à ${count} sur ${all}`,
    compared: (measure, label) => `${measure} par ${label.toLowerCase()}`,
    unitsAgainstEmployees: 'Unités vendues selon le nombre d’employés',
  },
  missing: {
    noSales:
      'Il n’y a pas encore de ventes, donc rien à tracer. Ajoutez un fichier de ventes au dossier de données et relancez.',
    noRows: 'L’analyse n’a trouvé aucune ligne, donc rien à tracer.',
    noChart: 'Ces chiffres sont à consulter\u202f; ils figurent ci-dessous.',
    fullMonths: (needed, found) =>
      `Il faut ${needed} mois complets de ventes\u202f; il y en a ${found}. Cela viendra avec d’autres fichiers de ventes.`,
    fullWeeks: (needed, found) =>
      `Il faut ${needed} semaines complètes de ventes\u202f; il y en a ${found}. Cela viendra avec d’autres fichiers de ventes.`,
    known: (column) =>
      `Aucun fichier n’a la colonne ${column}, dont ceci est calculé. Ajoutez-la au fichier des produits ou des magasins et relancez.`,
    noEmployees:
      'Aucun magasin n’a d’employés connus\u202f: les ventes par employé ne peuvent pas être calculées. Indiquez le nombre d’employés dans la colonne employee_nb du fichier des magasins et relancez.',
  },
  quantities: {
    units: (count, shown) => `${shown} ${plural('unité', count)}`,
    employees: (count, shown) => `${shown} ${plural('employé', count)}`,
  },
  findings: {
    leads: (name, share) => `${name} arrive en tête avec ${share} du total`,
    leadsLong: (name, value, share, second, secondValue) =>
      `${name} arrive en tête avec ${value}, soit ${share} du total\u202f; ${second} suit avec ${secondValue}.`,
    highest: (name, value) => `${name} atteint le maximum avec ${value}`,
    bestMonth: (best, value, worst, least) =>
      `Le meilleur mois complet est ${best} avec ${value}, le plus faible ${worst} avec ${least}.`,
    monthShare: (name, share) => `${name} apporte ${share} du chiffre d’affaires`,
    yearChange: (change) =>
      `Les 12 derniers mois complets évoluent de ${change} par rapport aux 12 précédents.`,
    heat: (product, store) => `${product} rapporte le plus, surtout à ${store}`,
    heatLong: (product, value, share, store, cell) =>
      `${product} apporte ${value}, soit ${share} du chiffre d’affaires\u202f; son meilleur magasin est ${store} avec ${cell}.`,
    storeLong: (store, value, share) =>
      `Le magasin le plus fort est ${store} avec ${value}, soit ${share} du chiffre d’affaires.`,
    perEmployee: (city, units, times) => `${city} vend ${units} par employé, ${times} fois la moyenne`,
    perEmployeeLong: (city, units, times, average, team, employees) =>
      `${city} vend ${units} par employé, ${times} fois la moyenne de l’entreprise (${average}), avec ` +
      `${team === 'other' ? employees : `${team === 'smallest' ? 'la plus petite équipe' : 'la plus grande équipe'} (${employees})`}.`,
    weakest: (city, units) => `${city} vend le moins pour sa taille\u202f: ${units} par employé.`,
    slope: (count, shown) =>
      `Un employé de plus va de pair avec ${shown} ${plural('unité', count)} de ${count < 0 ? 'moins' : 'plus'}`,
  },
  caveats: {
    idleStores: (cities) =>
      `${namesOf(cities, 'et')} ${cities.length < 2 ? 'a' : 'ont'} des employés mais aucune vente, et ne compte${cities.length < 2 ? '' : 'nt'} pas dans la moyenne de l’entreprise.`,
    headcount:
      'L’effectif est celui d’aujourd’hui\u202f: un magasin qui a grandi paraît plus faible qu’il ne l’était.',
    listPrice:
      'Les ventes sans prix propre sont évaluées au prix catalogue d’aujourd’hui, même celles d’il y a des années.',
    correlation:
      'Une droite à travers quelques magasins montre ce qui va de pair, pas ce qui en est la cause.',
    partial: (last) => `Les ventes s’arrêtent au ${last}\u202f: le dernier mois est peut-être incomplet.`,
    dashed: 'La partie des courbes qui mène au dernier mois est en tirets.',
    returns: 'Les retours sont déduits là où ils ont été enregistrés.',
  },
  tiles: {
    revenue: 'Chiffre d’affaires',
    units: 'Unités',
    saleLines: 'Lignes de vente',
    average: 'Moyenne par ligne',
    change: (change, days) => `${change} par rapport aux ${days} jours précédents`,
    lastDays: (label, days) => `${label}, ${days} derniers jours`,
    period: (days, last) => `les ${days} jours jusqu’au ${last}`,
    described: (definition, span) => `${definition}\u202f; ${span}`,
    whole: 'toute la période',
    definitions: {
      revenue: 'montant de chaque ligne, ou unités × prix',
      units: 'unités vendues, retours déduits',
      saleLines: 'lignes retenues des fichiers de ventes',
      average: 'chiffre d’affaires ÷ lignes de vente',
    },
  },
  revenue: {
    title: (best, value) => `Meilleur mois\u202f: ${best} avec ${value}`,
    measure: 'Chiffre d’affaires par mois',
    series: 'Chiffre d’affaires',
  },
  report: {
    title: 'Analyse des ventes',
    skip: 'Aller aux chiffres',
    contents: 'Sommaire',
    period: (first: string, last: string) => `Ventes du ${first} au ${last}`,
    noSales: 'Aucune vente pour l’instant',
    generatedAt: (moment: string) => `Rapport établi le ${moment}`,
    status: {
      heading: 'Les données de ce rapport',
      files: (count: number, shown: string) => {
        if (count === 0) return 'aucun fichier n’a été lu';
        return count === 1 ? '1 fichier' : `${shown} fichiers`;
      },
      rejectedRows: (count: number, shown: string) => {
        if (count === 0) return 'toutes les lignes ont été retenues';
        return count === 1 ? '1 ligne a été refusée' : `${shown} lignes ont été refusées`;
      },
      leftOutRows: (count: number, shown: string) =>
        count === 1
          ? '1 ligne est laissée de côté, ce n’est pas une vente'
          : `${shown} lignes sont laissées de côté, ce ne sont pas des ventes`,
      warnings: (count: number, shown: string) => `${shown} avertissement${count < 2 ? '' : 's'}`,
      notes: (count: number, shown: string) => `${shown} remarque${count < 2 ? '' : 's'}`,
      caption: 'Lignes de chaque fichier',
      file: 'Fichier',
      kept: 'Lignes retenues',
      leftOut: 'Lignes laissées de côté',
      rejected: 'Lignes refusées',
      rejectList: {
        shown: 'voir la liste',
        label: (file: string) => `Voir la liste des lignes refusées de ${file}`,
      },
    },
    figures: 'Chiffres clés',
    directions: { up: 'En hausse\u202f:', down: 'En baisse\u202f:', same: 'Inchangé\u202f:' },
    revenue: {
      heading: 'Chiffre d’affaires dans le temps',
      values: 'Chiffre d’affaires de chaque mois',
      month: 'Mois',
      unfinished: '(peut-être incomplet)',
    },
    sections: { time: 'Mois par mois', stores: 'Magasins', products: 'Produits', other: 'Autres analyses' },
    noViews: 'Il n’y a aucune analyse à montrer.',
    picture: (title: string) => `Graphique\u202f: ${title}`,
    caveats: 'À noter',
    definitions: 'Ce que signifient les colonnes',
    table: {
      region: (title: string) => `Tableau\u202f: ${title}`,
      allRows: (count: number, shown: string) =>
        count === 1 ? 'l’unique ligne' : `l’ensemble des ${shown} lignes`,
      firstRows: (shown: string, all: string) =>
        `les ${shown} premières lignes sur ${all}\u202f; toutes sont dans sales-analysis.xlsx`,
      total: 'Total général',
      filter: 'Filtrer les lignes',
      filterOf: (title: string) => `Filtrer les lignes\u202f: ${title}`,
      matching: (matching: string, shown: string) => `Lignes trouvées\u202f: ${matching} sur ${shown}`,
      save: 'Télécharger en CSV',
      saveOf: (title: string) => `Télécharger en CSV\u202f: ${title}`,
    },
  },
  workbook: {
    cover: 'Aperçu',
    refused: 'Lignes refusées',
    total: 'Total',
    period: 'Ventes',
    fromTo: (first, last) => `du ${first} au ${last}`,
    noSales: 'aucune vente',
    generatedAt: 'Établi le',
    sourceColumns: ['Fichier', 'Lignes retenues', 'Lignes refusées', 'Liste des lignes refusées'],
    sheetColumns: ['Feuille', 'Lignes', 'Table', 'Contenu'],
    definitionColumns: ['Feuille', 'Colonne', 'Colonne de la table', 'Signification'],
    noteColumns: ['Feuille', '', '', 'À garder à l’esprit'],
    refusedColumns: {
      file: 'Fichier',
      line: 'Ligne',
      column: 'Colonne',
      value: 'Valeur',
      reason: 'Motif',
      message: 'Ce qui ne va pas et ce qu’il faut faire',
      original: 'Ligne telle qu’elle figure dans le fichier',
    },
    table: (name) => `la table ${name} de la base de données`,
    refusedLists: 'les listes des lignes refusées à côté de ce classeur',
    missingRows: (held, all, place) =>
      `Il manque des lignes ici\u202f: une feuille ne contient que les ${held} premières sur ${all}. Toutes se trouvent dans ${place}.`,
  },
};
