import type { Why } from '../../notices/why';
import type { Kind } from '../kinds';
import { headerKey } from './headers/forms';
import { howToSettle } from './how-to-settle';
import type { Recognised } from './layout';
import { cellOf } from './sample';

/** Whose files these are, or of what, that is neither sold nor a place of sale. */
const PARTNERS =
  'suppliers?|vendors?|customers?|clients?|fournisseurs?|lieferanten?|kunden|proveedor(?:es)?|clientes?';
const BOUGHT =
  'purchases?|suppliers?|vendors?|achats?|fournisseurs?|eink[aä]ufe?|lieferanten?|compras?|proveedor(?:es)?';
const NOT_SOLD =
  'returns?|refunds?|retours?|r[uü]ckgaben?|retouren?|devoluci[oó]n(?:es)?|stock|stocks|inventory|inventories|inventaires?|inventur|lagerbestand|inventario|existencias|' +
  'deliver(?:y|ies)|livraisons?|lieferungen?|entregas?|' +
  'budgets?|forecasts?|pr[eé]visions?|prognosen?|presupuestos?|previsi[oó]n(?:es)?';
const alone = (words: string) => new RegExp(`(?:^|[^\\p{L}])(${words})(?:[^\\p{L}]|$)`, 'iu');

const names: Record<Kind, RegExp> = {
  products: alone(BOUGHT),
  stores: alone(PARTNERS),
  sales: alone(`${BOUGHT}|${NOT_SOLD}`),
};

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
 * Why a table is not of the kind that its columns are: its name says so, or, of one with a day and a quantity, a header
 * does where nothing says what was paid. Undefined where nothing speaks against it.
 */
export function isOfAnotherKind(name: string, { layout }: Recognised): Why | undefined {
  const stem = name
    .replace(/\.[^.]*$/, '')
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .replace(/[_\d]/g, ' ');
  const inName = names[layout.kind].exec(stem)?.[1];
  const kind = `"${name}:${layout.kind}"`;
  if (inName) return { code: 'other_kind', says: 'name', word: inName, kind };
  if (layout.kind !== 'sales') return undefined;
  const hasMoney = layout.columns.some(({ field }) => ['unit_price', 'amount', 'gross'].includes(field));
  const header = hasMoney ? undefined : layout.headers.find((each) => headers.has(headerKey(each)));
  return header === undefined ? undefined : { code: 'other_kind', says: 'header', word: header.trim(), kind };
}

/** A product and how many of it: `2× Mug`, `Mug x 2`. */
const counted = [/(?:^|[,;|\n] ?)\d+ ?[×x] \S/g, /\S [×x] ?\d+(?=$|[,;|\n])/g];

/**
 * Why a table has no rows of items sold: its products stand with their number in one cell for each order, `2× Mug, 1× Tee`.
 * Undefined where they do not.
 */
export function listsOrders(name: string, { layout, sample }: Recognised): string | undefined {
  for (const { field, index } of layout.columns) {
    if (field !== 'product_id' && field !== 'name') continue;
    const cells = sample.rows.map((row) => cellOf(row, index)).filter((cell) => cell !== '');
    const isOrder = (form: RegExp) => {
      const counts = cells.map((cell) => cell.match(form)?.length ?? 0);
      return counts.length > 0 && !counts.includes(0) && counts.some((count) => count > 1);
    };
    if (!counted.some(isOrder) && !(cells.length > 0 && cells.every((cell) => /^\d+× \S/.test(cell))))
      continue;
    const shown = cells.find((cell) => /[,;|\n]/.test(cell)) ?? cells[0];
    return (
      `has the products of an order with their number in one cell of "${layout.headers[index]?.trim()}": "${shown}"; what ` +
      'each came to, it does not say. Export one row for each product sold: WooCommerce Analytics has no such list, an ' +
      `export plugin for orders does; or leave this file out: ${howToSettle('kind', `"${name}:ignore"`)}`
    );
  }
  return undefined;
}
