import { type NamedProduct, namedProducts } from './named-products';

// Nouns used as colours, which do not agree in French, suit a name of any gender and number.
export const colours = [
  '',
  ...['ivoire', 'ardoise', 'moutarde', 'lavande', 'olive', 'brique', 'indigo', 'crème', 'sable'],
  ...['émeraude', 'prune', 'corail', 'marine', 'turquoise', 'chocolat', 'abricot', 'pistache', 'noisette'],
  ...['grenat', 'azur', 'anthracite', 'caramel', 'lilas', 'cerise'],
];

/** Pieces sold together under one code. */
export const packs = [1, 2, 3, 4, 6];

/** The product at `index` of the catalogue: first those named, then each colour of them, then each pack. */
export function productVariant(index: number): NamedProduct {
  const named = namedProducts[index % namedProducts.length] as NamedProduct;
  const variant = Math.floor(index / namedProducts.length);
  const colour = colours[variant % colours.length] as string;
  const pieces = packs[Math.floor(variant / colours.length)] as number;
  const colourSuffix = colour === '' ? '' : ` coloris ${colour}`;
  const packSuffix = pieces === 1 ? '' : ` (par ${pieces})`;
  // A piece is 5 % cheaper in a pack.
  const packPercentage = pieces === 1 ? 100 : pieces * 95;
  return {
    name: named.name + colourSuffix + packSuffix,
    priceInCents: Math.round((named.priceInCents * packPercentage) / 100),
    season: named.season,
  };
}
