/** A column that changes what the figures mean is never merely not used. */
import { prepare, runCommand } from '../support/command';

const warningsOf = async (header: string, ...rows: string[]) => {
  const lines = [`Date,SKU,Store,${header}`, ...rows.map((row, at) => `2024-01-1${at + 1},A,Lyon,${row}`)];
  const { flags } = prepare({ 'sales.csv': `${lines.join('\n')}\n` });
  const run = async (...more: string[]) => {
    const { code, stderr } = await runCommand([...flags, '--quiet', ...more]);
    return { code, warnings: [...stderr.matchAll(/^Warning: sales\.csv: (.*)$/gm)].map(([, each]) => each) };
  };
  return { first: await run(), run };
};

const told: [header: string, rows: string[], warning: string][] = [
  [
    'Qty,Unit,Price',
    ['1,kg,2', '2,pcs,3', '3,KG,2'],
    'its quantities are in several units, "Unit" says "kg", "pcs": they are added up as if they were one',
  ],
  [
    'Menge,Einheit,Preis',
    ['1,Stk,2', '2,Kiste,3'],
    'its quantities are in several units, "Einheit" says "Stk", "Kiste": they are added up as if they were one',
  ],
  [
    'Qty,VAT rate,Price',
    ['1,20%,2', '2,5.5%,3'],
    'its rows are taxed differently, "VAT rate" says "20%", "5.5%", and nothing says that "Price" is without tax; if a column is, name it: --columns sales.amount="…"',
  ],
  [
    'Qty,Total,Tax',
    ['1,12.00,2.00', '2,10.55,0.55'],
    '"Tax" is not used, though it differs from row to row: "Total" may be with or without it; name the column that a line comes to: --columns sales.amount="…"',
  ],
  [
    'Qty,Price,Line discount,Promotion discount',
    ['1,12.00,1.00,0.00', '2,10.00,0.00,3.00'],
    '"Promotion discount" is not used, though it differs from row to row: "Price" may be with or without it; name the column that a line comes to: --columns sales.amount="…"',
  ],
];

it.each(told)('%s: said in every run, and --strict refuses', async (header, rows, warning) => {
  const { first, run } = await warningsOf(header, ...rows);
  expect(first).toEqual({ code: 0, warnings: [warning] });
  expect(await run()).toEqual({ code: 0, warnings: [warning] });
  expect((await run('--strict')).code).toBe(3);
});

it.each([
  ['one unit', 'Qty,Unit,Price', ['1,kg,2', '2,KG,3']],
  ['one rate', 'Qty,VAT rate,Price', ['1,20%,2', '2,20%,3']],
  ['rates beside an amount without tax', 'Qty,VAT rate,Net sales', ['1,20%,2', '2,5.5%,3']],
  ['rates beside a price without tax', 'Qté,Taux TVA,Prix unitaire HT', ['1,20%,2', '2,5.5%,3']],
  ['tax beside an amount without it', 'Qty,Net sales,Tax', ['1,10.00,2.00', '2,10.00,0.55']],
  ['tax of one rate', 'Qty,Total,Tax', ['1,12.00,2.00', '2,24.00,4.00']],
  [
    'tax of a total that the price is without',
    'Qty,Unit price,Tax,Total',
    ['1,10.00,2.00,12.00', '1,10.00,0.55,10.55'],
  ],
  ['a discount that the amount is without', 'Qty,Net sales,Discount', ['1,10.00,2.00', '2,10.00,0.00']],
  [
    'the same discount in per cent',
    'Qty,Price,Discount amount,Discount %',
    ['1,10.00,1.00,10', '1,10.00,0.00,0'],
  ],
])('%s is no doubt', async (_, header, rows) => {
  expect((await warningsOf(header, ...rows)).first).toEqual({ code: 0, warnings: [] });
});

it('An unused header that may be a column that is lacking is a warning, until somebody says so', async () => {
  const { flags } = prepare({
    'products.csv': 'product_id,name,price\nA,Pen,1\n',
    'sales.csv': 'Date,SKU,Store,Qty,Charged price each\n2024-01-31,A,Lyon,2,9.99\n',
  });
  const { stderr } = await runCommand([...flags, '--quiet']);
  expect(stderr).toContain(
    'Warning: sales.csv: "Charged price each" is not used and may be the unit_price, which is lacking; if it is, say so: --columns sales.unit_price="Charged price each"\n',
  );
  const said = await runCommand([...flags, '--quiet', '--columns', 'sales.unit_price=Charged price each']);
  expect(said.stderr).not.toContain('Warning');
});

it('A column that somebody has named leaves no doubt', async () => {
  const { run } = await warningsOf('Qty,VAT rate,Price', '1,20%,2', '2,5.5%,3');
  expect(await run('--columns', 'sales.unit_price=Price')).toEqual({ code: 0, warnings: [] });
});
