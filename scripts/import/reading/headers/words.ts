import type { Product } from '../../../../models/product';
import type { Store } from '../../../../models/store';
import type { Kind } from '../../kinds';
import type { SaleAid } from '../../sales/aids';
import type { SaleColumn } from '../../sales/columns';
import { formsOf, headerKey } from './forms';
import { categories, prices, productCodes, productNames, type Rank, skus } from './product-words';
import {
  dates,
  discounts,
  grossAmounts,
  grossPrices,
  netAmounts,
  netPrices,
  orderDiscounts,
  orders,
  quantities,
  refunds,
  totals,
} from './sale-words';
import { cities, regions, storeCodes } from './store-words';

const [codes = [], ...otherCodes] = productCodes;

/**
 * The header words each column is known by, the best first: English, French, German, Spanish. Case, accents, spaces,
 * underscores, hyphens and other punctuation do not matter. To teach the importer a word, add it here.
 */
export const headerWords: {
  products: Record<keyof Product, readonly Rank[]>;
  stores: Record<keyof Store, readonly Rank[]>;
  sales: Record<SaleColumn | SaleAid, readonly Rank[]>;
} = {
  products: {
    product_id: [codes, skus, ...otherCodes, ['id, code, key, codigo']],
    name: productNames,
    price: [...prices, ['list price, prix catalogue, listenpreis, precio de lista']],
    category: categories,
    stock: [
      [
        'stock, in stock, on hand, inventory, stock quantity, quantity in stock',
        'en stock, quantite en stock, quantite stock, qte stock, stock disponible',
        'bestand, lagerbestand, lagermenge',
        'existencias, inventario, cantidad en stock',
      ],
    ],
  },
  stores: {
    store_id: [...storeCodes.filter((rank) => !rank.includes('city, town')), ['id, code, codigo']],
    city: [...cities, regions, ['country', 'pays', 'land', 'pais']],
    employee_nb: [
      [
        'employee nb, employees, employee count, nb employees, number of employees, staff, staff count, headcount',
        "salaries, nombre de salaries, nb salaries, nb de salaries, employes, nombre d'employes, nb employes, effectif, effectifs",
        'mitarbeiter, mitarbeiterzahl, mitarbeiteranzahl, anzahl mitarbeiter, anzahl der mitarbeiter',
        'empleados, numero de empleados, num empleados, cantidad de empleados, plantilla',
      ],
    ],
  },
  sales: {
    date: dates,
    quantity: quantities,
    product_id: [skus, codes, ...otherCodes],
    store_id: storeCodes,
    unit_price: [...prices, ['item cost'], netPrices, grossPrices],
    amount: [...netAmounts, netPrices, ...totals],
    gross: [...grossAmounts, grossPrices],
    discount: discounts,
    order_discount: orderDiscounts,
    refunded: refunds,
    order: orders,
    name: productNames,
    category: categories,
    city: cities,
  },
};

const ranks = new Map<string, Map<string, number>>();
for (const [kind, fields] of Object.entries(headerWords)) {
  for (const [field, groups] of Object.entries(fields as Record<string, readonly Rank[]>)) {
    const known = new Map<string, number>();
    // A column is known by its own name as well, behind its words; but one called refunded holds a yes or a no.
    for (const [rank, lines] of [...groups, field === 'refunded' ? [] : [field]].entries()) {
      for (const word of lines.flatMap((line) => line.split(', '))) {
        const key = headerKey(word);
        if (!known.has(key)) known.set(key, rank);
      }
    }
    ranks.set(`${kind}.${field}`, known);
  }
}

/** How well a header fits a column. */
export interface Match {
  /** 0 for the best words. */
  rank: number;
  /** What had to be taken off the header. */
  cuts: number;
  isOfLine: boolean;
}

/** How well a header fits a column; undefined where it is no word of it. */
export function matchHeader(kind: Kind, field: string, header: string): Match | undefined {
  const known = ranks.get(`${kind}.${field}`);
  // The fullest form counts: an item price is no price of which the item was cut off.
  let best: Match | undefined;
  for (const { key, cuts, isOfLine } of known ? formsOf(kind, header, field) : []) {
    const rank = known?.get(key);
    if (rank === undefined) continue;
    if (!best || cuts < best.cuts || (cuts === best.cuts && rank < best.rank))
      best = { rank, cuts, isOfLine };
  }
  return best;
}

/** Whether a header is a known word for the column, as it is written. */
export function isKnownHeader(kind: Kind, field: string, key: string): boolean {
  return ranks.get(`${kind}.${field}`)?.has(key) ?? false;
}

/** Whether a header is one of some words. */
export function isWordOf(header: string, words: readonly Rank[], kind: Kind = 'sales'): boolean {
  const keys = new Set(words.flat().flatMap((line) => line.split(', ').map(headerKey)));
  return formsOf(kind, header).some(({ key }) => keys.has(key));
}

/** The first known words of a column, for messages: `date, sale date, date de vente`. */
export function exampleHeaders(kind: Kind, field: string): string {
  const ranks = (headerWords[kind] as Record<string, readonly Rank[]>)[field] ?? [];
  const [english = '', french = ''] = ranks.find((rank) => rank.length > 1) ?? [];
  return [...english.split(', ').slice(0, 2), ...french.split(', ').slice(0, 1)].join(', ');
}
