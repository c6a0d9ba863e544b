/** Folders with workbooks in them, as the command reads them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanFiles, prepare, runCommand, select } from './support/command';
import { products, Shop, salesOf, stores } from './support/shop';
import { type SheetCell, workbookFile } from './support/workbook-file';

const header = ['Date', 'Quantité', 'Référence', 'ID magasin', 'Prix unitaire'];
const sales = (...rows: SheetCell[][]) => workbookFile({ sheets: [{ rows: [header, ...rows] }] });
const styled = workbookFile({
  formats: ['dd/mm/yyyy', '000', '0%', '#,##0.00 [$€-40C]'],
  sheets: [
    {
      name: 'Ventes',
      rows: [
        ['Ventes de janvier'],
        [],
        header,
        [
          '<c s="1"><v>45322</v></c>',
          3,
          '<c s="2"><v>7</v></c>',
          'S1',
          '<c s="4"><f>1.3+0.1</f><v>1.4000000000000001</v></c>',
        ],
        [45323, '<c><f>2-3</f><v>-1</v></c>', '007', 'S2', '<c s="3"><v>0.5</v></c>'],
        ['02/02/2024', 1, '012', 'S1', '12,50'],
        [45325, '<c t="e"><v>#DIV/0!</v></c>', '007', 'S1'],
        ['<c t="str"><v></v></c>', null, ' '],
      ],
    },
    {
      name: 'Produits',
      rows: [
        ['Référence', 'Désignation', 'Prix'],
        ['1', 'X', 1],
      ],
    },
  ],
});
const listed = workbookFile({
  sheets: [
    {
      rows: [
        ['Référence', 'Désignation', 'Prix'],
        ['007', 'Stylo; bleu', 1.5],
        ['012', 'Carnet', 4.9],
      ],
    },
  ],
});

it('A folder of workbooks and CSV files is read as one of CSV files', async () => {
  const { data, db, out, flags } = prepare({
    'produits.xlsx': listed,
    'stores.csv': cleanFiles['stores.csv'],
    'ventes.xlsm': styled,
    'sales.csv': 'date,product_id,quantity,store_id\n2024-03-01,007,1,S1\n',
    '~$ventes.xlsm': 'in use',
  });
  const { code, stdout, stderr } = await runCommand([...flags, '--decimal', 'comma', '--date-format', 'dmy']);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(
    select(db, 'SELECT date, quantity, product_id, store_id, unit_price FROM sales ORDER BY date'),
  ).toEqual([
    { date: '2024-01-31', quantity: 3, product_id: '007', store_id: 'S1', unit_price: 1.4 },
    { date: '2024-02-01', quantity: -1, product_id: '007', store_id: 'S2', unit_price: 0.5 },
    { date: '2024-02-02', quantity: 1, product_id: '012', store_id: 'S1', unit_price: 12.5 },
    { date: '2024-03-01', quantity: 1, product_id: '007', store_id: 'S1', unit_price: null },
  ]);
  expect(select(db, 'SELECT product_id, name, price FROM products')).toEqual([
    { product_id: '007', name: 'Stylo; bleu', price: 1.5 },
    { product_id: '012', name: 'Carnet', price: 4.9 },
  ]);
  expect(stderr).toContain(
    `ventes.xlsm: only sheet "Ventes" is read, not "Produits"; save each table as a file of its own`,
  );
  expect(stderr).toContain(`ventes.xlsm: the header is in line 3; lines above it that are no rows: 1`);
  expect(stderr).not.toContain('~$');
  expect(stdout).toContain(`${data}/ventes.xlsm:7 quantity "#DIV/0!" is not a number`);
  expect(readFileSync(join(out, 'rejects-ventes.xlsm.csv'), 'utf8')).toContain(
    '7,quantity,#DIV/0!,not_a_number,is not a number; write it as 2 or 2.5,2024-02-03\t#DIV/0!\t007\tS1\t\r\n',
  );
});

it('A serial number in a CSV file is no date', async () => {
  const { data, flags } = prepare({
    ...cleanFiles,
    'sales.csv': 'date,product_id,quantity,store_id\n45322,P1,3,S1\n',
  });
  const { code, stderr } = await runCommand(flags);
  expect(code).toBe(1);
  expect(stderr).toContain(`${data}/sales.csv:2 date "45322" is not a date`);
});

it('What is missing may be in spreadsheets that cannot be read: the failure names them', async () => {
  const encrypted = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
  const { flags } = prepare({
    'products.csv': cleanFiles['products.csv'],
    'stores.ods': 'x',
    'old.xls': encrypted,
    'sales.xlsx': encrypted,
    'march.xlsx': styled.subarray(0, 900),
  });
  const { code, stderr } = await runCommand(flags);
  const hint = 'is ignored: such spreadsheets are not read; save it as .xlsx or CSV';
  expect(code).toBe(1);
  const [error = ''] = /Error: .*/.exec(stderr) ?? [];
  expect(error).toContain('lacks a stores file');
  expect(error).toContain(`stores.ods ${hint}`);
  expect(error).toContain(`old.xls ${hint}`);
  expect(error).toContain(`sales.xlsx is ignored: it is protected by a password, or an old .xls workbook`);
  expect(error).toContain(`march.xlsx is ignored: it is a damaged workbook`);
});

