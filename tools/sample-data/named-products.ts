import type { Season } from './seasons';

/** A product before it is given a code: its French name, price in cents and kind of demand. */
export interface NamedProduct {
  name: string;
  priceInCents: number;
  season: Season;
}

const rows: [string, number, Season][] = [
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

/** The catalogue of the default command; longer ones are made of variants of these. */
export const namedProducts: readonly NamedProduct[] = rows.map(([name, priceInCents, season]) => ({
  name,
  priceInCents,
  season,
}));
