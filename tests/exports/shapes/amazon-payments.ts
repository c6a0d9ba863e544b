import { type Cells, clock, csv, eachLine, gross, isoDay, money, type Shape, units } from './shape';

const MONTHS = 'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec'.split(',');

const preamble = [
  '"Includes Amazon Marketplace, Fulfillment by Amazon (FBA), and Amazon Webstore transactions"\n',
  '"All amounts in USD, unless specified"\n',
  '"Other: Includes non-order transaction amounts. For more details, see the ""Type"" column for each order ID."\n',
].join('');

/** What is booked beside orders: it has no product. */
const booked = (type: string, total: string): Cells => [
  ...['Feb 1, 2024 3:00:00 PM PST', '1001', type, '', '', 'Of the month', '', '', ''],
  ...['0', '0', '0', '0', '0', total, total],
];

export const amazonPayments: Shape = {
  name: 'what a market place has booked, below its notes (Amazon payments)',
  file: '2024MonthlyUnifiedTransaction.csv',
  fates: ['returned'],
  only: 'amazon.com',
  write: (shop) =>
    preamble +
    csv([
      [
        ...[
          'date/time',
          'settlement id',
          'type',
          'order id',
          'sku',
          'description',
          'quantity',
          'marketplace',
          'order city',
        ],
        ...[
          'product sales',
          'product sales tax',
          'shipping credits',
          'promotional rebates',
          'selling fees',
          'other',
          'total',
        ],
      ],
      booked('Service Fee', '-39.99'),
      ...eachLine(shop, (line, order, _, number) => {
        const { code = '', name = '' } = shop.products[line.product] ?? {};
        const [year, month, day] = isoDay(order).split('-').map(Number) as [number, number, number];
        const isRefund = order.fate === 'returned';
        const sales = money(isRefund ? -gross(line) : gross(line));
        return [
          `${MONTHS[month - 1]} ${day}, ${year} ${clock(order)}:07 PST`,
          ...[
            '1001',
            isRefund ? 'Refund' : 'Order',
            `111-${number}`,
            code,
            name,
            units(line, 0),
            'amazon.com',
            'OXFORD',
          ],
          ...[sales, '1.00', '4.99', '-4.99', '-2.00', '0', '9.99'],
        ];
      }),
      booked('Transfer', '-100.00'),
    ]),
};
