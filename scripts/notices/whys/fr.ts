import type { FaultTexts, WhyTexts } from './en';

const insides: Record<Parameters<WhyTexts['inside']>[0]['format'], string> = {
  workbook: 'c’est un classeur, quoi que dise son nom ; donnez-lui la fin .xlsx',
  old_workbook: 'c’est un classeur .xls, quoi que dise son nom ; enregistrez-le en .xlsx ou en CSV',
  packed: 'c’est une archive compressée ; décompressez-la dans le dossier des données',
  web_page:
    'c’est une page web : souvent la page de connexion, enregistrée à la place de l’export ; connectez-vous et téléchargez le CSV à nouveau',
  xml: 'c’est du XML ; exportez-le en CSV, ou enregistrez-le en .xlsx',
  json: 'c’est du JSON ; exportez-le en CSV',
  pdf: 'c’est un PDF ; exportez-le en CSV',
  utf16:
    'c’est de l’UTF-16 sans indicateur d’ordre des octets ; exportez-le en UTF-8 s’il contient vos données',
};

const faults: FaultTexts = {
  no_workbook: () => 'l’archive ne contient pas de classeur',
  archive: ({ said }) => `${said}`,
  missing: ({ part }) => `sa partie ${part} manque`,
  altered: ({ part }) => `sa partie ${part} n’est pas ce qui a été enregistré`,
  unreadable: ({ part, said }) => `sa partie ${part} est illisible, ${said}`,
  long_text: ({ part }) => `sa partie ${part} contient un texte de plus de 1 Mio`,
  row_order: ({ part, at, last }) => `la ligne ${at} suit la ligne ${last} dans sa partie ${part}`,
  cell_twice: ({ part, at }) => `la cellule ${at} est à la place d’une autre dans sa partie ${part}`,
};

/** Why a file of the data folder is not read, in French. */
export const fr: WhyTexts = {
  spreadsheet: () => 'de tels tableurs ne sont pas lus ; enregistrez-le en .xlsx ou en CSV',
  no_regular_file: () => 'ce n’est pas un fichier ordinaire',
  results: () => 'les résultats ont ce nom ; renommez-le s’il contient vos données',
  other_ending: ({ endings }) =>
    `il ne finit pas par ${endings.join(', ')} ; exportez-le en CSV s’il contient vos données`,
  settled: () => 'les réglages le disent',
  forgotten: () => 'les réglages le disent ; ce qu’il contenait est oublié',
  empty: () => 'il est vide',
  long_line: () =>
    'sa ligne 1 dépasse 1 Mio : ce n’est pas un tableau de lignes ; sortez-le du dossier des données, ou exportez-le à nouveau en CSV',
  no_columns: ({ start }) =>
    `aucune ligne n’a les colonnes de produits, de magasins ou de ventes ; il commence par « ${start} »`,
  other_kind: ({ says, word, kind }) =>
    `${says === 'name' ? 'son nom' : 'son en-tête'} dit « ${word} » : il ne contient sans doute pas ce que disent ses colonnes et n’est pas lu ; s’il le contient, ` +
    `écrivez kind = ${kind} dans sales-analysis.ini dans le dossier des données, ou --kind ${kind}`,
  no_cells: () => 'il n’a pas de feuille de cellules',
  damaged_workbook: (fault) =>
    `c’est un classeur abîmé (${faults[fault.fault](fault)}) ; ouvrez-le dans votre tableur et enregistrez-le à nouveau en .xlsx ou en CSV`,
  protected_workbook: () =>
    'il est protégé par un mot de passe, ou c’est un ancien classeur .xls ; enregistrez-le en .xlsx sans mot de passe, ou en CSV',
  no_workbook: () =>
    'ce n’est pas un classeur à l’intérieur ; donnez-lui sa vraie fin, ou enregistrez-le en CSV',
  inside: ({ format }) => insides[format],
};

export const sheetInFrench = (sheet: string) => ` (feuille « ${sheet} »)`;
