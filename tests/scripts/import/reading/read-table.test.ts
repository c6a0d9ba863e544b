import { randomFillSync } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { findTable } from '../../../../scripts/import/reading/find-table';
import { readTable } from '../../../../scripts/import/reading/read-table';
import { type Reading, startReading } from '../../../../scripts/import/reading/reading';
import { dataFile, readFile, temporaryFolder } from './read-file';
import { RowList } from './row-list';

const MEBIBYTE = 1 << 20;
const { signal } = new AbortController();
const folder = temporaryFolder();
afterAll(folder.remove);

const read = (content: string | Buffer, settings = {}) =>
  readFile(folder.write('file.csv', content), settings);

/** Stores enough to fill several blocks, on one line each. */
const manyStores = Array.from({ length: 100_000 }, (_, index) => `S${index},City number ${index}\n`).join('');

describe('A record of more than 1 MiB', () => {
  const noTable = 'it is no table of rows; move it out of the data folder, or export it again as CSV';

  test('is refused at once in a binary file without line ends', async () => {
    const bytes = randomFillSync(Buffer.alloc(3_000_000)).map((byte) =>
      byte === 10 || byte === 13 ? 0 : byte,
    );
    const start = performance.now();
    await expect(read(Buffer.from(bytes))).rejects.toThrow(`its line 1 is longer than 1 MiB: ${noTable}`);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('is refused with its line where others stand before it', async () => {
    const start = performance.now();
    await expect(read(`store_id,city\nS1,Paris\nS2,${'x'.repeat(MEBIBYTE)}\nS3,Lyon\n`)).rejects.toThrow(
      `file.csv:3 is longer than 1 MiB: ${noTable}`,
    );
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('is refused with its line where a quoted cell is open before it', async () => {
    await expect(read(`store_id,city\nS1,Paris\nS2,"a\n${'x'.repeat(MEBIBYTE)}"\n`)).rejects.toThrow(
      `file.csv:3 is longer than 1 MiB: ${noTable}`,
    );
  });

  test('is spoilt in its first line only where a quote is never closed', async () => {
    const { rows, rejects, read: count } = await read(`store_id,city\nS,"Paris\n${manyStores}`);
    expect(rejects).toMatchObject([{ line: 2, reason: 'broken_quotes', raw: 'S,"Paris' }]);
    expect(rows).toHaveLength(100_000);
    expect(rows.at(-1)).toEqual({ line: 100_002, values: ['S99999', 'City number 99999', null] });
    expect(count).toBe(100_001);
  });
});

test('A row over lines may lie on the border of two blocks', async () => {
  const before = 'store_id,city\nS,Paris\n'.padEnd(MEBIBYTE - 10, '\n');
  const lines = before.split('\n').length - 1;
  const { rows, rejects } = await read(`${before}A,"one\ntwo\nthree"\nB,Lyon\n`);
  expect(rejects).toEqual([]);
  expect(rows.slice(-2)).toEqual([
    { line: lines + 1, values: ['A', 'one\ntwo\nthree', null] },
    { line: lines + 4, values: ['B', 'Lyon', null] },
  ]);
});

describe('Above the header', () => {
  test('titles are passed over, and counted', async () => {
    const { rows, rejects, reading } = await read('Sales;;;\n\nStore: all\nid;ville\nS1;Paris\nS2;Lyon\n');
    expect(rejects).toEqual([]);
    expect(rows.map(({ line }) => line)).toEqual([5, 6]);
    expect(reading.preamble).toBe(2);
  });

  test('rows are refused, not dropped', async () => {
    const {
      rows,
      rejects,
      read: count,
    } = await read(
      '2024-02-01,1,P1,S1\ndate,quantity,product_id,store_id\n2024-02-03,1,P1,S1\n2024-02-04,1,P1,S1\n',
    );
    expect(rejects).toEqual([
      {
        line: 1,
        column: null,
        value: null,
        reason: 'above_header',
        details: '{"line":2}',
        message: 'stands above the header in line 2; move the header to the top',
        raw: '2024-02-01,1,P1,S1',
      },
    ]);
    expect(rows.map(({ line }) => line)).toEqual([3, 4]);
    expect(count).toBe(3);
  });
});

describe('A value beyond the last header', () => {
  test('of every row stops the file: the cells before it may belong elsewhere', async () => {
    await expect(read('store_id,city\n1,S1,Paris\n2,S2,Lyon\n')).rejects.toThrow(
      'file.csv:2 has a value in cell 3, but the header in line 1 ends with cell 2; give every column a header',
    );
  });

  test('is refused where the header ends in delimiters', async () => {
    const { rows, rejects } = await read('store_id,city,,\nS1,Paris,,\nS2,Lyon,,x\n');
    expect(rows.map(({ line }) => line)).toEqual([2]);
    expect(rejects).toMatchObject([{ line: 3, reason: 'wrong_cell_count' }]);
  });

  test('of one row is refused', async () => {
    const { rejects } = await read('store_id,city\n1,S1,Paris\nS2,Lyon\nS3,Nice\n');
    expect(rejects).toMatchObject([{ line: 2, reason: 'wrong_cell_count' }]);
  });
});

describe('A column that can be read in two ways', () => {
  const header = 'date,quantity,product_id,store_id\n';
  const ambiguous = '03/02/2024,1,P1,S1\n';

  test('stops the file where no row decides', async () => {
    await expect(read(`${header}${ambiguous}`)).rejects.toThrow(
      'file.csv: the date column can be read in two ways: "03/02/2024" in line 2 and every other value fit both dmy ' +
        'and mdy. To settle it, write date-format = dmy or date-format = mdy into sales-analysis.ini in the data folder, ' +
        'or say --date-format dmy or --date-format mdy',
    );
  });

  test('is read again from the start where a later row contradicts', async () => {
    const { again } = await read(`${header}${ambiguous}02/13/2024,1,P1,S1\n`);
    expect(again).toMatchObject({ position: 0, parser: { date: { choice: 'mdy', evidence: {} } } });
  });

  test('stops the file where two rows contradict each other', async () => {
    await expect(read(`${header}13/02/2024,1,P1,S1\n02/13/2024,1,P1,S1\n`)).rejects.toThrow(
      'file.csv: the date column is written in two ways: "13/02/2024" in line 2 can only be dmy, "02/13/2024" in ' +
        'line 3 only mdy.',
    );
  });

  test('is read as the user says', async () => {
    const { rows, rejects } = await read(`${header}${ambiguous}13/02/2024,1,P1,S1\n`, { dateFormat: 'mdy' });
    expect(rows).toEqual([{ line: 2, values: ['2024-03-02', 1, 'P1', 'S1', null] }]);
    expect(rejects).toMatchObject([{ line: 3, column: 'date', reason: 'other_date_order' }]);
  });

  test('is called by its name in a products file', async () => {
    await expect(read('product_id,name,price\nP1,Pen,"1,500"\n')).rejects.toThrow(
      'file.csv: the price column can be read in two ways: "1,500" in line 2',
    );
  });

  test('is called by its name in a sales file', async () => {
    await expect(read(`date,quantity,product_id,store_id,price\n2024-02-03,1,P1,S1,1.500\n`)).rejects.toThrow(
      'file.csv: the unit_price column can be read in two ways: "1.500" in line 2',
    );
  });

  test('is called by its name where it is not the price', async () => {
    const prices = 'product_id,name,price,stock\n';
    await expect(read(`${prices}P1,Pen,2,"5,000"\nP2,Ink,"1,500",1\n`)).rejects.toThrow(
      'file.csv: the stock column can be read in two ways: "5,000" in line 2 and every other value fit both point and ' +
        'comma. To settle it, write decimal = point or decimal = comma into sales-analysis.ini in the data folder, ' +
        'or say --decimal point or --decimal comma',
    );
    await expect(read('store_id,city,employee_nb\nS1,Paris,1.000\n')).rejects.toThrow(
      'file.csv: the employee_nb column can be read in two ways: "1.000" in line 2',
    );
  });

  test('is called by its name with the other one that contradicts it', async () => {
    const text = 'date;quantity;product_id;store_id;price\n2024-02-03;2.5;P1;S1;1\n2024-02-03;1;P1;S1;1,50\n';
    await expect(read(text)).rejects.toThrow(
      'file.csv: the quantity and unit_price columns are written in two ways: "2.5" in line 2 can only be point, ' +
        '"1,50" in line 3 only comma. Make both uniform, or settle it',
    );
    const { rows, rejects } = await read(text, { decimal: 'comma' });
    expect(rows).toEqual([{ line: 3, values: ['2024-02-03', 1, 'P1', 'S1', 1.5] }]);
    expect(rejects).toMatchObject([{ line: 2, column: 'quantity', reason: 'other_decimal_sign' }]);
  });

  const sold = (quantity: string, price: string) =>
    `date;quantity;product_id;store_id;price\n2024-02-03;${quantity};P1;S1;${price}\n`;
  test.each([
    ['1.000', '1.50', 1, 1.5],
    ['5,000', '1.50', 5000, 1.5],
    ['0.350', '1.500', 0.35, 1.5],
    ['-1,250.5', '1.500', -1250.5, 1.5],
  ])('is decided by the others: %s at %s', async (quantity, price, ...expected) => {
    const { rows } = await read(sold(quantity, price));
    expect(rows.map(({ values: [, each, , , of] }) => [each, of])).toEqual([expected]);
  });

  test.each([
    ['1.000', '1,50'],
    ['5,000', '1,50'],
    ['1,5', '1.500'],
  ])('asks for a comma where one decides: %s at %s', async (quantity, price) => {
    const { again } = await read(sold(quantity, price));
    expect(again).toMatchObject({ position: 0, parser: { decimal: { choice: 'comma', evidence: {} } } });
  });

  test('of quantities is read as --decimal says', async () => {
    const { rows } = await read(sold('1.000', '2'), { decimal: 'comma' });
    expect(rows[0]?.values[1]).toBe(1000);
  });
});

test('A file that grew is read on where it ended', async () => {
  const path = folder.write('file.csv', 'store_id,city\nS1,Orléans\nS2,"a\nb"\n');
  const mapping = new Map();
  const { layout } = await findTable(dataFile(path), { columns: mapping }, signal);
  if (!layout) throw new Error('No layout');
  const start = startReading(layout, { dateFormat: undefined, decimal: undefined, columns: mapping });
  const list = new RowList();
  const readOn = async (from: Reading) => {
    const blocks = readTable(dataFile(path), from, mapping, signal, list);
    let next = await blocks.next();
    for (; !next.done; next = await blocks.next()) expect(next.value.read).toBe(2);
    return JSON.parse(JSON.stringify(next.value.reading));
  };
  const stored = await readOn(start);
  expect(stored).toMatchObject({ encoding: 'utf-8', position: 35, lines: 4, isOpen: false });
  appendFileSync(path, 'S3,Lyon\nS4,Nice');
  await readOn(stored);
  expect(list.rows.map(({ line, values }) => [line, values[0]])).toEqual([
    [2, 'S1'],
    [3, 'S2'],
    [5, 'S3'],
    [6, 'S4'],
  ]);
});

test('A file that changes while it is being read fails', async () => {
  const path = folder.write('file.csv', `store_id,city\n${manyStores}`);
  await expect(readFile(path, {}, () => appendFileSync(path, 'S,Lyon\n'))).rejects.toThrow(
    'file.csv changed while it was being read; run again once it is complete',
  );
});

test('A header stands within the first 50 lines', async () => {
  const lines = (count: number) => `${'a title\n'.repeat(count)}store_id,city\nS1,Paris\n`;
  await expect(read(lines(49))).resolves.toMatchObject({ read: 1 });
  await expect(read(lines(50))).rejects.toThrow('no line has the columns of products, stores or sales');
});
