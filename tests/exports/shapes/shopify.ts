import { clock, csv, eachLine, isoDay, money, net, type Shape, units } from './shape';

export const shopify: Shape = {
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
};
