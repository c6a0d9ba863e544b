import { headerKey } from './headers/forms';
import { howToSettle } from './how-to-settle';
import type { Recognised } from './layout';

const names =
  /(?:^|[^\p{L}])(returns?|refunds?|retours?|r[uü]ckgaben?|retouren?|devoluci[oó]n(?:es)?|stock|stocks|inventory|inventories|inventaires?|inventur|lagerbestand|inventario|existencias|purchases?|purchase orders?|achats?|eink[aä]ufe?|bestellungen lieferant|compras?|deliver(?:y|ies)|livraisons?|lieferungen?|entregas?|suppliers?|fournisseurs?|lieferanten?|proveedor(?:es)?|budgets?|forecasts?|pr[eé]visions?|prognosen?|presupuestos?|previsi[oó]n(?:es)?)(?:[^\p{L}]|$)/iu;

const headers = new Set(
  (
    'supplier, supplier name, supplier id, fournisseur, lieferant, proveedor, budget, forecast, prevision, prognose, presupuesto, ' +
    'planned quantity, received quantity, quantity received, delivered quantity, counted quantity, expected quantity, delivery note, ' +
    'return reason, return quantity, stock count, purchase order, bon de livraison, lieferschein'
  )
    .split(', ')
    .map(headerKey),
);

/**
 * Why a table with a day and a quantity is no sales file after all: its name says so, or a header does where nothing
 * says what was paid. Undefined where nothing speaks against it.
 */
export function isOfAnotherKind(name: string, { layout }: Recognised): string | undefined {
  const stem = name
    .replace(/\.[^.]*$/, '')
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .replace(/[_\d]/g, ' ');
  const inName = names.exec(stem)?.[1];
  const rest = `it does not look like sales and is left unread; if it is, ${howToSettle('kind', `"${name}:sales"`)}`;
  if (inName) return `its name says "${inName}": ${rest}`;
  const hasMoney = layout.columns.some(({ field }) => ['unit_price', 'amount', 'gross'].includes(field));
  const header = hasMoney ? undefined : layout.headers.find((each) => headers.has(headerKey(each)));
  return header === undefined ? undefined : `its header says "${header.trim()}": ${rest}`;
}
