import { clock, csv, eachLine, gross, isoDay, money, net, type Shape } from './shape';

const dollars = (cents: number) =>
  `${cents < 0 ? '-' : ''}$${money(Math.abs(cents)).replace(/(\d)(?=(\d{3})+\.)/g, '$1,')}`;

export const square: Shape = {
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
};
