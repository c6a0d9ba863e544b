import { type Kind, kinds } from '../../scripts/import/kinds';
import type { Data } from './clean-data';
import { type Case, type DamageClass, loaded, type Right, refused, sameData } from './damage';
import { isUndetectable, judge } from './judge';
import { fileOf, type Sheet, sheetOf, textOf } from './sheet';

const optional = ['stock', 'employee_nb', 'order', 'receipt_type', 'unit_price', 'net_sales', 'remark'];

/** Some words for each column: English, French, German, Spanish. */
const words: Record<Kind, Record<string, string[]>> = {
  products: {
    product_id: ['SKU', 'Référence produit', 'Artikel-Nr.', 'Código de producto'],
    name: ['Product name', 'Désignation', 'Bezeichnung', 'Nombre del producto'],
    price: ['Unit price', 'Prix unitaire', 'Stückpreis', 'PRECIO'],
    stock: ['In stock', 'Quantité en stock', 'Lagerbestand', 'Existencias'],
  },
  stores: {
    store_id: ['Store code', 'Code magasin', 'Filiale', 'Código de tienda'],
    city: ['Town', 'Ville', 'Stadt', 'Población'],
    employee_nb: ['Employee count', 'Nombre de salariés', 'Mitarbeiter', 'Número de empleados'],
  },
  sales: {
    date: ['Order date', 'Date de vente', 'Verkaufsdatum', 'Fecha'],
    store_id: ['Shop ID', 'Magasin', 'Laden-ID', 'Tienda'],
    product_id: ['Item number', 'Réf. article', 'Produktnummer', 'Código artículo'],
    quantity: ['QTY', 'Quantité vendue', 'Menge', 'Unidades'],
    unit_price: ['price', 'prix de vente', 'Einzelpreis', 'precio_unitario'],
    order: ['Receipt number', 'N° de commande', 'Bestellnummer', 'Pedido'],
    receipt_type: ['Type', 'Type de ticket', 'Belegart', 'Tipo de recibo'],
    net_sales: ['Line total', 'Montant HT', 'Umsatz netto', 'Importe neto'],
  },
};

/** Columns of which the second word is better or worse than their name: twice in a header, the better one is read. */
const isTold: ReadonlySet<string> = new Set([
  ...['products.name', 'products.price', 'sales.unit_price', 'sales.remark'],
  // Of these the first one is read, or both.
  ...['sales.order', 'sales.receipt_type', 'sales.net_sales'],
]);

const spellings: ((header: string) => string)[] = [
  (header) => header.toUpperCase(),
  (header) => header.normalize('NFD'),
  (header) => ` ${header.replaceAll(/[ _]/g, '-')}\u00a0`,
  (header) => header.replaceAll(/[ _-]/g, ''),
  (header) => `"${header}"`,
];

function columnsOf({ headers }: Data): { kind: Kind; header: string; column: number }[] {
  return kinds.flatMap((kind) => headers[kind].map((header, column) => ({ kind, header, column })));
}

function withHeader(data: Data, kind: Kind, column: number, header: string): string {
  const sheet = sheetOf(kind, data);
  return textOf(sheet.with(0, (sheet[0] ?? []).with(column, header)));
}

/** The data as it is loaded where one optional column is not read. */
function without(data: Data, kind: Kind, column: number): Data {
  const headers = { ...data.headers, [kind]: data.headers[kind].with(column, 'unused') };
  return { ...data, headers };
}

function missing(data: Data, kind: Kind, column: number, says?: RegExp, notice?: RegExp): Right {
  const isOptional = isOptionalIn(data, kind, data.headers[kind][column] ?? '');
  if (!isOptional) return refused(kind, 1, says);
  return { ...judge(without(data, kind, column)), notice };
}

function hasAmount({ headers }: Data): boolean {
  return headers.sales.includes('net_sales');
}

/** Beside an amount, a row without a quantity is one unit. */
function isOptionalIn(data: Data, kind: Kind, header: string): boolean {
  return optional.includes(header) || (kind === 'sales' && header === 'quantity' && hasAmount(data));
}

