import { clock, csv, eachLine, gross, isoDay, net, type Shape, units } from './shape';

export const loyverse: Shape = {
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
};
