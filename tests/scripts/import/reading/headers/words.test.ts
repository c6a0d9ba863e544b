import { fieldsOf } from '../../../../../scripts/import/fields';
import { type Kind, kinds } from '../../../../../scripts/import/kinds';
import { headerKey } from '../../../../../scripts/import/reading/headers/forms';
import { exampleHeaders, isKnownHeader } from '../../../../../scripts/import/reading/headers/words';

type Language = 'English' | 'French' | 'German' | 'Spanish';

const product: Record<Language, string> = {
  English: 'Product ID, Product Code, Product Ref, Product Number, SKU, Item ID, Item Code, Item Number',
  French:
    'Réf, Référence, ID référence produit, Référence produit, Réf. produit, ID produit, Code produit, Code article',
  German:
    'Produkt-ID, Produktnummer, Produkt-Nr., Produktcode, Artikel-ID, Artikelnummer, Artikel-Nr., Artikelcode',
  Spanish:
    'ID producto, Código producto, Código de producto, Código del producto, Referencia, Código de artículo',
};
const store: Record<Language, string> = {
  English: 'Store, Store ID, Store Code, Store Number, Shop, Shop ID, Outlet, Branch',
  French: 'Magasin, ID magasin, Code magasin, Numéro magasin, Boutique, ID boutique, Point de vente',
  German: 'Filiale, Filial-ID, Filialnummer, Filial-Nr., Filialcode, Laden, Laden-ID, Geschäft, Geschäft-ID',
  Spanish:
    'Tienda, ID tienda, Código tienda, Código de tienda, Número de tienda, Sucursal, ID sucursal, Local',
};
const price: Record<Language, string> = {
  English: 'Price, Unit price, Sale price, Selling price',
  French: 'Prix, Prix unitaire, Prix de vente, Prix vente, Tarif',
  German: 'Preis, Einzelpreis, Stückpreis, Verkaufspreis',
  Spanish: 'Precio, Precio unitario, Precio de venta, Tarifa',
};

const category: Record<Language, string> = {
  English: 'Category, Product category, Sub-category, Department',
  French: 'Catégorie, Rayon, Famille',
  German: 'Kategorie, Warengruppe, Abteilung',
  Spanish: 'Categoría, Familia, Sección',
};

/** Headers as people write them, by column and language. */
const words: Record<string, Record<Language, string>> = {
  'products.product_id': product,
  'products.name': {
    English: 'Name, Product name, Item name, Product, Title, Label',
    French: 'Nom, Nom produit, Nom du produit, Libellé, Libellé produit, Désignation, Produit',
    German: 'Produktname, Produkt, Bezeichnung, Artikelbezeichnung, Artikelname',
    Spanish: 'Nombre, Nombre producto, Nombre del producto, Producto, Denominación',
  },
  'products.price': price,
  'products.stock': {
    English: 'Stock, In stock, On hand, Inventory, Stock quantity, Quantity in stock',
    French: 'En stock, Quantité en stock, Quantité stock, Qté stock, Stock disponible',
    German: 'Bestand, Lagerbestand, Lagermenge',
    Spanish: 'Existencias, Inventario, Cantidad en stock',
  },
  'products.category': category,
  'stores.store_id': store,
  'stores.city': {
    English: 'City, Town, Location',
    French: 'Ville, Commune, Localité',
    German: 'Stadt, Ort',
    Spanish: 'Ciudad, Población, Localidad',
  },
  'stores.employee_nb': {
    English: 'Employee nb, Employees, Employee count, Number of employees, Staff, Headcount',
    French:
      "Salariés, Nombre de salariés, Nb salariés, Employés, Nombre d'employés, Nombre d’employés, Effectif",
    German: 'Mitarbeiter, Mitarbeiterzahl, Mitarbeiteranzahl, Anzahl Mitarbeiter, Anzahl der Mitarbeiter',
    Spanish: 'Empleados, Número de empleados, Num. empleados, Cantidad de empleados, Plantilla',
  },
  'sales.date': {
    English: 'Date, Sale date, Date of sale, Order date, Transaction date, Day',
    French: 'Date, Date de vente, Date vente, Date de la vente, Date de commande, Jour',
    German: 'Datum, Verkaufsdatum, Bestelldatum, Tag',
    Spanish: 'Fecha, Fecha de venta, Fecha venta, Fecha de la venta, Día',
  },
  'sales.quantity': {
    English: 'Quantity, Qty, Units, Units sold, Quantity sold',
    French: 'Quantité, Qté, Unités, Quantité vendue, Qté vendue, Unités vendues',
    German: 'Menge, Anzahl, Stück, Stückzahl, Verkaufte Menge',
    Spanish: 'Cantidad, Cant., Unidades, Cantidad vendida, Unidades vendidas',
  },
  'sales.product_id': product,
  'sales.store_id': store,
  'sales.unit_price': price,
  'sales.amount': {
    English: 'Net sales, Net amount, Line total, Item total, Subtotal, Sales, Revenue, Total, Amount',
    French: 'Montant HT, Ventes nettes, Total ligne, Sous-total, CA, Montant',
    German: 'Nettobetrag, Nettoumsatz, Zwischensumme, Umsatz, Betrag, Gesamtbetrag',
    Spanish: 'Importe neto, Ventas netas, Subtotal, Ventas, Importe, Monto total',
  },
  'sales.gross': {
    English: 'Gross sales, Gross amount, Gross price, Item price',
    French: 'Ventes brutes, Montant brut, Prix brut',
    German: 'Bruttoumsatz, Bruttobetrag, Bruttopreis',
    Spanish: 'Ventas brutas, Importe bruto, Precio bruto',
  },
  'sales.discount': {
    English: 'Discount, Discounts, Discount amount, Item promotion discount',
    French: 'Remise, Remises, Rabais, Montant remise',
    German: 'Rabatt, Rabatte, Nachlass, Rabattbetrag',
    Spanish: 'Descuento, Descuentos, Importe descuento',
  },
  'sales.order_discount': {
    English: 'Order discount, Cart discount amount',
    French: 'Remise commande, Remise de la commande',
    German: 'Bestellrabatt, Warenkorbrabatt',
    Spanish: 'Descuento del pedido',
  },
  'sales.refunded': {
    English: 'Refunded amount, Amount refunded',
    French: 'Montant remboursé',
    German: 'Erstattungsbetrag',
    Spanish: 'Importe reembolsado',
  },
  'sales.order': {
    English: 'Order ID, Order number, Receipt number, Invoice, Transaction ID, Ticket',
    French: 'Commande, N° commande, N° de commande, Numéro de ticket, N° de ticket, Facture, N° de facture',
    German:
      'Bestellnummer, Auftragsnummer, Auftrags-Nr., Rechnungsnummer, Rechnungs-Nr., Beleg, Beleg-Nr., Bon-Nr.',
    Spanish: 'Pedido, Número de pedido, N° de pedido, Factura, N° de factura, Recibo, N° de recibo',
  },
  'sales.name': {
    English: 'Product name, Item, Menu item, Description',
    French: 'Nom du produit, Article, Désignation, Libellé',
    German: 'Artikelbezeichnung, Artikel, Produktname, Bezeichnung',
    Spanish: 'Nombre del producto, Producto, Artículo, Descripción',
  },
  'sales.category': category,
  'sales.city': {
    English: 'City, Town, Store city',
    French: 'Ville, Commune',
    German: 'Stadt, Ort',
    Spanish: 'Ciudad, Población',
  },
};

