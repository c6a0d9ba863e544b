import { csv, eachLine, isoDay, money, net, type Shape } from './shape';

export const frenchTill: Shape = {
  name: 'a French till with commas, semicolons and net amounts',
  file: 'Ventes détaillées.csv',
  fates: ['returned'],
  hasDiscounts: true,
  write: (shop) =>
    csv(
      [
        [
          'Date de vente',
          'N° ticket',
          'Magasin',
          'Ville',
          'Référence',
          'Désignation',
          'Rayon',
          'Qté',
          'Prix unitaire TTC',
          'Remise',
          'Montant HT',
          'Montant TTC',
        ],
        ...eachLine(shop, (line, order, _, number) => {
          const { code = '', name = '', category = '' } = shop.products[line.product] ?? {};
          const sign = order.fate === 'returned' ? -1 : 1;
          const [year, month, day] = isoDay(order).split('-');
          const comma = (cents: number) => money(cents).replace('.', ',');
          return [
            ...[
              `${day}/${month}/${year}`,
              number,
              shop.stores[order.store ?? 0] ?? '',
              'Lyon',
              code,
              name,
              category,
              (sign * line.quantity) / 1000,
            ],
            ...[
              comma(line.price * 1.2),
              comma(line.discount),
              `${comma(sign * net(line))} €`,
              `${comma(sign * net(line) * 1.2)} €`,
            ],
          ];
        }),
      ],
      ';',
    ),
  dateFormat: 'dmy',
};
