import { type Cells, clock, csv, isoDay, money, net, type Shape, units } from './shape';

export const lightspeed: Shape = {
  name: 'a till with the head and the payment of each receipt (Lightspeed)',
  file: 'register-sales.csv',
  fates: ['void'],
  write: (shop) =>
    csv([
      ['Date', 'Receipt Number', 'Line Type', 'Quantity', 'Subtotal', 'Details', 'Sku', 'Outlet', 'Status'],
      ...shop.orders.flatMap((order, number) => {
        const total = order.lines.reduce((sum, line) => sum + net(line), 0);
        const status = order.fate === 'void' ? 'VOIDED' : 'CLOSED';
        const row = (type: string, quantity: string, amount: string, name: string, code: string): Cells => [
          ...[`${isoDay(order)} ${clock(order)}:00`, 1000 + number, type, quantity, amount, name, code],
          ...[shop.stores[order.store ?? 0] ?? '', status],
        ];
        return [
          row('Sale', String(order.lines.length), money(total), 'several', ''),
          ...order.lines.map((line) => {
            const { code = '', name = '' } = shop.products[line.product] ?? {};
            return row('Sale Line', units(line, 0), money(net(line)), name, code);
          }),
          row('Payment', '', money(total), 'Card', ''),
        ];
      }),
    ]),
};
