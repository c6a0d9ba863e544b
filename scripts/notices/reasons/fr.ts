import { nameCharacter } from '../characters';
import type { Difference, NearlyKnown } from '../difference';
import type { ReasonTexts } from './en';

const list = (texts: readonly string[]) => new Intl.ListFormat('fr').format(texts);
const characters = (odd: readonly string[] = []) => list(odd.map((each) => nameCharacter(each, 'fr')));

const differences: Record<Difference['by'], (odd: string) => string> = {
  case: () => 'les majuscules',
  stored_accents: () => 'la façon dont l’accent est enregistré',
  accents: () => 'les accents',
  invisible: (odd) => `un caractère invisible, ${odd}`,
  width: (odd) => `des caractères pleine chasse, ${odd}`,
  alphabet: (odd) => `des lettres d’un autre alphabet, ${odd}`,
  dash: (odd) => `le tiret, ${odd}`,
  spaces: () => 'des espaces',
  apostrophe: () => 'une apostrophe devant',
  zeros: () => 'des zéros devant',
  decimals: () => '.0 à la fin',
};

const unknown =
  (kind: string) =>
  ({ like, differs = [] }: NearlyKnown = {}) =>
    like === undefined
      ? `n’est dans aucun fichier de ${kind} ; ajoutez-le, et la ligne revient d’elle-même`
      : `n’est dans aucun fichier de ${kind} ; il ne diffère de « ${like} » que par ${list(differs.map(({ by, odd }) => differences[by](characters(odd))))} ; ` +
        'écrivez-les de la même façon, et la ligne revient d’elle-même';

const wanted = {
  number: 'un nombre ; écrivez-le comme 2 ou 2,5',
  price: 'un prix ; écrivez-le comme 12,50',
  amount: 'un montant ; écrivez-le comme 12,50',
};
const signs = { point: 'un point', comma: 'une virgule' };

/** Why a row is refused and what to do, in French. */
export const fr: ReasonTexts = {
  empty: () => 'est vide ; complétez, ou supprimez la ligne',
  not_a_date: () => 'n’est pas une date ; écrivez-la comme 2024-12-31',
  not_a_day: () => 'n’est pas un jour du calendrier ; corrigez',
  implausible_day: ({ first, last }) =>
    `n’est pas un jour de vente vraisemblable, entre ${first} et ${last} ; corrigez, ou écrivez days = any dans sales-analysis.ini dans le dossier des données, ou dites --days any`,
  other_date_order: ({ fits, choice, day }) =>
    `ne va qu’avec --date-format ${fits}, la colonne est lue comme ${choice} ; écrivez ${day}`,
  not_a_number: ({ as }) => `n’est pas ${wanted[as]}`,
  other_decimal_sign: ({ fits, choice }) =>
    `ne va qu’avec --decimal ${fits}, la colonne est lue avec ${signs[choice]} ; écrivez tout de la même façon`,
  out_of_range: ({ beyond }) =>
    beyond === undefined
      ? 'a trop de chiffres pour rester exact ; corrigez'
      : beyond === 'product'
        ? 'multiplié par le prix unitaire dépasse 900 milliards ; corrigez l’un des deux'
        : `dépasse ${beyond} ; corrigez`,
  negative: ({ returns }) =>
    returns
      ? 'ne peut pas être négatif ; un retour a plutôt une quantité négative'
      : 'ne peut pas être négatif ; corrigez',
  too_many_decimals: ({ most }) => `a plus de ${most} décimales ; arrondissez`,
  unsafe_text: () => 'contient un caractère NUL ; supprimez-le',
  wrong_cell_count: ({ cells, expected, others }) =>
    cells === expected
      ? 'a une valeur au-delà du dernier en-tête ; donnez un en-tête à sa colonne, ou supprimez la valeur'
      : `a ${cells === 1 ? '1 cellule' : `${cells} cellules`}, ${others ? 'les autres lignes en ont' : 'l’en-tête en a'} ${expected} ; complétez, ou mettez entre guillemets une cellule qui contient le séparateur`,
  broken_quotes: () =>
    'a un guillemet qui n’est pas fermé ; fermez-le, ou doublez un guillemet qui fait partie du texte',
  wrong_encoding: () =>
    'contient des octets qui ne sont pas du texte dans le codage du fichier ; exportez le fichier à nouveau en UTF-8, ou dites avec --encoding ce qu’il est',
  repeated_header: ({ line }) => `répète l’en-tête de la ligne ${line} ; supprimez-la`,
  second_table: ({ line }) =>
    `appartient à un autre tableau, qui commence à la ligne ${line} ; mettez ce tableau dans son propre fichier`,
  above_header: ({ line }) =>
    `est au-dessus de l’en-tête, qui est à la ligne ${line} ; mettez l’en-tête tout en haut`,
  unknown_product: unknown('produits'),
  unknown_store: unknown('magasins'),
  different_values: ({ line }) =>
    `a d’autres valeurs à la ligne ${line}, qui est gardée ; supprimez l’une des deux`,
  order_refused: ({ isGroup } = {}) =>
    `appartient à ${isGroup ? 'un groupe' : 'une commande'} dont la première ligne est refusée ; corrigez celle-là, et celle-ci vient avec`,
  total_row: ({ isHead } = {}) =>
    `est ${isHead ? 'la tête des lignes en dessous, ou leur total' : 'le total des lignes au-dessus'} ; supprimez-la`,
};

export const oddInFrench = (odd: readonly string[]) => ` ; contient ${characters(odd)}`;
