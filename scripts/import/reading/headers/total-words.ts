import { Problem } from '../problem';
import { headerKey } from './forms';

const words = new Set(
  (
    'total, totals, grand total, sub total, overall total, sum, all stores, all shops, all products, all items, company total, ' +
    'totaux, total general, sous total, somme, total magasins, total produits, tous les magasins, toutes les boutiques, tous les produits, tous les articles, ' +
    'gesamt, summe, gesamtsumme, zwischensumme, insgesamt, summen, alle filialen, alle laden, alle geschafte, alle produkte, alle artikel, ' +
    'suma, totales, suma total, total tiendas, todas las tiendas, todas las sucursales, todos los productos, todos los articulos'
  )
    .split(', ')
    .map(headerKey),
);

/** Whether a cell says that its row adds up others: `TOTAL`, `Grand-total :`, `Alle Filialen`. */
export function isTotalWord(cell: string): boolean {
  return words.has(headerKey(cell.replace(/\([^()]*\)/g, '')));
}

export const totalRow = new Problem('total_row');
