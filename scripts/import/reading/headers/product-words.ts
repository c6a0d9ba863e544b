/** Words of one rank: a line per language, English, French, German, Spanish. */
export type Rank = readonly string[];

/** Headers of a product's code. */
export const productCodes: Rank[] = [
  [
    'product id, product code, product ref, product reference, product number, item id, item code, item number',
    'ref, reference, id reference produit, reference produit, ref produit, id produit, code produit, numero produit, id article, code article, reference article, ref article, numero article',
    'produkt id, produktnummer, produkt nr, produktcode, artikel id, artikelnummer, artikel nr, artikelcode, art nr',
    'id producto, codigo producto, codigo de producto, codigo del producto, referencia, ref producto, id articulo, codigo articulo, codigo de articulo',
  ],
  ['stock code, internal reference, reference interne, interne referenz, referencia interna'],
  ['plu, asin, listing id'],
  ['barcode, ean, gtin, upc, code barres, codigo de barras'],
];

/** The code that a till or a web shop shows to people: better than its own numbers. */
export const skus: Rank = [
  'sku, custom sku, custom label, code sku, ugs, lagereinheit, bestandseinheit, codigo sku',
];

/** Headers of a product's name. */
export const productNames: Rank[] = [
  [
    'product name, item name, product title, menu item, article name, item title, angebotstitel',
    'nom produit, nom du produit, libelle produit, nom article, nom de l article, libelle article, designation article',
    'produktname, artikelbezeichnung, artikelname, produktbezeichnung, produkttitel',
    'nombre producto, nombre del producto, nombre del articulo, nombre articulo, nombre de producto, descripcion del producto',
  ],
  [
    'product, item, article',
    'produit, article, libelle, designation',
    'produkt, artikel, bezeichnung',
    'producto, articulo, denominacion',
  ],
  ['title, label, products, items', 'titre, intitule', 'titel', 'titulo'],
  [
    'description, product description, item description, details',
    'descriptif',
    'beschreibung',
    'descripcion',
  ],
  ['name', 'nom', 'nombre'],
  [
    'product line, product category, product type, model',
    'gamme, modele',
    'produktlinie, modell',
    'linea de producto, modelo',
  ],
];

export const categories: Rank[] = [
  [
    'category, product category, item category, category name, sales category, product type',
    'categorie, categorie produit, categorie de produit, rayon, famille, famille produit',
    'kategorie, produktkategorie, artikelkategorie, warengruppe, artikelgruppe',
    'categoria, categoria de producto, categoria del producto, familia, seccion',
  ],
  [
    'sub category, subcategory, department, menu group, product line, reporting category, product group',
    'departement, sous categorie',
    'abteilung, unterkategorie',
    'departamento, subcategoria',
  ],
];

/** Headers of the price of one unit. */
export const prices: Rank[] = [
  [
    'unit price, price per unit, price each, net unit price, unit net price, regular price',
    'prix unitaire, prix unitaire ht, pu, pu ht, prix a l unite, prix unit',
    'einzelpreis, stuckpreis, preis pro einheit, preis pro stuck, stuckpreis netto, einzelpreis netto',
    'precio unitario, precio por unidad, precio unidad',
  ],
  [
    'price, selling price',
    'prix, prix de vente, prix vente, tarif',
    'preis, verkaufspreis',
    'precio, precio de venta, precio venta, tarifa',
  ],
  ['prix unitaire ttc, pu ttc, prix ttc, stuckpreis brutto, einzelpreis brutto'],
  [
    'sale price, default price, sold for, verkauft fur',
    'prix solde, prix promotionnel',
    'angebotspreis',
    'precio rebajado, precio de oferta',
  ],
];
