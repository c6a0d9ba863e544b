import { describeWhy } from '../why';
import type { NoticeTexts, WriteNumber } from './en';

const kinds = { products: 'produits', stores: 'magasins', sales: 'ventes' };
const s = (value: number) => (Math.abs(value) < 2 ? '' : 's');
const names = (list: readonly string[]) => {
  const rest = list.length - 8;
  const shown = list.slice(0, 8).map((each) => `« ${each} »`);
  return `${shown.join(', ')}${rest > 0 ? ` et ${rest} autre${s(rest)}` : ''}`;
};

/** Every notice in French. */
export function fr(number: WriteNumber): NoticeTexts {
  /** `1 ligne`, `1 862 lignes`. */
  const count = (value: number, unit: string) => `${number(value)} ${unit}${s(value)}`;
  const overruled =
    (kind: string): NoticeTexts['products_overruled'] =>
    ({ codes, examples }) =>
      `${count(codes, kind)} dans plusieurs fichiers avec des valeurs différentes ; le dernier nom de fichier l’emporte : ${examples
        .map(({ code, former, winner }) => `${code} de ${former} par ${winner}`)
        .join(', ')}`;
  const because = ({ line, value, others }: { line: number; value: string; others: number }) =>
    `à cause de « ${value} » à la ligne ${line}${others > 0 ? ` et de ${count(others, 'autre')}` : ''}`;

  return {
    not_utf8: ({ line }) =>
      `ce n’est pas de l’UTF-8 ; le fichier est lu en windows-1252, vérifiez les accents, d’abord à la ligne ${line}`,
    cut_off: ({ line }) =>
      `sa dernière ligne, ${line}, n’a pas de fin : le fichier est peut-être coupé ; vérifiez que l’export est complet`,
    header_below: ({ line, above }) =>
      `l’en-tête est à la ligne ${line} ; lignes au-dessus qui ne sont pas des données : ${above}`,
    not_used: ({ headers }) =>
      `${names(headers)} : non utilisé${s(headers.length)}, aucune de nos colonnes n’y est lue`,
    may_be_meant: ({ maybe }) =>
      maybe
        .map(
          ({ header, column, flag }) =>
            `« ${header} » n’est pas utilisé et pourrait être ${column}, qui manque ; si c’est le cas, dites-le : --columns ${flag}`,
        )
        .join(' ; '),
    units_differ: ({ header, words }) =>
      `ses quantités sont dans plusieurs unités, « ${header} » dit ${names(words)} : elles sont additionnées comme si c’était la même`,
    taxes_differ: ({ header, words, money }) =>
      `ses lignes sont taxées différemment, « ${header} » dit ${names(words)}, et rien ne dit que « ${money} » est hors taxes ; si une colonne l’est, nommez-la : --columns sales.amount="…"`,
    changes_amount: ({ header, money }) =>
      `« ${header} » n’est pas utilisé, bien qu’il varie d’une ligne à l’autre : « ${money} » peut être avec ou sans lui ; nommez la colonne du montant : --columns sales.amount="…"`,
    other_sheets: ({ sheet, others }) =>
      `seule la feuille « ${sheet} » est lue, pas ${names(others)} ; enregistrez chaque tableau dans son propre fichier`,
    empty_beyond: ({ cells, headers }) =>
      `les lignes ont ${cells} cellules, l’en-tête en a ${headers} ; ce qui dépasse est vide et n’est pas utilisé`,
    no_header: ({ columns }) => `colonne ${columns.join(', ')} non utilisée, elle n’a pas d’en-tête`,
    damaged_code: ({ value, line }) =>
      `Excel a abîmé ce code : « ${value} » à la ligne ${line} ; mettez la colonne au format texte et exportez à nouveau`,
    unknown_cells: ({ column, cells, value, line }) =>
      `${count(cells, 'cellule')} de ${column} sans valeur lisible, comptée${s(cells)} comme inconnue${s(cells)}, d’abord « ${value} » à la ligne ${line}`,
    rounded: ({ amounts, value, line }) =>
      `${count(amounts, 'montant')} à plus de 4 décimales, arrondi${s(amounts)}, d’abord « ${value} » à la ligne ${line}`,
    american_days: ({ value }) =>
      `le mois vient en premier dans ses dates, car seuls les Américains écrivent « ${value} » ; si c’est le jour, dites-le : --date-format dmy`,
    year_first: () =>
      'l’année vient en premier dans ses dates, car la fin de certaines n’est l’année d’aucune vente ; si elle vient en dernier, dites-le : --date-format dmy',
    day_first: (decided) => `le jour vient en premier dans ses dates, ${because(decided)}`,
    month_first: (decided) => `le mois vient en premier dans ses dates, ${because(decided)}`,
    decimal_point: (decided) => `ses nombres ont un point décimal, ${because(decided)}`,
    decimal_comma: (decided) => `ses nombres ont une virgule décimale, ${because(decided)}`,
    two_forms_of_days: ({ yearFirst, yearLast }) =>
      `ses dates sont écrites de deux façons, « ${yearFirst.value} » à la ligne ${yearFirst.line} et « ${yearLast.value} » à la ligne ${yearLast.line} ; vérifiez qu’Excel n’a pas échangé le jour et le mois dans certaines`,
    only_unknown_codes: () =>
      'chaque ligne nomme un produit ou un magasin qui n’est pas encore connu ; les lignes reviennent d’elles-mêmes dès qu’un fichier les donne',

    amount_from: ({ header }) =>
      `le montant d’une ligne est « ${header} » ; si c’est une autre colonne, dites-le : --columns sales.amount="…"`,
    gross_from: ({ header, discount }) =>
      `le montant d’une ligne est « ${header} »${discount === undefined ? '' : ` moins sa remise, « ${discount} »`} ; si c’est une autre colonne, dites-le : --columns sales.amount="…"`,
    price_less_discount: ({ price, discount }) =>
      `le montant d’une ligne est sa quantité × « ${price} » moins sa remise, « ${discount} »`,
    no_quantity: () => 'il n’a pas de quantité : chaque ligne compte pour un',
    one_store: ({ store }) =>
      `il ne nomme aucun magasin : tout est vendu dans « ${store} » ; pour un autre nom, --store NOM`,
    stores_from: ({ header }) => `ses magasins sont ce que « ${header} » nomme`,
    unknown_word: ({ column, word, rows }) =>
      `${column} « ${word} » n’est pas un mot connu ; ${count(rows, 'ligne')} gardée${s(rows)} comme vente${s(rows)}`,
    no_word: ({ column, rows }) =>
      `${count(rows, 'ligne')} sans « ${column} » gardée${s(rows)} comme vente${s(rows)}`,
    no_amount: ({ header, rows }) =>
      `${count(rows, 'ligne')} sans « ${header} » comptée${s(rows)} à quantité × prix`,
    carried: ({ cells }) =>
      `${count(cells, 'cellule')} de commandes reprise${s(cells)} de la ligne au-dessus`,
    online: ({ rows }) =>
      `${count(rows, 'ligne')} sans magasin comptée${s(rows)} comme vente${s(rows)} en ligne ; pour un autre nom, --online NOM`,
    nameless: ({ rows }) =>
      `${count(rows, 'ligne')} sans code de produit, connue${s(rows)} par le nom du produit`,
    other_sign: ({ rows, line }) =>
      `${count(rows, 'ligne')} dont le montant n’a pas le signe de la quantité, d’abord à la ligne ${line} ; gardée${s(rows)} telle${s(rows)} quelle${s(rows)}`,
    refunded: ({ amount }) =>
      `${number(amount, 2)} ont été remboursés sur des commandes gardées ; ni produit ni jour ne dit lesquels, ce n’est donc pas déduit`,
    order_discounts: ({ amount }) =>
      `${number(amount, 2)} de remises sur des commandes entières ne sont pas déduites ; aucune ligne ne dit auxquelles elles reviennent`,

    products_from_sales: ({ products, twice }) =>
      `${count(products, 'produit')} repris des ventes, aucun fichier de produits ne les donne${
        twice > 0
          ? ` ; ${count(twice, 'code')} ${twice === 1 ? 'a' : 'ont'} plusieurs noms, le dernier compte`
          : ''
      }`,
    stores_from_sales: ({ stores }) =>
      `${count(stores, 'magasin')} repris des ventes, aucun fichier de magasins ne les donne`,
    no_price: ({ units, products }) =>
      `${count(units, 'unité')} de ${count(products, 'produit')} sans prix : comptée${s(units)} comme unité${s(units)}, et pour 0 dans tous les chiffres d’affaires ; donnez un prix dans un fichier de produits`,
    overlap: ({ pairs, more }) =>
      `${pairs.map(({ one, other, first, last }) => `${one} et ${other} couvrent tous deux du ${first} au ${last}`).join(' ; ')}${
        more > 0 ? ` ; et ${more} autre${s(more)}` : ''
      } : vérifiez qu’aucune vente n’est dans deux fichiers`,
    products_overruled: overruled('produit'),
    stores_overruled: overruled('magasin'),

    unknown_variable: ({ name, place, meant }) =>
      `${name} dans ${place === '.env' ? place : 'l’environnement'} ne règle rien ; pour ${meant}, écrivez ce nom`,
    empty_variable: ({ name }) =>
      `${name} dans .env est vide et ne règle rien ; donnez-lui une valeur, ou enlevez la ligne`,
    misnamed_settings: ({ path, name }) =>
      `${path} n’est pas lu ; s’il contient des réglages, appelez-le ${name}`,

    other_language: ({ locale }) =>
      `Les textes sont en anglais, français, allemand ou espagnol ; pour ${locale}, ils sont en anglais, avec les nombres comme on les y écrit`,

    kind_settled: ({ path, kind }) =>
      `${path} ${kind === 'ignore' ? 'n’est pas lu' : `est lu comme fichier de ${kinds[kind]}`}, comme --kind l’a dit une fois ; pour en décider autrement, dites --kind "${path}:…"`,

    prices_changed: ({ prices }) =>
      `${number(prices)} prix modifié${s(prices)} : les ventes passées sans prix propre sont réévaluées`,
    gone: ({ path }) =>
      `${path} n’est plus là ; ce qu’il contenait est gardé. Remettez-le, ou oubliez-le avec --prune`,
    elsewhere: ({ path }) =>
      `${path} est dans un autre dossier ; ce qu’il contenait est gardé. Lisez ce dossier avec sa propre base, ou oubliez-le avec --prune`,
    gone_with_rejects: ({ path }) =>
      `${path} n’est plus là : ses lignes refusées ne peuvent pas revenir, bien que leur produit ou magasin soit connu à présent ; remettez-le dans le dossier`,
    renamed: ({ former, path }) => `${former} s’appelle maintenant ${path} : même contenu, rien à charger`,
    ignored: ({ path, why }) => `${path} est ignoré : ${describeWhy(why, 'fr')}`,
    sums_repaired: () =>
      'Les tables de sommes ne correspondaient pas aux ventes, un autre programme a écrit ici ; elles sont recalculées',
    sales_altered: ({ found, expected }) =>
      `la base contient ${number(found)} de ses ventes au lieu de ${number(expected)}, un autre programme a écrit ici`,
    strays_removed: ({ sales }) =>
      `${count(sales, 'vente')} qui ne venaient d’aucun fichier supprimée${s(sales)}`,
    analysis_dropped: ({ table }) => `${table} est supprimée : aucune analyse ne la remplit plus`,
    nothing_to_analyse: ({ analysis, table, column }) =>
      `${analysis} a besoin de ${table}.${column}, qu’aucun fichier ne donne ; ajoutez cette colonne à un fichier ${table}`,
    module_skipped: ({ path, why }) =>
      `${path} est ignoré : ${why === 'folder' ? 'on ne cherche pas dans un dossier' : 'ce n’est pas un fichier .ts ou .js'}`,
  };
}
