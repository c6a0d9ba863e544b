import { clock, csv, eachLine, isoDay, money, net, type Shape } from './shape';

export const odooLines: Shape = {
  name: 'lines that name the cells of their order (Odoo)',
  file: 'pos.order.csv',
  fates: ['returned'],
  write: (shop) =>
    csv([
      [
        ...[
          'Order Lines/Order Ref',
          'Order Lines/Order Ref/Date',
          'Order Lines/Branch/Name',
          'Order Lines/Product/Name',
        ],
        ...[
          'Order Lines/Product/Barcode',
          'Order Lines/Quantity',
          'Order Lines/Subtotal w/o Tax',
          'Order Lines/Subtotal',
        ],
      ],
      ...eachLine(shop, (line, order, _, number) => {
        const { code = '', name = '' } = shop.products[line.product] ?? {};
        const sign = order.fate === 'returned' ? -1 : 1;
        return [
          ...[
            `Shop/${number}`,
            `${isoDay(order)} ${clock(order)}:11`,
            shop.stores[order.store ?? 0] ?? '',
            name,
            code,
          ],
          ...[
            ((sign * line.quantity) / 1000).toFixed(1),
            money(sign * net(line)),
            money(sign * (net(line) + 100)),
          ],
        ];
      }),
    ]),
};
