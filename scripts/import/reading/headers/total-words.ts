import { headerKey } from './forms';

const words = new Set(
  (
    'total, totals, grand total, sub total, total result, overall total, sum, all stores, all shops, all products, all items, company total, ' +
    'totaux, total general, sous total, somme, total magasins, total produits, tous les magasins, toutes les boutiques, tous les produits, tous les articles, ' +
    'gesamt, summe, ergebnis, gesamtergebnis, gesamtsumme, zwischensumme, insgesamt, summen, alle filialen, alle laden, alle geschafte, alle produkte, alle artikel, ' +
    'suma, totales, suma total, total tiendas, todas las tiendas, todas las sucursales, todos los productos, todos los articulos'
  )
    .split(', ')
    .map(headerKey),
);

/** Whether a cell says that its row adds up others: `TOTAL`, `Grand-total :`, `Alle Filialen`. */
export function isTotalWord(cell: string): boolean {
  const text = cell.replace(/\([^()]*\)/g, '');
  // What holds other signs is no word: @SUM(A1).
  return /^[\p{L}\p{M}\s.:*–—-]+$/u.test(text) && words.has(headerKey(text));
}

/** Berlin Total, Subtotal Berlin, Total de Lyon, Berlin Ergebnis: what is left without them is what is added up. */
const AROUND =
  /^(?:sub-?|sous-)?total(?: (?:of|for|de|du|des|del|von|für))?\s+|\s+(?:(?:sub-?)?totals?|ergebnis|summe|gesamt|result)$/i;

/** Whether a text calls its row the total of a group: of this one where it is given, else of any. */
export function isTotalOf(text: string, group?: string): boolean {
  const rest = text.trim().replace(AROUND, '');
  return rest !== text.trim() && (group === undefined || rest.toLowerCase() === group.toLowerCase());
}