function unknownHeader(data: Data, kind: Kind, column: number, word: string): Case {
  const header = data.headers[kind][column] ?? '';
  const mapped = `--columns ${kind}\\.${header}=`;
  // Only a header that shares a word with the column is proposed for it.
  const isNeeded =
    !optional.includes(header) || kind !== 'sales' || (header === 'unit_price' && !hasAmount(data));
  const isAlike = isNeeded && word === `${header}2`;
  const notice = `"${word}".* not used${isAlike ? `.*${mapped}"${word}"` : ''}`;
  return {
    what: `${kind}: ${header} is called ${word}`,
    files: { [fileOf(kind)]: withHeader(data, kind, column, word) },
    right: missing(data, kind, column, new RegExp(mapped), new RegExp(`${fileOf(kind)}: ${notice}`)),
  };
}

/** A column without a header is not read. At the end of the table a value without a header spoils its row. */
function emptyHeader(data: Data, kind: Kind, column: number): Case {
  const isLast = column === data.headers[kind].length - 1;
  const spoilt = data[kind].flatMap((cells, row) => (cells[column] === '' ? [] : [{ kind, row }]));
  const notice = new RegExp(`${fileOf(kind)}: column ${column + 1} not used, it has no header`);
  return {
    what: `${kind}: ${data.headers[kind][column]} has no header`,
    files: { [fileOf(kind)]: withHeader(data, kind, column, '') },
    right: !isLast
      ? missing(data, kind, column, undefined, notice)
      : spoilt.length === data[kind].length
        ? refused(kind)
        : judge(data, { spoilt }),
  };
}

/** A file without one column: without the header alone, where the cells stay. */
function lostColumn(data: Data, kind: Kind, column: number, headerOnly: boolean): Case {
  const sheet: Sheet = sheetOf(kind, data).map((cells, row) =>
    headerOnly && row > 0 ? cells : cells.toSpliced(column, 1),
  );
  return {
    what: `${kind}: ${data.headers[kind][column]} ${headerOnly ? 'lost its header' : 'is missing'}`,
    files: { [fileOf(kind)]: textOf(sheet) },
    right: headerOnly ? refused(kind) : missing(data, kind, column),
  };
}

/** Columns in another order, their headers with them. */
function permuted(data: Data, kind: Kind): Case[] {
  const columns = data.headers[kind].map((_, column) => column);
  const orders = [
    columns.toReversed(),
    ...columns.slice(1).map((column) => columns.toSpliced(column, 1).toSpliced(0, 0, column)),
    ...columns.slice(2).map((column) => columns.with(1, column).with(column, 1)),
  ];
  return orders.map((order) => {
    const sheet = sheetOf(kind, data).map((cells) => order.map((column) => cells[column] ?? ''));
    return sameData(data, kind, `columns in the order ${order}`, textOf(sheet));
  });
}

/** Two headers in each other's place, the cells where they were. */
function exchangedHeaders(data: Data, kind: Kind): Case[] {
  return data.headers[kind].flatMap((first, at) =>
    data.headers[kind].slice(at + 1).flatMap((second): Case[] => {
      // A column that need not be filled and one that nobody reads: both readings are valid.
      if (optional.includes(first) && optional.includes(second)) return [];
      const other = data.headers[kind].indexOf(second);
      const sheet = sheetOf(kind, data);
      const header = (sheet[0] ?? []).with(at, second).with(other, first);
      // A price or an amount on the first lines of orders alone is the order's, and not read.
      const isOfOrder = (name: string) => ['date', 'store_id', 'order', 'receipt_type'].includes(name);
      const isMoney = (name: string) => ['unit_price', 'net_sales'].includes(name);
      const exchanged = data[kind].map((cells) =>
        cells.with(at, cells[other] ?? '').with(other, cells[at] ?? ''),
      );
      const read = data.headers[kind].map((name) =>
        isMoney(name) && hasAmount(data) && [first, second].some(isOfOrder) && [first, second].includes(name)
          ? 'unused'
          : name,
      );
      const damaged = { ...data, headers: { ...data.headers, [kind]: read }, [kind]: exchanged };
      if (isUndetectable(damaged, data)) return [];
      const verdict = judge(damaged);
      // Rows that could come back with another products or stores file are no reason to refuse the file.
      const mayComeBack = kind === 'sales' && first !== 'date' && /_id/.test(`${first} ${second}`);
      const isLost = verdict.rest[kind].length === 0 && !mayComeBack;
      return [
        {
          what: `${kind}: the headers ${first} and ${second} exchanged`,
          files: { [fileOf(kind)]: textOf(sheet.with(0, header)) },
          right: isLost ? refused(kind) : verdict,
        },
      ];
    }),
  );
}

