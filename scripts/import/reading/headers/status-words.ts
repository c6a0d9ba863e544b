import { formsOf, headerKey } from './forms';

/** What a word says of its row. */
export type RowClass =
  /** It is a sale. */
  | 'sale'
  /** It is none: void, cancelled, a means of payment. */
  | 'none'
  /** It gives back what was sold. */
  | 'return'
  /** It is a sale of which a part was given back. */
  | 'partial'
  /** It is the head of a receipt where the lines of that follow, and a sale elsewhere. */
  | 'head'
  /** It is a line of a receipt that has a head. */
  | 'line'
  /** Nobody has told us. */
  | 'unknown';

/** A kind of column that says which rows are sales; a word means what it means in its column. */
type RowFamily = 'status' | 'flag' | 'moment' | 'event' | 'line';

/** A kind of column whose words say what the other numbers of their rows mean. */
export type MeaningFamily = 'currency' | 'unit' | 'tax';

export type StatusFamily = RowFamily | MeaningFamily;

const headers: Record<StatusFamily, string> = {
  currency:
    'currency, currency code, currency iso, iso currency, currency symbol, currency unit, devise, code devise, monnaie, wahrung, waehrung, wahrungscode, wahrungskurzel, moneda, codigo moneda, codigo de moneda, divisa',
  unit: 'unit, uom, unit of measure, unit of measurement, measure unit, sales unit, unit type, unite, unite de mesure, unite de vente, einheit, mengeneinheit, verkaufseinheit, masseinheit, me, unidad, unidad de medida, unidad de venta',
  tax:
    'tax inclusion option, tax included, tax inclusive, taxes included, is tax included, price includes tax, prices include tax, tax type, tax rate, vat rate, vat pct, tax class, tax code, ' +
    'taux tva, taux de tva, tva incluse, code tva, regime tva, mwst satz, ust satz, steuersatz, mehrwertsteuersatz, steuerschlussel, inkl mwst, tipo iva, tipo de iva, iva incluido, porcentaje iva',
  status:
    'status, financial status, order status, item status, payment status, receipt status, sale status, transaction status, state, ' +
    'statut, statut commande, statut de la commande, etat commande, bestellstatus, zahlungsstatus, zustand, estado, estado del pedido, estado de pago',
  flag: 'void, voided, is void, is voided, cancelled, canceled, is cancelled, is canceled, deleted, refunded, is refunded, exchanged, service charge, annule, est annule, storniert, storno, anulado, cancelado',
  moment:
    'cancelled at, canceled at, voided at, cancelled on, cancellation date, cancel date, void date, date annulation, annule le, storniert am, stornodatum, fecha de anulacion, cancelado el',
  event:
    'typ, event type, receipt type, transaction type, sale type, document type, record type, entry type, invoice type, type, ' +
    'type de transaction, type de ticket, type de document, type de vente, belegart, transaktionsart, vorgangsart, tipo de transaccion, tipo de recibo, tipo de documento, tipo',
  line: 'line type, row type, type de ligne, zeilentyp, positionsart, tipo de linea',
};

const VOID =
  'void, voided, cancelled, canceled, cancel, cancellation, failed, declined, rejected, expired, abandoned, deleted, trash, error, draft, checkout draft, quote, quotation, quotation sent, estimate, saved, parked, ' +
  'annule, annulee, annulation, echoue, refuse, refusee, expire, brouillon, devis, storniert, storno, abgebrochen, fehlgeschlagen, abgelehnt, entwurf, angebot, ' +
  'anulado, anulada, cancelado, cancelada, fallido, fallida, rechazado, rechazada, borrador, presupuesto';
const REFUND =
  'refund, refunded, return, returned, returns, credit note, credit, credit memo, remboursement, rembourse, remboursee, retour, avoir, ' +
  'erstattung, erstattet, ruckerstattung, ruckgabe, retoure, gutschrift, reembolso, reembolsado, reembolsada, devolucion, devuelto, abono, nota de credito';
const PARTLY =
  'partially refunded, partial refund, partly refunded, partiellement rembourse, partiellement remboursee, remboursement partiel, ' +
  'teilweise erstattet, teilerstattung, parcialmente reembolsado, reembolso parcial';
const PAYMENT =
  'payment, tender, change, cash, card, rounding, paiement, reglement, rendu, zahlung, wechselgeld, pago, cambio';