const byLanguage = Object.entries(words).flatMap(([column, languages]) =>
  Object.entries(languages).map(([language, list]) => ({ column, language, list })),
);

test.each(byLanguage)('$column is known by its words in $language: $list', ({ column, list }) => {
  const [kind = '', field = ''] = column.split('.');
  const strangers = list.split(', ').filter((word) => !isKnownHeader(kind as Kind, field, headerKey(word)));
  expect(strangers).toEqual([]);
});

test('Every column has words here', () => {
  const columns = kinds.flatMap((kind) => fieldsOf[kind].map(({ name }) => `${kind}.${name}`));
  expect(Object.keys(words)).toEqual(columns);
});

test.each(Object.keys(words).filter((column) => column !== 'sales.refunded'))(
  '%s is known by its own name',
  (column) => {
    const [kind = '', field = ''] = column.split('.');
    expect(isKnownHeader(kind as Kind, field, headerKey(field))).toBe(true);
  },
);

const spellings: { description: string; headers: string[]; key: string }[] = [
  { description: 'case', headers: ['Prix Unitaire', 'PRIX UNITAIRE', 'prix unitaire'], key: 'prixunitaire' },
  {
    description: 'what parts the words',
    headers: [
      'prix_unitaire',
      'prix-unitaire',
      'prix  unitaire',
      'prix\u00a0unitaire',
      'prixUnitaire',
      'prix.unitaire',
    ],
    key: 'prixunitaire',
  },
  { description: 'accents', headers: ['Quantité', 'QUANTITÉ', 'quantite'], key: 'quantite' },
  {
    description: 'composed and decomposed accents',
    headers: ['Quantité', 'Quantite\u0301'],
    key: 'quantite',
  },
  {
    description: 'umlauts and tildes',
    headers: ['Stückzahl', 'Stu\u0308ckzahl', 'stuckzahl'],
    key: 'stuckzahl',
  },
  { description: 'a byte order mark', headers: ['\ufeffdate', 'date'], key: 'date' },
  { description: 'spaces around', headers: [' date ', '\u00a0date\t', 'date'], key: 'date' },
  { description: 'a currency sign', headers: ['Prix (€)', 'Prix €', 'Prix'], key: 'prix' },
  {
    description: 'an apostrophe',
    headers: ["Nombre d'employés", 'Nombre d’employés'],
    key: 'nombredemployes',
  },
  { description: 'full-width letters', headers: ['ＤＡＴＥ', 'Date'], key: 'date' },
];

test.each(spellings)('$description makes no difference', ({ headers, key }) => {
  expect(headers.map(headerKey)).toEqual(headers.map(() => key));
});

const strangers = [
  '',
  '€',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'dates',
  'prix 2024',
  '日付',
];

test.each(strangers)('"%s" is a word of no column', (header) => {
  for (const kind of kinds) {
    for (const { name } of fieldsOf[kind]) {
      expect(isKnownHeader(kind, name, headerKey(header))).toBe(false);
    }
  }
});

test('A column that does not exist has no words', () => {
  expect(isKnownHeader('sales', '__proto__', 'proto')).toBe(false);
  expect(isKnownHeader('sales', 'constructor', 'constructor')).toBe(false);
});

test('Messages show the first words of a column', () => {
  expect(exampleHeaders('sales', 'date')).toBe('date, sale date, date de vente');
  expect(exampleHeaders('stores', 'city')).toBe('city, town, ville');
});
