import type { Abilities, Line, Order, Shop } from './truth';

/** A shape of export: the file that a shop gets, and what a person settles where the file leaves it open. */
export interface Shape extends Abilities {
  name: string;
  file: string;
  write: (shop: Shop) => string;
  dateFormat?: 'dmy';
  /** The store of all sales, where the shape names none. */
  only?: string;
}

type Cells = (string | number)[];

const isoDay = ({ day }: Order) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
const clock = ({ minute }: Order) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const two = (number: number) => String(number).padStart(2, '0');
const money = (cents: number) => (cents / 100).toFixed(2);
const units = ({ quantity }: Line, digits: number) => (quantity / 1000).toFixed(digits);
/** Of a line, before its discount: some shapes round it, so their lines come to whole cents. */
const gross = ({ quantity, price }: Line) => (quantity * price) / 1000;
const net = (line: Line) => gross(line) - line.discount;

function csv(rows: Cells[], delimiter = ','): string {
  const quote = (cell: string | number) =>
    /["\n]/.test(String(cell)) || String(cell).includes(delimiter)
      ? `"${String(cell).replaceAll('"', '""')}"`
      : cell;
  return rows.map((row) => `${row.map(quote).join(delimiter)}\n`).join('');
}

/** One row for each line of each order. */
function eachLine(
  shop: Shop,
  row: (line: Line, order: Order, index: number, number: number) => Cells,
): Cells[] {
  return shop.orders.flatMap((order, number) =>
    order.lines.map((line, index) => row(line, order, index, 1000 + number)),
  );
}

const dollars = (cents: number) =>
  `${cents < 0 ? '-' : ''}$${money(Math.abs(cents)).replace(/(\d)(?=(\d{3})+\.)/g, '$1,')}`;

export const shapes: Shape[] = [
  {
    name: 'a till with signed dollars and refund events (Square)',
    file: 'items-2024.csv',
    fates: ['returned'],
    hasDiscounts: true,
    mayLackCodes: true,
    write: (shop) =>
      csv([
        [
          'Date',
          'Time',
          'Category',
          'Item',
          'Qty',
          'Price Point Name',
          'SKU',
          'Gross Sales',
          'Discounts',
          'Net Sales',
          'Tax',
          'Transaction ID',
          'Event Type',
          'Location',
        ],
        ...eachLine(shop, (line, order, _, number) => {
          const { code = '', name = '', category = '', hasCode } = shop.products[line.product] ?? {};
          const sign = order.fate === 'returned' ? -1 : 1;
          return [
            ...[
              isoDay(order),
              clock(order),
              category,
              name,
              ((sign * line.quantity) / 1000).toFixed(1),
              'Regular',
              hasCode ? code : '',
            ],
            ...[
              dollars(sign * gross(line)),
              dollars(-sign * line.discount),
              dollars(sign * net(line)),
              dollars(sign * 17),
            ],
            ...[`TX${number}`, sign < 0 ? 'Refund' : 'Payment', shop.stores[order.store ?? 0] ?? ''],
          ];
        }),
      ]),
  },
  {
    name: 'a web shop whose order cells stand on the first line (Shopify)',
    file: 'orders_export.csv',
    fates: ['void', 'refunded', 'partly refunded'],
    hasDiscounts: true,
    sellsOnline: true,
    mayLackCodes: true,
    write: (shop) =>
      csv([
        [
          'Name',
          'Email',
          'Financial Status',
          'Currency',
          'Subtotal',
          'Taxes',
          'Total',
          'Discount Amount',
          'Created at',
          'Lineitem quantity',
          'Lineitem name',
          'Lineitem price',
          'Lineitem sku',
          'Billing City',
          'Cancelled at',
          'Refunded Amount',
          'Location',
          'Lineitem discount',
        ],
        ...eachLine(shop, (line, order, index, number) => {
          const { code = '', name = '', hasCode } = shop.products[line.product] ?? {};
          const total = order.lines.reduce((sum, each) => sum + net(each), 0);
          const status = {
            sold: 'paid',
            void: 'voided',
            refunded: 'refunded',
            'partly refunded': 'partially_refunded',
            returned: '',
          }[order.fate];
          const when = `${isoDay(order)} ${clock(order)}:05 +0200`;
          const head = index === 0;
          return [
            ...[
              `#${number}`,
              'buyer@example.com',
              head ? status : '',
              head ? 'EUR' : '',
              head ? money(total) : '',
              head ? '1.00' : '',
              head ? money(total + 490) : '',
              head ? '0.00' : '',
            ],
            ...[when, units(line, 0), name, money(line.price), hasCode ? code : '', head ? 'Lyon' : ''],
            ...[
              head && order.fate === 'void' ? when : '',
              head ? (order.fate === 'partly refunded' ? '5.00' : '0.00') : '',
            ],
            ...[
              head && order.store !== undefined ? (shop.stores[order.store] ?? '') : '',
              money(line.discount),
            ],
          ];
        }),
      ]),
  },
  {
    name: 'a till with weights, statuses and positive refunds (Loyverse)',
    file: 'receipts-by-item.csv',
    fates: ['void', 'returned'],
    // Amounts of four decimals at most.
    byWeight: 10,
    dateFormat: 'dmy',
    write: (shop) =>
      csv([
        [
          'Date',
          'Receipt number',
          'Receipt type',
          'Category',
          'SKU',
          'Item',
          'Quantity',
          'Gross sales',
          'Discounts',
          'Net sales',
          'Cost of goods',
          'Store',
          'Status',
        ],
        ...eachLine(shop, (line, order, _, number) => {
          const { code = '', name = '', category = '' } = shop.products[line.product] ?? {};
          const [year, month, day] = isoDay(order).split('-');
          return [
            ...[
              `${day}/${month}/${year} ${clock(order)}`,
              `1-${number}`,
              order.fate === 'returned' ? 'Refund' : 'Sale',
              category,
              code,
              name,
            ],
            ...[
              units(line, 3),
              (gross(line) / 100).toFixed(5).replace(/0$/, ''),
              '0.00',
              (net(line) / 100).toFixed(5).replace(/0$/, ''),
              '1.00',
            ],
            ...[shop.stores[order.store ?? 0] ?? '', order.fate === 'void' ? 'Cancelled' : 'Closed'],
          ];
        }),
      ]),
  },
  {
    name: 'a restaurant till with voided items and American days (Toast)',
    file: 'ItemSelectionDetails.csv',
    fates: ['void'],
    hasDiscounts: true,
    write: (shop) =>
      csv([
        [
          'Location',
          'Order Id',
          'Order Date',
          'SKU',
          'Menu Item',
          'Sales Category',
          'Gross Price',
          'Discount',
          'Net Price',
          'Qty',
          'Tax',
          'Void?',
        ],
        ...eachLine(shop, (line, order, _, number) => {
          const { code = '', name = '', category = '' } = shop.products[line.product] ?? {};
          const [year = '', month, day] = isoDay(order).split('-');
          const hour = Math.floor(order.minute / 60);
          const when = `${Number(month)}/${Number(day)}/${year.slice(2)} ${hour % 12 || 12}:${two(order.minute % 60)} ${hour < 12 ? 'AM' : 'PM'}`;
          return [
            ...[shop.stores[order.store ?? 0] ?? '', `1300${number}`, when, code, name, category],
            ...[
              money(gross(line)),
              money(line.discount),
              money(net(line)),
              units(line, 1),
              '1.29350000',
              order.fate === 'void' ? 'true' : 'false',
            ],
          ];
        }),
      ]),
  },
  {
    name: 'an order book with prefixed lines and empty cells below (Odoo)',
    file: 'Orders (pos.order).csv',
    fates: ['returned'],
    write: (shop) =>
      csv([
        [
          'Order Ref',
          'Date',
          'Point of Sale',
          'Total',
          'Status',
          'Order Lines/Product',
          'Order Lines/Product/Internal Reference',
          'Order Lines/Quantity',
          'Order Lines/Unit Price',
          'Order Lines/Discount (%)',
          'Order Lines/Subtotal w/o Tax',
          'Order Lines/Subtotal',
        ],
        ...eachLine(shop, (line, order, index, number) => {
          const { code = '', name = '' } = shop.products[line.product] ?? {};
          const sign = order.fate === 'returned' ? -1 : 1;
          const head = index === 0;
          return [
            ...(head
              ? [
                  `Shop/${number}`,
                  `${isoDay(order)} ${clock(order)}:11`,
                  shop.stores[order.store ?? 0] ?? '',
                  '99.99',
                  'Posted',
                ]
              : ['', '', '', '', '']),
            ...[
              `[${code}] ${name}`,
              code,
              ((sign * line.quantity) / 1000).toFixed(1),
              money(line.price),
              '0.0',
            ],
            ...[money(sign * net(line)), money(sign * (net(line) + 100))],
          ];
        }),
      ]),
  },
  {
    name: 'a market place with line totals called prices, in tabs (Amazon)',
    file: '12345678901.txt',
    fates: ['void'],
    hasDiscounts: true,
    only: 'Amazon.de',
    write: (shop) =>
      csv(
        [
          [
            'amazon-order-id',
            'purchase-date',
            'last-updated-date',
            'order-status',
            'sales-channel',
            'product-name',
            'sku',
            'item-status',
            'quantity',
            'currency',
            'item-price',
            'item-tax',
            'item-promotion-discount',
            'ship-city',
          ],
          ...eachLine(shop, (line, order, _, number) => {
            const { code = '', name = '' } = shop.products[line.product] ?? {};
            const isVoid = order.fate === 'void';
            const when = `${isoDay(order)}T${clock(order)}:09+00:00`;
            return [
              ...[
                `112-${number}`,
                when,
                when,
                isVoid ? 'Cancelled' : 'Shipped',
                'Amazon.de',
                name,
                code,
                isVoid ? 'Cancelled' : 'Shipped',
              ],
              ...(isVoid
                ? [0, '', '', '', '']
                : [
                    units(line, 0),
                    'EUR',
                    money(gross(line)),
                    '1.00',
                    line.discount ? money(line.discount) : '',
                  ]),
              'Berlin',
            ];
          }),
        ],
        '\t',
      ),
  },
  {
    name: 'a till with the head and the payment of each receipt (Lightspeed)',
    file: 'register-sales.csv',
    fates: ['void'],
    write: (shop) =>
      csv([
        ['Date', 'Receipt Number', 'Line Type', 'Quantity', 'Subtotal', 'Details', 'Sku', 'Outlet', 'Status'],
        ...shop.orders.flatMap((order, number) => {
          const total = order.lines.reduce((sum, line) => sum + net(line), 0);
          const status = order.fate === 'void' ? 'VOIDED' : 'CLOSED';
          const row = (type: string, quantity: string, amount: string, name: string, code: string): Cells => [
            ...[`${isoDay(order)} ${clock(order)}:00`, 1000 + number, type, quantity, amount, name, code],
            ...[shop.stores[order.store ?? 0] ?? '', status],
          ];
          return [
            row('Sale', String(order.lines.length), money(total), 'several', ''),
            ...order.lines.map((line) => {
              const { code = '', name = '' } = shop.products[line.product] ?? {};
              return row('Sale Line', units(line, 0), money(net(line)), name, code);
            }),
            row('Payment', '', money(total), 'Card', ''),
          ];
        }),
      ]),
  },
  {
    name: 'a list of invoices with a price for each unit, by country (Online Retail)',
    file: 'online_retail.csv',
    fates: ['returned'],
    write: (shop) =>
      csv([
        [
          'InvoiceNo',
          'StockCode',
          'Description',
          'Quantity',
          'InvoiceDate',
          'UnitPrice',
          'CustomerID',
          'Country',
        ],
        ...eachLine(shop, (line, order, _, number) => {
          const { code = '', name = '' } = shop.products[line.product] ?? {};
          const sign = order.fate === 'returned' ? -1 : 1;
          return [
            number,
            code,
            name,
            (sign * line.quantity) / 1000,
            `${isoDay(order)} ${clock(order)}`,
            money(line.price),
            17850,
            shop.stores[order.store ?? 0] ?? '',
          ];
        }),
      ]),
  },
  {
    name: 'a French till with commas, semicolons and net amounts',
    file: 'Ventes détaillées.csv',
    fates: ['returned'],
    hasDiscounts: true,
    write: (shop) =>
      csv(
        [
          [
            'Date de vente',
            'N° ticket',
            'Magasin',
            'Ville',
            'Référence',
            'Désignation',
            'Rayon',
            'Qté',
            'Prix unitaire TTC',
            'Remise',
            'Montant HT',
            'Montant TTC',
          ],
          ...eachLine(shop, (line, order, _, number) => {
            const { code = '', name = '', category = '' } = shop.products[line.product] ?? {};
            const sign = order.fate === 'returned' ? -1 : 1;
            const [year, month, day] = isoDay(order).split('-');
            const comma = (cents: number) => money(cents).replace('.', ',');
            return [
              ...[
                `${day}/${month}/${year}`,
                number,
                shop.stores[order.store ?? 0] ?? '',
                'Lyon',
                code,
                name,
                category,
                (sign * line.quantity) / 1000,
              ],
              ...[
                comma(line.price * 1.2),
                comma(line.discount),
                `${comma(sign * net(line))} €`,
                `${comma(sign * net(line) * 1.2)} €`,
              ],
            ];
          }),
        ],
        ';',
      ),
    dateFormat: 'dmy',
  },
  {
    name: 'a plain list without stores and amounts, priced by the line',
    file: 'shop.csv',
    fates: [],
    byWeight: 1,
    only: 'My little shop',
    write: (shop) =>
      csv([
        ['Date', 'Product', 'Quantity', 'Price (EUR)'],
        ...eachLine(shop, (line, order) => [
          isoDay(order),
          shop.products[line.product]?.code ?? '',
          units(line, 3),
          money(line.price),
        ]),
      ]),
  },
];
