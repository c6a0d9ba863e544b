import { csv, eachLine, isoDay, money, type Shape, units } from './shape';

export const plainList: Shape = {
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
};
