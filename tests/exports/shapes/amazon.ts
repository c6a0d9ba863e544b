import { clock, csv, eachLine, gross, isoDay, money, type Shape, units } from './shape';

export const amazon: Shape = {
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
};
