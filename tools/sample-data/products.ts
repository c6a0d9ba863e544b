import type { Period } from './calendar';
import { csvLine, formatCents } from './csv';
import type { Random } from './random';

/** How the demand for a kind of goods moves within the overall season, in percent, from January to December. */
export const seasons = {
  steady: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100],
  garden: [30, 60, 180, 270, 250, 150, 90, 70, 80, 60, 30, 20],
  gift: [60, 90, 70, 70, 110, 90, 60, 50, 60, 80, 160, 300],
  school: [80, 70, 70, 70, 60, 80, 110, 260, 240, 90, 70, 60],
  summer: [30, 30, 60, 110, 170, 220, 240, 160, 70, 40, 30, 50],
  winter: [170, 150, 90, 60, 30, 20, 20, 30, 80, 140, 190, 200],
};

type Season = keyof typeof seasons;

/** The catalogue of the default command, each with its price in cents; longer ones are made of variants. */
const named: [name: string, priceInCents: number, season: Season][] = [
  ['Carnet A5 ligné', 490, 'school'],
  ['Bougie parfumée figuier', 1690, 'gift'],
  ['Théière en fonte', 4200, 'winter'],
  ['Sécateur à enclume', 1790, 'garden'],
  ['Stylo à bille rétractable', 120, 'school'],
  ['Plaid en laine mérinos', 4900, 'winter'],
  ['Planche à découper en hêtre', 2450, 'steady'],
  ['Terreau universel 40 L', 850, 'garden'],
  ['Cahier 24 × 32 à grands carreaux', 295, 'school'],
  ['Cadre photo "Deauville"', 1250, 'gift'],
  ['Couteau d’office', 890, 'steady'],
  ['Graines de tomates anciennes', 320, 'garden'],
  ['Trousse en toile enduite', 990, 'school'],
  ['Guirlande lumineuse', 1990, 'gift'],
  ['Verres à pied, lot de six', 2880, 'gift'],
  ['Pot en terre cuite Ø 20 cm', 540, 'garden'],
  ['Crayons de couleur, boîte de 24', 750, 'school'],
  ['Coussin en lin lavé', 2990, 'steady'],
  ['Cocotte en fonte émaillée', 16900, 'winter'],
  ['Transat en toile rayée', 6400, 'summer'],
  ['Classeur à levier', 380, 'school'],
  ['Miroir rond en rotin', 5900, 'steady'],
  ['Torchon rayé en coton', 720, 'steady'],
  ['Arrosoir en zinc', 2350, 'garden'],
  ['Papier à lettres vergé', 640, 'steady'],
  ['Lampe de chevet en céramique', 4500, 'steady'],
  ['Saladier en grès', 2200, 'summer'],
  ['Gants de jardinage', 690, 'garden'],
  ['Agenda semainier', 1450, 'school'],
  ['Bouillotte tricotée', 1850, 'winter'],
  ['Moulin à poivre', 3200, 'gift'],
  ['Barbecue à charbon', 12900, 'summer'],
  ['Étiquettes adhésives', 210, 'school'],
  ['Tapis berbère 120 × 170 cm', 14900, 'steady'],
  ['Poêle à crêpes', 2790, 'winter'],
  ['Nichoir en mélèze', 1950, 'garden'],
  ['Panier à linge en osier', 3990, 'steady'],
  ['Bocal à conserve 1 L', 340, 'summer'],
  ['Set de table tissé', 590, 'steady'],
  ['Cafetière à piston', 2650, 'gift'],
];

// Nouns used as colours, which do not agree in French, suit a name of any gender and number.
const colours = [
  '',
  ...['ivoire', 'ardoise', 'moutarde', 'lavande', 'olive', 'brique', 'indigo', 'crème', 'sable'],
  ...['émeraude', 'prune', 'corail', 'marine', 'turquoise', 'chocolat', 'abricot', 'pistache', 'noisette'],
  ...['grenat', 'azur', 'anthracite', 'caramel', 'lilas', 'cerise'],
];

/** Pieces sold together under one code. */
const packs = [1, 2, 3, 4, 6];

/** How many products there can be. */
export const productLimit = named.length * colours.length * packs.length;

export interface Product {
  id: string;
  name: string;
  priceInCents: number;
  season: Season;
  /** Units. */
  stock: number;
  /** Relative number of sales in a usual month. */
  popularity: number;
  /** First day on which it is no longer sold, in days since 1970-01-01; Infinity if it still is. */
  stopDay: number;
}

/** Which of the best-sellers stops: high enough for its absence to show in any analysis. */
const stoppedRank = 3;

/**
 * The first `count` products of the catalogue; `salesPerMonth` sizes their stocks. With more than one
 * product, one of the best-selling stops two thirds through the period.
 */
export function buildProducts(
  count: number,
  period: Period,
  salesPerMonth: number,
  random: Random,
): Product[] {
  const products = Array.from({ length: count }, (_, index) => ({
    ...productVariant(index),
    id: productCode(index),
    stock: 0,
    popularity: 0,
    stopDay: Number.POSITIVE_INFINITY,
  }));
  const ranked = rankByDemand(products, random);
  ranked.forEach((product, rank) => {
    product.popularity = 1 / (rank + 3);
  });
  const total = ranked.reduce((sum, product) => sum + product.popularity, 0);
  for (const product of products) {
    const monthsOfCover = random.between(0, 20) < 1 ? 0 : random.between(0.2, 4);
    product.stock = Math.ceil((product.popularity / total) * salesPerMonth * monthsOfCover);
  }
  const stopped = ranked[Math.min(stoppedRank, count - 1)];
  if (stopped && count > 1) {
    const days = period.lastDay - period.firstDay + 1;
    stopped.stopDay = period.firstDay + Math.floor((days * 2) / 3);
  }
  return products;
}

/** The text of products.csv. */
export function productsCsv(products: readonly Product[]): string {
  const lines = products.map(({ id, name, priceInCents, stock }) =>
    csvLine([id, name, formatCents(priceInCents), stock]),
  );
  return ['product_id,name,price,stock\n', ...lines].join('');
}

// The step shares no factor with 100000, so that no code comes back before 100000 products, and every
// eighth code or so starts with a zero, which a reader that takes codes for numbers would lose.
function productCode(index: number): string {
  return String((417 + index * 12_707) % 100_000).padStart(5, '0');
}

// Cheap goods tend to sell more pieces than dear ones, but not in strict order.
function rankByDemand(products: readonly Product[], random: Random): Product[] {
  return products
    .map((product) => ({ product, effort: product.priceInCents * random.between(0.2, 2) }))
    .sort((left, right) => left.effort - right.effort)
    .map(({ product }) => product);
}

/** The product at `index` of the catalogue: first those named, then each colour of them, then each pack. */
function productVariant(index: number): Pick<Product, 'name' | 'priceInCents' | 'season'> {
  const [name, priceInCents, season] = named[index % named.length] as (typeof named)[number];
  const variant = Math.floor(index / named.length);
  const colour = colours[variant % colours.length];
  const pieces = packs[Math.floor(variant / colours.length)] as number;
  // A piece is 5 % cheaper in a pack.
  const packPercentage = pieces === 1 ? 100 : pieces * 95;
  return {
    name: `${name}${colour ? ` coloris ${colour}` : ''}${pieces > 1 ? ` (par ${pieces})` : ''}`,
    priceInCents: Math.round((priceInCents * packPercentage) / 100),
    season,
  };
}
