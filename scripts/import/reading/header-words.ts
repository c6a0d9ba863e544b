import type { Product } from '../../../models/product';
import type { Store } from '../../../models/store';
import type { Kind } from '../kinds';
import type { SaleColumn } from '../sales/columns';

const productWords = [
  'product id, product code, product ref, product reference, product number, sku, item id, item code, item number',
  'ref, reference, id reference produit, reference produit, ref produit, id produit, code produit, numero produit',
  'id article, code article, reference article, ref article, numero article',
  'produkt id, produktnummer, produkt nr, produktcode, artikel id, artikelnummer, artikel nr, artikelcode',
  'id producto, codigo producto, codigo de producto, codigo del producto, referencia, ref producto, id articulo, codigo articulo, codigo de articulo',
];

const storeWords = [
  'store, store id, store code, store number, shop, shop id, shop code, outlet, outlet id, branch, branch id',
  'magasin, id magasin, code magasin, numero magasin, ref magasin, boutique, id boutique, code boutique, point de vente',
  'filiale, filial id, filiale id, filialnummer, filial nr, filialcode, laden, laden id, geschaft, geschaft id',
  'tienda, id tienda, codigo tienda, codigo de tienda, numero de tienda, sucursal, id sucursal, local',
];

const priceWords = [
  'price, unit price, sale price, selling price',
  'prix, prix unitaire, prix de vente, prix vente, tarif',
  'preis, einzelpreis, stuckpreis, verkaufspreis',
  'precio, precio unitario, precio de venta, precio venta, tarifa',
];

/**
 * The header words each column is known by: English, French, German, Spanish. Case, accents, spaces, underscores,
 * hyphens and other punctuation do not matter (see `headerKey`). To teach the importer a word, add it here.
 */
export const headerWords: {
  products: Record<keyof Product, string[]>;
  stores: Record<keyof Store, string[]>;
  sales: Record<SaleColumn, string[]>;
} = {
  products: {
    product_id: [...productWords, 'id, code, codigo'],
    name: [
      'name, product name, item name, product, title, label',
      'nom, nom produit, nom du produit, libelle, libelle produit, designation, produit',
      'produktname, produkt, bezeichnung, artikelbezeichnung, artikelname',
      'nombre, nombre producto, nombre del producto, producto, denominacion',
    ],
    price: [...priceWords, 'list price, prix catalogue, listenpreis, precio de lista'],
    stock: [
      'stock, in stock, on hand, inventory, stock quantity, quantity in stock',
      'en stock, quantite en stock, quantite stock, qte stock, stock disponible',
      'bestand, lagerbestand, lagermenge',
      'existencias, inventario, cantidad en stock',
    ],
  },
  stores: {
    store_id: [...storeWords, 'id, code, codigo'],
    city: ['city, town, location', 'ville, commune, localite', 'stadt, ort', 'ciudad, poblacion, localidad'],
    employee_nb: [
      'employee nb, employees, employee count, nb employees, number of employees, staff, staff count, headcount',
      "salaries, nombre de salaries, nb salaries, nb de salaries, employes, nombre d'employes, nb employes, effectif, effectifs",
      'mitarbeiter, mitarbeiterzahl, mitarbeiteranzahl, anzahl mitarbeiter, anzahl der mitarbeiter',
      'empleados, numero de empleados, num empleados, cantidad de empleados, plantilla',
    ],
  },
  sales: {
    date: [
      'date, sale date, sales date, date of sale, order date, transaction date, day',
      'date de vente, date vente, date de la vente, date commande, date de commande, jour',
      'datum, verkaufsdatum, bestelldatum, tag',
      'fecha, fecha de venta, fecha venta, fecha de la venta, dia',
    ],
    quantity: [
      'quantity, qty, units, units sold, quantity sold',
      'quantite, qte, unites, quantite vendue, qte vendue, unites vendues',
      'menge, anzahl, stuck, stuckzahl, verkaufte menge',
      'cantidad, cant, unidades, cantidad vendida, unidades vendidas',
    ],
    product_id: [...productWords, 'product, item, article, produit, produkt, artikel, producto, articulo'],
    store_id: storeWords,
    unit_price: priceWords,
  },
};

const keysOf = new Map<string, Set<string>>();
for (const [kind, fields] of Object.entries(headerWords)) {
  for (const [field, lines] of Object.entries(fields)) {
    const words = lines.flatMap((line) => line.split(', '));
    keysOf.set(`${kind}.${field}`, new Set([field, ...words].map(headerKey)));
  }
}

/** What two spellings of one header share: their letters and digits, without accents and case. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a header with this key is a known word for the column. */
export function isKnownHeader(kind: Kind, field: string, key: string): boolean {
  return keysOf.get(`${kind}.${field}`)?.has(key) ?? false;
}

/** The first known words of a column, for messages: `date, sale date, sales date`. */
export function exampleHeaders(kind: Kind, field: string): string {
  const [english = '', french = ''] = (headerWords[kind] as Record<string, string[]>)[field] ?? [];
  return [...english.split(', ').slice(0, 2), ...french.split(', ').slice(0, 1)].join(', ');
}