it('What is missing may be in another sheet: the failure names it', async () => {
  const shop = new Shop({ 'products.csv': products, 'book.xlsx': styled });
  expect(await shop.failure()).toContain(
    'book.xlsx (sales, its sheet "Produits" is not read: save it as a file of its own)',
  );
});

it('The results of a run are not data of the next, also where they stand in the same folder', async () => {
  const { data, db } = prepare(cleanFiles);
  const flags = ['--data', data, '--db', db, '--out', data];
  await runCommand(flags);
  const { code, stderr } = await runCommand(flags);
  expect(code).toBe(0);
  // What a run has written itself is passed over without a word.
  expect(stderr).not.toContain('sales-analysis.xlsx');
  expect(select(db, 'SELECT name FROM imports ORDER BY name')).toEqual([
    { name: 'products.csv' },
    { name: 'sales.csv' },
    { name: 'stores.csv' },
  ]);
});

describe('A workbook of sales', () => {
  const dimensions = { 'products.csv': products, 'stores.csv': stores };
  const first: SheetCell[] = ['2024-01-31', 3, 'P1', 'S1', null];
  const second: SheetCell[] = ['2024-02-01', 1, 'P2', 'S2', null];

  it('is read anew from its start once it has changed, and not before', async () => {
    const shop = new Shop({ ...dimensions, 'sales.xlsx': sales(first) });
    await shop.run();
    expect((await shop.statuses())['sales.xlsx']).toBe('unchanged');
    shop.write('sales.xlsx', sales(first, second));
    expect((await shop.statuses())['sales.xlsx']).toBe('loaded');
    expect(shop.sales().map((sale) => sale.replace(/^\d+ /, ''))).toEqual([
      '2024-01-31 3 P1 S1 sales.xlsx',
      '2024-02-01 1 P2 S2 sales.xlsx',
    ]);
  });

  it('is read anew also where bytes were added to those it had', async () => {
    const shop = new Shop({ ...dimensions, 'sales.xlsx': sales(first) });
    await shop.run();
    // The size of the comment at its end, and a comment.
    const longer = Buffer.concat([sales(first).subarray(0, -2), Buffer.from([1, 0]), Buffer.from('x')]);
    shop.write('sales.xlsx', longer);
    expect((await shop.statuses())['sales.xlsx']).toBe('loaded');
    shop.append('sales.xlsx', '\n2024-02-01,1,P2,S2\n');
    expect(await shop.failure()).toMatch(
      /^sales\.xlsx: it is a damaged workbook.*was loaded as a sales file before/,
    );
  });

  it('comes back where its product comes to be known', async () => {
    const shop = new Shop({ ...dimensions, 'sales.xlsx': sales(first, ['2024-02-01', 1, 'P9', 'S2', null]) });
    await shop.run();
    expect(shop.rejects()).toEqual(['sales.xlsx:3 unknown_product P9']);
    shop.write(
      'more.xlsx',
      workbookFile({
        sheets: [
          {
            rows: [
              ['product_id', 'name', 'price'],
              ['P9', 'Cap', 2],
            ],
          },
        ],
      }),
    );
    await shop.run();
    expect(shop.rejects()).toEqual([]);
    expect(shop.sales()).toHaveLength(2);
  });

  it('that is a copy stops the run', async () => {
    const shop = new Shop({ ...dimensions, 'a.xlsx': sales(first), 'b.xlsx': sales(first) });
    expect(await shop.failure()).toContain('b.xlsx is a copy of a.xlsx');
  });

  it('tells how far it is read, up to its last byte', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index): SheetCell[] => [
      '2024-01-31',
      index,
      'P1',
      'S1',
      null,
    ]);
    const shop = new Shop({ ...dimensions, 'sales.csv': salesOf(), 'sales.xlsx': sales(...rows) });
    const positions: number[] = [];
    let size = 0;
    await shop.run({
      progress: (each) => {
        if (!each.file.endsWith('.xlsx')) return;
        positions.push(each.position);
        size = each.size;
      },
    });
    expect(positions.length).toBeGreaterThan(2);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positions.at(-1)).toBe(size);
  });

  it('gives the same in a thread of its own', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index): SheetCell[] => [
      '2024-01-31',
      index,
      'P1',
      'S1',
      null,
    ]);
    const content = { ...dimensions, 'sales.xlsx': sales(...rows) };
    const [alone, beside] = [new Shop(content), new Shop(content)];
    await alone.run();
    await beside.run({ parallelFrom: 0 });
    expect(beside.sales()).toEqual(alone.sales());
    beside.write('sales.xlsx', sales(...rows).subarray(0, -100));
    expect(await beside.failure({ parallelFrom: 0 })).toContain('sales.xlsx: it is a damaged workbook');
  });
});