/** What Amazon books beside orders and refunds. */
const BOOKED =
  'transfer, adjustment, service fee, fba inventory fee, fba customer return fee, fba transaction fee, fba transaction fees, shipping services, deal fee, lightning deal fee, coupon redemption fee, amazon fees, fee adjustment, ' +
  'liquidations, liquidations adjustments, safe-t reimbursement, debt, order retrocharge, refund retrocharge, others, ' +
  'transfert, frais de service, frais de stock expedie par amazon, ajustement, ubertrag, servicegebuhr, versand durch amazon lagergebuhr, anpassung, ' +
  'transferir, trasferir, tarifa de prestacion de servicio, tarifas de inventario de logistica de amazon, ajuste';
const GOOD =
  'sale, sales, sales order, sale order, layby closed, layby, paid, closed, close, completed, complete, posted, done, shipped, delivered, fulfilled, unfulfilled, partially fulfilled, unshipped, partially shipped, pending, authorized, partially paid, unpaid, ' +
  'open, processing, on hold, invoiced, success, succeeded, successful, captured, settled, active, sold, ok, approved, normal, new, confirmed, order, item, product, exchange, ' +
  'payee, paye, vente, termine, terminee, cloture, cloturee, livre, livree, expedie, expediee, en attente, en cours, facture, validee, valide, comptabilise, ' +
  'bezahlt, verkauf, abgeschlossen, versendet, versandt, geliefert, offen, in bearbeitung, ausstehend, gebucht, ' +
  'pagado, pagada, venta, completado, completada, cerrado, cerrada, enviado, enviada, entregado, entregada, pendiente, procesando, en proceso';

const wordsOf: Record<RowFamily, [RowClass, string][]> = {
  status: [
    ['none', VOID],
    ['none', REFUND],
    ['partial', PARTLY],
    ['sale', GOOD],
  ],
  flag: [
    ['none', `true, yes, y, 1, x, oui, vrai, ja, wahr, si, verdadero, ${VOID}`],
    ['sale', 'false, no, n, 0, non, faux, nein, falsch, falso'],
  ],
  moment: [],
  event: [
    [
      'none',
      `${VOID}, no sale, cash in, cash out, pay in, pay out, paid in, paid out, payout, deposit, ${BOOKED}`,
    ],
    ['return', `${REFUND}, ${PARTLY}, chargeback refund, a-to-z guarantee claim`],
    [
      'sale',
      `${GOOD}, commande, bestellung, pedido, payment, charge, invoice, receipt, paiement, zahlung, rechnung, beleg, pago, factura, ticket`,
    ],
  ],
  line: [
    ['none', `${PAYMENT}, ${VOID}`],
    [
      'line',
      'sale line, sale item, line, line item, ligne, ligne de vente, position, verkaufszeile, linea, linea de venta',
    ],
    ['return', REFUND],
    ['head', 'sale, sales, receipt, order, vente, ticket, verkauf, beleg, venta, recibo'],
    ['sale', 'item, product, produit, article, produkt, artikel, producto, articulo'],
  ],
};

const familyOfKey = new Map<string, StatusFamily>();
for (const [family, list] of Object.entries(headers))
  for (const word of list.split(', ')) familyOfKey.set(headerKey(word), family as StatusFamily);

const classes = new Map<string, RowClass>();
for (const [family, groups] of Object.entries(wordsOf)) {
  for (const [rowClass, list] of groups) {
    for (const word of list.split(', ')) {
      const key = `${family} ${headerKey(word)}`;
      if (!classes.has(key)) classes.set(key, rowClass);
    }
  }
}

/** What kind of status a column holds; undefined where it holds none. */
export function statusFamily(header: string): StatusFamily | undefined {
  // Odoo writes Order Ref/Status.
  const [whole] = formsOf('sales', header.replace(/^.*\border ref(?:erence)?\s*\//i, ''));
  return whole && familyOfKey.get(whole.key);
}

/** Whether the words of a column say what numbers mean, and nothing of whether their rows are sales. */
export function isOfMeaning(family: StatusFamily): family is MeaningFamily {
  return family === 'currency' || family === 'unit' || family === 'tax';
}

/** What a cell of a status column says of its row; it is not empty. */
export function classOf(family: StatusFamily, cell: string): RowClass {
  if (isOfMeaning(family)) return 'sale';
  if (family === 'moment') return 'none';
  return classes.get(`${family} ${headerKey(cell)}`) ?? 'unknown';
}
