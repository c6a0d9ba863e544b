import { clock, csv, eachLine, isoDay, money, net, type Shape } from './shape';

export const odoo: Shape = {
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
};
