import { csvLine } from './csv';
import type { Random } from './random';

/** French cities from the largest shop to come to the last; the seven first ones have shops of their own. */
const cities = (
  'Paris, Lyon, Marseille, Lille, Bordeaux, Nantes, Annecy, Toulouse, Nice, Strasbourg, ' +
  'Montpellier, Rennes, Reims, Saint-Étienne, Toulon, Le Havre, Grenoble, Dijon, Angers, Nîmes, ' +
  'Clermont-Ferrand, Le Mans, Aix-en-Provence, Brest, Tours, Amiens, Limoges, Metz, Besançon, ' +
  'Perpignan, Orléans, Rouen, Mulhouse, Caen, Nancy, Avignon, Poitiers, La Rochelle, Pau, Béziers, ' +
  'Bourges, Quimper, Valence, Colmar, Chambéry, Angoulême, Évreux, Troyes, Bayonne, Vannes'
).split(', ');

/** What tells a further shop in the same city apart; the first one needs nothing. */
const districts = ['', 'Centre', 'Gare', 'Nord', 'Sud', 'Est', 'Ouest'];

/** How many stores there can be. */
export const storeLimit = cities.length * districts.length;

/** A store; `sales` is its relative number of sales, employees times what each of them sells. */
export interface Store {
  id: string;
  city: string;
  employees: number;
  sales: number;
}

// Employees, and sales per employee in percent of the usual. Marseille is large for what it sells and
// Annecy small, so that ranking stores by sales and by sales per employee gives different answers.
const knownStores = [
  [22, 108],
  [15, 100],
  [18, 46],
  [12, 96],
  [10, 104],
  [8, 93],
  [4, 235],
];

/** The first `count` stores: known ones, then drawn ones in further cities, then in further districts. */
export function buildStores(count: number, random: Random): Store[] {
  return Array.from({ length: count }, (_, index) => {
    const drawn = [Math.floor(random.between(3, 17)), random.between(80, 120)];
    const [employees = 0, percentage = 0] = knownStores[index] ?? drawn;
    const city = cities[index % cities.length] as string;
    const district = districts[Math.floor(index / cities.length)] as string;
    return {
      id: String(index + 1).padStart(3, '0'),
      city: `${city} ${district}`.trim(),
      employees,
      sales: employees * percentage,
    };
  });
}

/** The text of stores.csv. */
export function storesCsv(stores: readonly Store[]): string {
  const lines = stores.map(({ id, city, employees }) => csvLine([id, city, employees]));
  return ['store_id,city,employee_nb\n', ...lines].join('');
}
