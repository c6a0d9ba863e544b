import fc from 'fast-check';
import { parseSales, type SalesBlock, type SalesSource } from '../../../../scripts/import/sales/parse';
import { parseInWorker } from '../../../../scripts/import/sales/parse-in-worker';
import { sizesFor } from '../../../../scripts/import/sales/references';
import { rowsIn, SalesSums } from '../../../../scripts/import/sales/sales-sums';
import { dateOf } from '../../../../scripts/run/calendar';
import { salesFile } from '../../../support/messy-files';
import { temporaryFolder } from '../reading/read-file';
import { sourceOf } from './sales-source';
import { columnsOf } from './sums';

const { signal } = new AbortController();
const folder = temporaryFolder();
afterAll(folder.remove);

const HEADER = 'date,quantity,product_id,store_id,unit_price\n';
const products = ['P1', 'P2', 'P3'];
const stores = ['S1', 'S2'];
const references = { products, stores };

/** Everything there is to know about how a file was parsed. */
async function parsed(path: string, parse = parseSales) {
  const blocks: SalesBlock[] = [];
  try {
    const all = parse(await sourceOf(path, references), signal);
    let next = await all.next();
    for (; !next.done; next = await all.next()) blocks.push(next.value);
    return { blocks, ending: next.value };
  } catch (error) {
    return { blocks, error };
  }
}

/** The sales of all blocks, spelt out. */
function linesOf(blocks: SalesBlock[]): unknown[] {
  return blocks.flatMap(({ batch: { length, columns: of } }) =>
    Array.from({ length }, (_, row) => [
      dateOf(of.date?.[row] ?? 0),
      of.quantity?.[row],
      products[of.product_id?.[row] ?? 0],
      stores[of.store_id?.[row] ?? 0],
      of.unit_price?.[row],
    ]),
  );
}

test('Lines become numbers; those that cannot are refused', async () => {
  const { blocks, ending } = await parsed(
    folder.write(
      'sales.csv',
      `${HEADER}2024-01-31,2,P1,S2,1.5\n2024-01-31,-2,P3,S1,\n\n2023-12-31,2,P9,S2,\n2024-01-31,2,P1,S2,1.5\n` +
        '2024-02-01,1,P2,S8,\n2024-02-30,1,P1,S1,\n2024-03-01,2000000000,P1,S1,999999999\n',
    ),
  );
  expect(linesOf(blocks)).toEqual([
    ['2024-01-31', 2, 'P1', 'S2', 1.5],
    ['2024-01-31', -2, 'P3', 'S1', Number.NaN],
    ['2024-01-31', 2, 'P1', 'S2', 1.5],
  ]);
  expect(blocks).toMatchObject([
    {
      ...{ read: 8, kept: 3, blank: 1 },
      rejects: [
        { line: 5, column: 'product_id', value: 'P9', reason: 'unknown_product' },
        { line: 7, column: 'store_id', value: 'S8', reason: 'unknown_store' },
        { line: 8, column: 'date', value: '2024-02-30', reason: 'not_a_day' },
        { line: 9, column: 'quantity', value: '2000000000', reason: 'out_of_range' },
      ],
    },
  ]);
  expect(ending?.reading.period).toEqual(['2024-01-31', '2024-01-31']);
});

test('An empty cell is judged with its whole row: a sale without a store is sold online', async () => {
  const rows = ['1,P1,S1', '1,,S1', ',P1,S1', '1,P1,', '1,P1,'].map((row) => `2024-01-31,${row},\n`);
  const { blocks } = await parsed(folder.write('sales.csv', `${HEADER}${rows.join('')},1,P1,S1,\n`));
  expect(blocks).toMatchObject([
    {
      ...{ read: 6, kept: 3, added: { products: [], stores: ['Online'] } },
      rejects: ['product_id', 'quantity', 'date'].map((column, index) => ({
        ...{ line: [3, 4, 7][index], column, value: '', reason: 'empty' },
        message: 'is empty; fill it in, or remove the line',
      })),
    },
  ]);
  expect([...(blocks[0]?.batch.columns.store_id ?? [])]).toEqual([0, stores.length, stores.length]);
});

