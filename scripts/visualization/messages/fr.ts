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
    any: 'Désignation',
    product: 'Produit',
    store: 'Ville',
  },
  fields: {
    category: 'catégorie',
    price: 'prix',
    stock: 'stock',
    city: 'ville',
    employee_nb: 'nombre de salariés',
  },
  yes: 'oui',
  no: 'non',
  chart: {
    company: 'Entreprise',
    trend: 'Tendance',
    subtitle: (measure, first, last) => `${measure}, du ${first} au ${last}`,
    ofMost: (label, count, all) => `${label}\u202f: rangs 1 à ${count} sur ${all}`,
    both: (one, other) => `${one} et ${other}`,
    compared: (measure, label) => `${measure} par ${label.toLowerCase()}`,
    ofEnds: (label, count, all) =>
      `${label}\u202f: les ${count} premiers et les ${count} derniers sur ${all}`,
    each: 'Mois par mois, chacun à son échelle',
    beforeIsGrey: 'l’année d’avant en gris',
    shareSoFar: 'derrière chaque barre, la part cumulée',
    indexColors: 'en bleu au-dessus de la part du produit, en orange en dessous',
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
    fewMonths: 'Il faut quatre mois de ventes\u202f; d’ici là, les jours ci-dessus en disent plus.',
    oneStore: 'Avec un seul magasin, il n’y a rien à comparer.',
    onePart: 'Avec un seul magasin ou un seul produit, il n’y a rien à comparer.',
    noEmployees:
      'Aucun magasin n’a d’employés connus\u202f: les ventes par employé ne peuvent pas être calculées. Indiquez le nombre d’employés dans la colonne nombre de salariés du fichier des magasins et relancez.',
  },
  quantities: {
    employees: (count, shown) => `${shown} ${plural('employé', count)}`,
  },
  findings: {
    leads: (name, share) => `${name} arrive en tête avec ${share} du total`,
    leadsLong: (name, value, share, second, secondValue) =>
      `${name} arrive en tête avec ${value}, soit ${share} du total\u202f; ${second} suit avec ${secondValue}.`,
    highest: (name, value) => `${name} atteint le maximum avec ${value}`,
    perEmployee: (best, most, worst, least) => `Unités par employé\u202f: ${best} ${most}, ${worst} ${least}`,
    slope: (slope, shown) =>
      `Environ ${shown} unités de ${slope < 0 ? 'moins' : 'plus'} par employé supplémentaire`,
    noLink: 'Pas de lien clair entre la taille d’une équipe et ses ventes',
    asMany: (employees, store, fewer, other) =>
      `${store}\u202f: ${employees} vendent autant que ${fewer} à ${other}.`,
  },
  company: {
    old: (day, age) =>
      `La dernière vente date du ${day}, il y a ${age} jours\u202f: ajoutez des fichiers plus récents au dossier de données.`,
    onCourse: (month, amount, change, last) =>
      `${month} est en route vers ${amount}, ${change} par rapport à l’année d’avant (ventes jusqu’au ${last}).`,
  },
  caveats: {
    idleStores: (cities) =>
      `${namesOf(cities, 'et')} ${cities.length < 2 ? 'a' : 'ont'} des employés mais aucune vente, et ne compte${cities.length < 2 ? '' : 'nt'} pas dans la moyenne de l’entreprise.`,
    headcount:
      'L’effectif est celui d’aujourd’hui\u202f: un magasin qui a grandi paraît plus faible qu’il ne l’était.',
    listPrice: (share) =>
      `${share} du chiffre d’affaires n’a pas de prix propre et est évalué au prix catalogue d’aujourd’hui, quel qu’ait été le prix du jour.`,
    correlation:
      'Une droite à travers quelques magasins montre ce qui va de pair, pas ce qui en est la cause.',
    unknownEmployees: (cities) =>
      `${namesOf(cities, 'et')}\u202f: nombre d’employés inconnu, hors de la moyenne par employé.`,
  },
  tiles: {
    revenue: 'Chiffre d’affaires',
    units: 'Unités',
    saleLines: 'Lignes de vente',
    average: 'Moyenne par ligne',
    before: (value) => `avant\u202f: ${value}`,
    againstYear: (now, before) => `${now}, par rapport aux mêmes jours un an plus tôt (${before})`,
    againstDays: (now, before) =>
      `${now}, par rapport aux jours d’avant (${before})\u202f; non corrigé de la saison`,
    whole: (days) => `${days}\u202f; trop peu de jours pour comparer`,
  },
  revenue: {
    title: (best, value) => `Meilleur mois complet\u202f: ${best} avec ${value}`,
    measure: 'Chiffre d’affaires par mois',
    series: 'Chiffre d’affaires',
    perDay: 'Chiffre d’affaires par jour',
    perWeek: 'Chiffre d’affaires par semaine',
    week: 'Semaine au',
    now: '12 derniers mois',
    before: 'Un an plus tôt',
    until: (month, day) => `${month} (au ${day})`,
    noYear: 'Avec moins de 13 mois de ventes, il n’y a pas d’année d’avant à comparer.',
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
    changed: 'Ce qui a changé, et ce qu’il faut regarder',
    nothingChanged: 'Rien de particulier dans ces ventes.',
    calls: { up: 'Bonne nouvelle\u202f:', down: 'Mauvaise nouvelle\u202f:', act: 'À faire\u202f:' },
    figures: 'Chiffres clés',
    closing: 'À garder à l’esprit',
    notShown: 'Pas encore montré',
    directions: { up: 'En hausse\u202f:', down: 'En baisse\u202f:', same: 'Inchangé\u202f:' },
    revenue: {
      heading: 'Chiffre d’affaires dans le temps',
      values: 'Les valeurs',
      unfinished: '(peut-être incomplet)',
    },
    sections: { time: 'Mois par mois', stores: 'Magasins', products: 'Produits', other: 'Autres analyses' },
    noViews: 'Il n’y a aucune analyse à montrer.',
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
      totalOfMatching: 'Total des lignes trouvées',
      cut: (shown: string, all: string) =>
        `Le filtre et le fichier CSV portent sur les ${shown} premières lignes sur ${all}\u202f; toutes sont dans sales-analysis.xlsx.`,
      views: {
        heading: 'Par période et magasin',
        period: 'Période',
        store: 'Magasin',
        allStores: 'Tous les magasins',
        spans: { year: '12 mois', thisYear: 'Cette année', days90: '90 jours', all: 'Tout' },
        yearBefore: (change: string, amount: string) => `${change} par rapport à ${amount} un an avant`,
        before: (amount: string) => `un an avant\u202f: ${amount}`,
        rank: 'Rang par chiffre d’affaires',
        rankOf: (rank: string, all: string) => `${rank} sur ${all}`,
        open: (name: string) => `En savoir plus sur ${name}`,
        back: 'Retour au rapport',
        facts: {
          price: (shown: string) => `Prix\u202f: ${shown}`,
          stock: (shown: string) => `En stock\u202f: ${shown}`,
          category: (shown: string) => `Catégorie\u202f: ${shown}`,
          employees: (shown: string) => `Employés\u202f: ${shown}`,
        },
        months: (name: string) => `${name}\u202f: mois par mois`,
        beforeColumn: 'Un an avant',
        stores: (name: string) => `${name}\u202f: magasins, toute la période`,
        products: (name: string) => `${name}\u202f: produits, toute la période`,
        monthsChart: 'Chiffre d’affaires de chaque mois, celui de l’année précédente en gris',
        notRead: 'Pour un magasin, ces jours ne sont pas additionnés, car les ventes sont trop nombreuses.',
        cut: (shown: string, all: string) =>
          `Les ${shown} produits au plus fort chiffre d’affaires sur ${all} ont leur propre vue\u202f; tous sont dans sales-analysis.xlsx.`,
        unknown: (code: string) => `Cette page n’a pas de vue pour ${code}.`,
      },
    },
  },
  workbook: {
    cover: 'Aperçu',
    matrix: 'CA par produit et par mois',
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
