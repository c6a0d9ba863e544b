import type { Kind } from '../../kinds';

/** What two spellings of one header share: their letters and digits, without accents and case. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A shorter form of a header by which a column may know it. */
export interface Form {
  key: string;
  /** How much was taken off: a header as it is written is the better one. */
  cuts: number;
  /** True where it says that it is of a line of an order, where others are of the order. */
  isOfLine: boolean;
}

/** What begins many headers of one export, and says nothing about the one. */
const prefixes: Record<Kind, readonly string[]> = {
  products: ['product', 'variant', 'item', 'article', 'artikel', 'produit', 'producto'],
  stores: ['store', 'shop', 'sales', 'magasin', 'filial', 'tienda'],
  sales: [
    // A pivot table says how it came to its numbers.
    ...['sumof', 'sommede', 'summevon', 'sumade'],
    ...['product', 'variant', 'item', 'orderreference', 'orderref', 'order'],
    ...['sales', 'sale', 'transaction', 'store', 'receipt'],
  ],
};

/** The number of an order, or of a store, is not the product's; and the city of an order is the buyer's. */
const prefixesOf: Record<string, readonly string[]> = {
  product_id: prefixes.products,
  name: prefixes.products,
  category: prefixes.products,
  store_id: prefixes.sales.filter((prefix) => prefix !== 'order'),
  city: prefixes.sales.filter((prefix) => prefix !== 'order'),
};

const linePrefixes = [
  ...['lineitem', 'orderlines', 'orderline', 'saleline', 'salesline', 'invoicelines', 'line'],
  ...[
    'lignesdecommande',
    'lignesdelacommande',
    'auftragszeilen',
    'bestellzeilen',
    'lineasdelpedido',
    'lineasdepedido',
  ],
];

/** A code is called by its number: ProductKey, store_nbr, Item No. */
const SUFFIX = /(?:key|nbr|no|num|number)$/;

/**
 * The forms of a header, the fullest first: as it is written; without what stands in brackets, `Price (GBP)`; without
 * a prefix, `Lineitem price`, `Product_Price`; with the usual word for a code, `ProductKey`.
 *
 * @param field the column in question.
 */
export function formsOf(kind: Kind, header: string, field?: string): Form[] {
  const cut = (kind === 'sales' && prefixesOf[field ?? '']) || prefixes[kind];
  const forms: Form[] = [{ key: headerKey(header), cuts: 0, isOfLine: false }];
  const add = (form: Form) => {
    if (form.key !== '' && forms.every(({ key }) => key !== form.key)) forms.push(form);
  };
  const bare = header.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
  add({ key: headerKey(bare), cuts: 1, isOfLine: false });
  for (const { key, cuts, isOfLine } of forms) {
    if (cuts > 3) break;
    const line = linePrefixes.find((prefix) => key.startsWith(prefix) && key !== prefix);
    if (line) add({ key: key.slice(line.length), cuts: cuts + 1, isOfLine: true });
    for (const prefix of cut)
      if (key.startsWith(prefix)) add({ key: key.slice(prefix.length), cuts: cuts + 1, isOfLine });
    if (SUFFIX.test(key)) add({ key: key.replace(SUFFIX, 'id'), cuts: cuts + 1, isOfLine });
  }
  return forms;
}