test('A TOTAL below sales is refused where the date is not the first column', async () => {
  const { blocks } = await parsed(
    folder.write('sales.csv', 'product_id;store_id;date;quantity\nP1;S1;2024-02-03;1\nTOTAL;;;1\n'),
  );
  expect(blocks).toMatchObject([{ kept: 1, rejects: [{ line: 3, column: null, reason: 'total_row' }] }]);
});

test('A line that is spelt as others is refused where its amount alone is too large', async () => {
  const rows = ['1,1,999999999', '2000000000,1,1', '2000000000,1,999999999'];
  const text = rows.map((row) => `2024-01-31,${row.replace(',1,', ',P1,S1,')}\n`).join('');
  const { blocks } = await parsed(folder.write('sales.csv', HEADER + text));
  expect(blocks[0]).toMatchObject({ kept: 2, rejects: [{ line: 4, reason: 'out_of_range' }] });
});

test('What a cell was spelt like is forgotten where the file is read again otherwise', async () => {
  const path = folder.write(
    'sales.csv',
    'date;quantity;product_id;store_id;unit_price\n' +
      `${'2024-01-31;1.000;P1;S1;2\n'.repeat(3)}2024-01-31;1;P1;S1;1,5\n`,
  );
  const source = await sourceOf(path, references);
  const drain = async (from: SalesSource['from']) => {
    const quantities: unknown[] = [];
    const blocks = parseSales({ ...source, from }, signal);
    let next = await blocks.next();
    for (; !next.done; next = await blocks.next())
      quantities.push(...(next.value.batch.columns.quantity ?? []));
    return { quantities, again: next.value.again };
  };
  const { again } = await drain(source.from);
  expect(again && (await drain(again)).quantities).toEqual([1000, 1000, 1000, 1]);
});

test('Sums come at the end, and before where they have become many and the file is in the order of time', async () => {
  const codes = Array.from({ length: 2_000 }, (_, index) => `P${index}`);
  const days = ['2024-01', '2024-02'].flatMap((month) =>
    Array.from({ length: 28 }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`),
  );
  const lines = days.flatMap((day) => codes.map((code) => `${day},1,${code},S1\n`));
  const path = folder.write('sales.csv', `date,quantity,product_id,store_id\n${lines.join('')}`);
  const many = { products: [...codes].sort(), stores };
  const sizes: number[] = [];
  const total = new SalesSums(sizesFor(many));
  const blocks = parseSales(await sourceOf(path, many), signal);
  let next = await blocks.next();
  for (; ; next = await blocks.next()) {
    const { sums } = next.value;
    if (sums) {
      sizes.push(rowsIn(sums));
      total.merge(sums);
    }
    if (next.done) break;
  }
  expect(sizes).toHaveLength(2);
  expect(sizes[0]).toBeLessThan(120_000);
  expect(total.size).toBe(2 * 2_000 + 56 * 2_000);
  const [, byDay] = total.sorted().bySummary;
  expect(byDay && columnsOf(byDay, 0)).toEqual([1, 1000, 1000, 0, 0]);
});

describe('A thread of its own', () => {
  test('finds the same in any file, and ends in the same way', async () => {
    const files = fc.sample(salesFile, { numRuns: 6, seed: 3 });
    for (const [index, text] of files.entries()) {
      const path = folder.write(`sales-${index}.csv`, Buffer.from(text, 'latin1'));
      const [here, there] = [await parsed(path), await parsed(path, parseInWorker)];
      expect(there).toEqual(here);
      expect(there.error?.constructor).toBe(here.error?.constructor);
    }
  });

  test('finds the same in a file of many blocks', async () => {
    const lines = Array.from({ length: 80_000 }, (_, index) => {
      const day = `2024-0${1 + (index % 9)}-1${index % 10}`;
      return index % 1_000 === 0
        ? `${day},x,P1,S1,\n`
        : `${day},${index % 7},P${index % 4},S${index % 3},${index % 11}.5\n`;
    });
    const path = folder.write('sales.csv', HEADER + lines.join(''));
    const [here, there] = [await parsed(path), await parsed(path, parseInWorker)];
    expect(here.blocks.length).toBeGreaterThan(6);
    expect(there).toEqual(here);
  });
});
