import { clock, csv, eachLine, isoDay, money, type Shape } from './shape';

export const onlineRetail: Shape = {
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
};
