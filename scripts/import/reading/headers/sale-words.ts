import type { Rank } from './product-words';

export const dates: Rank[] = [
  [
    'date, sale date, sales date, date of sale, order date, transaction date, day',
    'date de vente, date vente, date de la vente, date commande, date de commande, jour',
    'datum, verkaufsdatum, bestelldatum, auftragsdatum, tag',
    'fecha, fecha de venta, fecha venta, fecha de la venta, fecha de pedido, fecha del pedido, dia',
  ],
  [
    'invoice date, receipt date, purchase date, order created date, date time, datetime, order date time, transaction date time, date and time, business date',
    'date facture, date de facture, date ticket, date d achat, date et heure, date heure',
    'rechnungsdatum, belegdatum, kaufdatum, datum und uhrzeit, datum uhrzeit, bestellt am',
    'fecha factura, fecha de factura, fecha de compra, fecha y hora, fecha hora',
  ],
  [
    'created at, created, created on, sold on, verkauft am, date created, order created at, timestamp, closed date, paid date',
    'cree le, date de creation',
    'erstellt am, erstellungsdatum',
    'fecha de creacion, creado el',
  ],
  ['paid at, completed at, date paid, sent date', 'paye le', 'bezahlt am', 'pagado el'],
];

export const quantities: Rank[] = [
  [
    'quantity, qty, units, units sold, quantity sold, qty sold, item quantity, quantity purchased, order qty, unit sales',
    'quantite, qte, unites, quantite vendue, qte vendue, unites vendues',
    'menge, anzahl, stuck, stuckzahl, verkaufte menge',
    'cantidad, cant, unidades, cantidad vendida, unidades vendidas',
  ],
  [
    'qty ordered, quantity ordered, items sold, net quantity, number of items, transaction qty',
    'nombre, nb',
    'verkauft',
    'numero de articulos',
  ],
  ['count'],
];

/** What a line comes to after its discount and before tax. */
export const netAmounts: Rank[] = [
  [
    'net sales, net amount, net total, line net, net line total, line total excl tax, line total ex tax, subtotal without tax, subtotal w o tax, tax excl, subtotal excl tax, total excl tax, total without tax, amount excl tax, net revenue, line subtotal excl tax, net',
    'montant ht, total ht, ca ht, chiffre d affaires ht, ventes nettes, total net, montant net, sous total ht, total hors taxe, montant hors taxe, total ligne ht',
    'nettobetrag, nettoumsatz, umsatz netto, netto, nettosumme, summe netto, betrag netto, gesamt netto',
    'importe neto, ventas netas, total neto, base imponible, importe sin iva, total sin iva, subtotal sin impuestos, neto',
  ],
  [
    'line subtotal, subtotal, line total, final price, item total, item subtotal, order line total, line item total, extended price, ext price, line amount',
    'sous total, total ligne, montant ligne, total de ligne',
    'zwischensumme, positionssumme, zeilensumme, positionsbetrag',
    'subtotal, total linea, total de linea, importe linea',
  ],
  [
    'sales, sales amount, sale amount, revenue, turnover, net revenue, item revenue, product revenue, product sales, sales value, total sales, weekly sales',
    'ventes, chiffre d affaires, ca, montant vente, montant des ventes, recette, ventes de produits',
    'umsatz, umsatze, erlos, verkaufsumsatz',
    'ventas, ingresos, facturacion, importe de venta, venta, ventas de productos',
  ],
];

/** A total or a price of one unit: the rows tell. */
export const netPrices: Rank = ['net price, price net', 'prix net', 'nettopreis, preis netto', 'precio neto'];
export const grossPrices: Rank = [
  'gross price, price gross, item price',
  'prix brut',
  'bruttopreis, preis brutto, preis vor rabatt',
  'precio bruto',
];

/** What a line comes to before its discount. */
export const grossAmounts: Rank[] = [
  [
    'gross sales, gross amount, gross line total, product gross sales',
    'ventes brutes, montant brut, total brut',
    'bruttoumsatz, bruttobetrag',
    'ventas brutas, importe bruto',
  ],
];

/** What the customer paid. */
export const totals: Rank[] = [
  [
    'amount, total, total amount, total price, gross total, amount paid, total paid, money, price total, line total incl tax, total incl tax, total with tax, transaction amount, sum, grand total',
    'montant, total ttc, montant ttc, prix total, montant total, ca ttc, total paye, somme',
    'betrag, summe, gesamt, gesamtbetrag, gesamtpreis, gesamtsumme, brutto, preis gesamt',
    'importe, total con iva, importe total, monto, monto total, precio total, suma',
  ],
];

/** The line's discount as an amount. */
export const discounts: Rank[] = [
  [
    'discount amount, discounts, line discount, item discount, item promotion discount, promotion discount, discount total, discount value',
    'montant remise, remises, remise ligne, montant de la remise',
    'rabattbetrag, rabatte, positionsrabatt, rabattsumme',
    'importe descuento, descuentos, importe de descuento',
  ],
  ['discount', 'remise, rabais, reduction', 'rabatt, nachlass', 'descuento'],
  [
    'discount percent, discount rate, discount pct, taux de remise, taux remise, remise pourcent, rabattsatz, rabatt prozent, porcentaje de descuento, porcentaje descuento',
  ],
];

/** The tax of a line as an amount. */
export const taxes: Rank = [
  'tax, taxes, tax amount, sales tax, total tax, line tax, item tax, vat, vat amount',
  'tva, montant tva, taxes',
  'mwst, mwst betrag, ust, umsatzsteuer, steuer, steuerbetrag',
  'iva, importe iva, cuota iva, impuesto, impuestos',
];

/** What was taken off a whole order, not off one of its lines. */
export const orderDiscounts: Rank[] = [
  [
    'order discount, order discount amount, order discount total, cart discount, cart discount amount',
    'remise commande, remise panier, remise de la commande',
    'bestellrabatt, auftragsrabatt, warenkorbrabatt',
    'descuento del pedido, descuento de pedido, descuento del carrito',
  ],
];

/** What tells the lines of one order. */
export const orders: Rank[] = [
  [
    'order id, order ref, order reference, order number, order, order name, amazon order id, receipt number, receipt, receipt id, invoice id, invoice number, invoice, sale id, sale number, ticket, ticket number, transaction id, check id, bill number, document number',
    'commande, id commande, numero commande, numero de commande, numero de la commande, no commande, n commande, n de commande, ref commande, numero ticket, numero de ticket, n ticket, n de ticket, facture, numero facture, numero de facture, n facture, n de facture',
    'bestellnummer, bestellung, bestell nr, auftragsnummer, auftrags nr, rechnungsnummer, rechnungs nr, rechnung, beleg, belegnummer, beleg nr, bon, bonnummer, bon nr',
    'pedido, numero de pedido, id pedido, id del pedido, numero pedido, n de pedido, factura, numero de factura, n de factura, recibo, numero de recibo, n de recibo',
  ],
  ['name'],
];

/** What was given back of an order. */
export const refunds: Rank[] = [
  [
    'refunded amount, refund amount, amount refunded, total refunded',
    'montant rembourse',
    'erstatteter betrag, erstattungsbetrag',
    'importe reembolsado',
  ],
];