export const headerDamages: DamageClass[] = [
  {
    name: 'headers: another language',
    cases: (data) =>
      columnsOf(data).flatMap(({ kind, header, column }) =>
        (words[kind][header] ?? []).flatMap((word) =>
          [word, ...spellings.map((change) => change(word))].map((text) =>
            sameData(
              data,
              kind,
              `${header} is called ${JSON.stringify(text)}`,
              withHeader(data, kind, column, text),
            ),
          ),
        ),
      ),
  },
  {
    name: 'headers: an unknown word',
    cases: (data) =>
      columnsOf(data).flatMap(({ kind, header, column }) =>
        ['Kaufhausspalte', '__proto__', 'constructor', `${header}2`].map((word) =>
          unknownHeader(data, kind, column, word),
        ),
      ),
  },
  {
    name: 'headers: none above a column',
    cases: (data) => columnsOf(data).map(({ kind, column }) => emptyHeader(data, kind, column)),
  },
  {
    name: 'headers: an unknown word that --columns names',
    cases: (data) =>
      columnsOf(data).flatMap(({ kind, header, column }): Case[] =>
        // A column of words has no name to say.
        header === 'remark' || header === 'receipt_type'
          ? []
          : ['Kaufhausspalte', 'Jour "J" de vente', 'a=b'].map((word) => ({
              ...sameData(
                data,
                kind,
                `${header} is called ${word}`,
                withHeader(data, kind, column, `"${word.replaceAll('"', '""')}"`),
              ),
              settings: { columns: [`${kind}.${header === 'net_sales' ? 'amount' : header}="${word}"`] },
            })),
      ),
  },
  {
    name: 'headers: a column missing',
    cases: (data) => columnsOf(data).map(({ kind, column }) => lostColumn(data, kind, column, false)),
  },
  {
    name: 'headers: a header missing above its cells',
    cases: (data) => columnsOf(data).map(({ kind, column }) => lostColumn(data, kind, column, true)),
  },
  {
    name: 'headers: a header without its cells',
    cases: (data) =>
      columnsOf(data).map(({ kind, header, column }) => ({
        what: `${kind}: ${header} has no cells`,
        files: {
          [fileOf(kind)]: textOf(
            sheetOf(kind, data).map((cells, row) => (row === 0 ? cells : cells.toSpliced(column, 1))),
          ),
        },
        right: refused(kind),
      })),
  },
  {
    name: 'headers: a column twice',
    cases: (data) =>
      columnsOf(data).flatMap(({ kind, header, column }) =>
        data.headers[kind].flatMap((_, at) => {
          const sheet = sheetOf(kind, data).map((cells, row) =>
            cells.toSpliced(at, 0, row > 0 ? (cells[column] ?? '') : (words[kind][header]?.[1] ?? header)),
          );
          return [
            {
              what: `${kind}: ${header} twice, again as column ${at + 1}`,
              files: { [fileOf(kind)]: textOf(sheet) },
              right: isTold.has(`${kind}.${header}`) ? loaded(data) : refused(kind, 1),
            },
          ];
        }),
      ),
  },
  {
    name: 'headers: another order',
    cases: (data) => kinds.flatMap((kind) => permuted(data, kind)),
  },
  {
    name: 'headers: two exchanged, their cells not',
    cases: (data) => kinds.flatMap((kind) => exchangedHeaders(data, kind)),
  },
];
