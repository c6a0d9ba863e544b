/** Amounts of several currencies are never added, and the one that there is stands in the report. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSettings } from '../../scripts/settings/import-settings';
import { cleanFiles, folderWith, prepare, runCommand, select } from '../support/command';
import { run } from '../support/run';
import { workbookFile } from '../support/workbook-file';

const priced = (...prices: string[]) =>
  [
    'date;product_id;store_id;quantity;unit_price',
    ...prices.map((price, at) => `2024-01-${10 + at};P1;S1;1;${price}`),
  ].join('\n');
const inColumn = (header: string, ...currencies: string[]) =>
  [
    `date;order id;product_id;store_id;quantity;unit_price;${header}`,
    ...currencies.map((currency, at) => `2024-01-${10 + at};${at};P1;S1;1;10.00;${currency}`),
  ].join('\n');

const several: [what: string, files: Record<string, string>, says: string][] = [
  [
    'three codes',
    { 'sales.csv': priced('10 EUR', '10 USD', '10 JPY') },
    'sales.csv: the unit_price column holds EUR in line 2, USD in line 3, JPY in line 4: amounts of several',
  ],
  [
    'a dollar and a pound sign',
    { 'sales.csv': priced('$10', '£10') },
    'sales.csv: the unit_price column holds $ in line 2, £ in line 3: amounts of several',
  ],
  [
    'a sign beside a code that it does not fit',
    { 'sales.csv': priced('kr 10', '10 EUR') },
    'sales.csv: the unit_price column holds kr in line 2, EUR in line 3: amounts of several',
  ],
  [
    'a column of currencies',
    { 'sales.csv': inColumn('Devise', 'EUR', 'EUR', 'CHF') },
    'sales.csv: the Devise column holds EUR in line 2, CHF in line 4: amounts of several',
  ],
  [
    'a column of currencies that stand on the first line of an order',
    {
      'sales.csv':
        'date,order id,product_id,store_id,quantity,amount,currency\n' +
        '2024-01-10,1,P1,S1,1,10,EUR\n2024-01-10,1,P2,S1,1,10,\n2024-01-11,2,P1,S1,1,10,USD\n2024-01-11,2,P2,S1,1,10,\n',
    },
    'sales.csv: the currency column holds EUR in line 2, USD in line 4: amounts of several',
  ],
  [
    'a column that contradicts the cells',
    { 'sales.csv': inColumn('Currency', 'EUR').replace('10.00', '$10.00') },
    'sales.csv: it holds $ in line 2 (unit_price), EUR in line 2 (Currency): amounts of several',
  ],
  [
    'two products files',
    {
      'products.csv': 'product_id,name,price\nP1,Pen,€1.50\n',
      'products-2.csv': 'product_id,name,price,currency\nP2,Ink,20,GBP\n',
    },
    'products-2.csv: the currency column holds GBP in line 2, and products.csv: the price column holds € in line 2: amounts',
  ],
  [
    'two sales files, one with its currency in the header',
    { 'a.csv': priced('$1'), 'b.csv': priced('1').replace('unit_price', 'Price (EUR)') },
    'b.csv: the unit_price column holds EUR in line 1, and a.csv: the unit_price column holds $ in line 2: amounts',
  ],
];
test.each(several)('%s: the run stops', async (_, files, says) => {
  const data = folderWith({ ...cleanFiles, ...files });
  const error = await run(data).then(
    () => '',
    ({ message }: Error) => message.replaceAll(`${data}/`, ''),
  );
  expect(error).toContain(says);
  expect(error).toMatch(
    /write currency = "[\w-]+\.csv:[A-Z]{3}" into sales-analysis\.ini .* or say --currency/,
  );
});

const fitting: [what: string, files: Record<string, string>, currencies: string[] | undefined][] = [
  ['a dollar sign and a code of a dollar', { 'sales.csv': priced('$10', '10 CAD') }, ['CAD']],
  ['two spellings of one', { 'sales.csv': priced('10 €', 'EUR 10') }, ['EUR']],
  ['a word', { 'sales.csv': inColumn('Währung', 'Euro', 'EUR', '') }, ['EUR']],
  ['yen or yuan', { 'sales.csv': priced('¥10', '¥20') }, ['JPY', 'CNY']],
  [
    'a row that is left out',
    { 'sales.csv': `${inColumn('Currency;Status', 'EUR;paid', 'USD;cancelled')}` },
    ['EUR'],
  ],
  ['a row that is refused', { 'sales.csv': `${priced('10 EUR')}\n2024-02-31;P1;S1;1;10 USD` }, ['EUR']],
  ['no word on it', {}, undefined],
];
test.each(fitting)('%s: the amounts are added', async (_, files, currencies) => {
  const outcome = await run(folderWith({ ...cleanFiles, ...files }));
  expect(outcome.currencies && [...outcome.currencies]).toEqual(currencies);
});

test('A currency far down counts, where all rows above are spelt alike', async () => {
  const rows = Array.from({ length: 3_000 }, () => '2024-01-10;P1;S1;1;10 EUR');
  const sales = [priced(), ...rows, '2024-01-10;P1;S1;1;10 USD'].join('\n');
  await expect(run(folderWith({ ...cleanFiles, 'sales.csv': sales }))).rejects.toThrow(
    'holds EUR in line 2, USD in line 3002',
  );
});

test('A workbook shows the currencies by the formats of its cells', async () => {
  const money = (style: number, value: number) => `<c s="${style}"><v>${value}</v></c>`;
  const row = (price: string) =>
    `<row><c t="inlineStr"><is><t>P${price.length}</t></is></c><c t="inlineStr"><is><t>Pen</t></is></c>${price}</row>`;
  const products = (second: string) =>
    workbookFile({
      sheets: [{ rows: [['product_id', 'name', 'price'], row(money(1, 1.5)), row(second)] }],
      formats: ['#,##0.00 "€"', '[$$-409]#,##0.00'],
    });
  const { 'products.csv': _, ...others } = cleanFiles;
  const sales = 'date,product_id,store_id,quantity\n2024-01-10,P23,S1,2\n';
  const folder = (second: string) =>
    folderWith({ ...others, 'sales.csv': sales, 'products.xlsx': products(second) });
  await expect(run(folder(money(2, 12.25)))).rejects.toThrow('holds € in line 2, $ in line 3');
  const { currencies } = await run(folder(money(1, 12.25)));
  expect([...(currencies ?? [])]).toEqual(['EUR']);
});

describe('the currency of the report', () => {
  const figures = async (sales: string, ...more: string[]) => {
    const { flags, out, data } = prepare({ ...cleanFiles, 'sales.csv': sales });
    const { code, stderr } = await runCommand([...flags, ...more]);
    const report = code === 0 ? readFileSync(join(out, 'report.html'), 'utf8') : '';
    return { code, said: stderr.replaceAll(`${data}/`, ''), report };
  };

  it.each([
    ['the code of the files', priced('10 CHF'), [], 'CHF\u00a010.00'],
    ['the sign of the files, whatever the dollar', priced('$10'), ['--locale', 'fr'], '10,00\u00a0$'],
    ['the one that was said, where the sign fits', priced('$10'), ['--currency', 'CAD'], 'CA$10.00'],
    ['kroner of the reader', priced('10 kr'), ['--locale', 'nb'], '10,00\u00a0kr'],
  ])('is %s', async (_, sales, more, shown) => {
    expect(await figures(sales, ...more)).toMatchObject({ code: 0, report: expect.stringContaining(shown) });
  });

  it('may be no other than that of the files', async () => {
    const { code, said } = await figures(priced('10 CHF'), '--currency', 'EUR');
    expect(code).toBe(1);
    expect(said).toContain(
      'sales.csv: the unit_price column holds CHF in line 2, but the currency of the report is EUR. Say --currency CHF; or, ' +
        'if its amounts are in EUR all the same, write currency = "sales.csv:EUR" into sales-analysis.ini',
    );
  });

  it('is settled for a file by what its folder or a flag says', async () => {
    const mixed = priced('10 EUR', '10 CHF');
    const flag = await figures(mixed, '--currency', 'sales.csv:EUR');
    expect(flag.report).toContain('€20.00');
    const { flags, data, out } = prepare({ ...cleanFiles, 'sales.csv': mixed });
    writeFileSync(join(data, 'sales-analysis.ini'), '[sales*]\ncurrency = EUR\n');
    expect((await runCommand(flags)).code).toBe(0);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('€20.00');
  });
});

test('Of files that are settled, the tables are as ever', async () => {
  const importing = importSettings([{ key: 'currency', value: 'sales.csv:EUR', origin: '--currency' }]);
  const { db } = await run(folderWith({ ...cleanFiles, 'sales.csv': priced('10 EUR', '$5') }), undefined, {
    importing,
  });
  expect(select(db, 'SELECT SUM(revenue) AS revenue FROM product_sales_by_store')).toEqual([{ revenue: 15 }]);
});
