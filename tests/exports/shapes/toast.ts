import { csv, eachLine, gross, isoDay, money, net, type Shape, two, units } from './shape';

export const toast: Shape = {
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
};
