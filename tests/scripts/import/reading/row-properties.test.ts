import fc from 'fast-check';
import type { Value } from '../../../../scripts/database';
import { Failure } from '../../../../scripts/run/failure';
import { readFile, temporaryFolder } from './read-file';
import { type ReadText, readText } from './read-text';

const folder = temporaryFolder();
afterAll(folder.remove);

const linesOf = (text: string) => text.split(/\r\n?|\n/);

/** Every line belongs to one row, one refused row or one blank row, and none is changed. */
function expectNothingLost(text: string, { rows, rejects, blank, read }: ReadText): void {
  expect(read).toBe(rows.length + rejects.length + blank);
  const left: (string | undefined)[] = linesOf(text);
  left[0] = undefined; // the header
  for (const { line, raw } of [...rows, ...rejects]) {
    for (const [index, each] of linesOf(raw).entries()) {
      expect(left[line - 1 + index]).toBe(each);
      left[line - 1 + index] = undefined;
    }
  }
  expect(left.join('')).toMatch(/^[\s,"]*$/);
}

describe('Nothing is lost', () => {
  const header = 'store_id,city,employee_nb';
  const pieces = [
    'S1',
    'Paris',
    '12',
    ' ',
    ',',
    ',',
    ',',
    '"',
    '"',
    '""',
    '","',
    '\n',
    '\n',
    '\r\n',
    '\r',
    'S2,Lyon,3\n',
    `${header}\n`,
  ];
  const messyText = fc
    .array(fc.constantFrom(...pieces), { maxLength: 60 })
    .map((parts) => `${header}\n${parts.join('')}`);

  test('of a text full of quotes, delimiters and line ends', () => {
    fc.assert(
      fc.property(messyText, (text) => expectNothingLost(text, readText(text))),
      { numRuns: 1000 },
    );
  });

  test('of any text', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 200 }).map((text) => `${header}\n${text}`);
    fc.assert(
      fc.property(anyText, (text) => expectNothingLost(text, readText(text))),
      { numRuns: 1000 },
    );
  });

  test.each(['utf-8', 'windows-1252', 'gb18030'])('of any bytes read as %s', async (encoding) => {
    const anyBytes = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        // Left open, the bytes may be another alphabet, and stop the run.
        const path = folder.write('file.csv', Buffer.concat([Buffer.from(`${header}\n`), bytes]));
        const { rows, rejects, blank, read } = await readFile(path, { encoding });
        expect(read).toBe(rows.length + rejects.length + blank);
      }),
      { numRuns: 100 },
    );
  });
});

interface Product {
  code: string;
  name: string;
  price: number;
  stock: number | null;
}

interface Dialect {
  delimiter: string;
  lineEnd: string;
  quoteAll: boolean;
  lastLineEnd: boolean;
  decimal: 'point' | 'comma';
}

const text = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'ab ,;|\t"\'\n\r') }))
  .map((each) => each.replaceAll('\0', '').trim())
  .filter((each) => each !== '');
const product: fc.Arbitrary<Product> = fc.record({
  code: text.map((code) => code.replace(/[\r\n]+/g, ' ')),
  name: text,
  price: fc.integer({ min: 0, max: 99_999_999 }).map((units) => units / 10_000),
  stock: fc.option(fc.integer({ min: -2147483647, max: 2147483647 })),
});
const dialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quoteAll: fc.boolean(),
  lastLineEnd: fc.boolean(),
  decimal: fc.constantFrom('point', 'comma'),
});

function print(products: Product[], { delimiter, lineEnd, quoteAll, lastLineEnd, decimal }: Dialect): string {
  const cell = (value: string) =>
    quoteAll || /[\r\n"]/.test(value) || value.includes(delimiter)
      ? `"${value.replaceAll('"', '""')}"`
      : value;
  const rows = products.map(({ code, name, price, stock }) => [
    code,
    name,
    price.toFixed(4).replace('.', decimal === 'comma' ? ',' : '.'),
    stock === null ? '' : String(stock),
  ]);
  const lines = [['product_id', 'name', 'price', 'stock'], ...rows].map((row) =>
    row.map(cell).join(delimiter),
  );
  return lines.join(lineEnd) + (lastLineEnd ? lineEnd : '');
}

test('Rows that are printed are read as they were', () => {
  fc.assert(
    fc.property(fc.array(product, { maxLength: 6 }), dialect, (products, as) => {
      const { rows, rejects, blank } = readText(print(products, as), { decimal: as.decimal });
      expect(rejects).toEqual([]);
      expect(blank).toBe(0);
      expect(rows.map(({ values }) => values)).toEqual(
        products.map(({ code, name, price, stock }): Value[] => [code, name, price, stock]),
      );
    }),
    { numRuns: 500 },
  );
});

test('A column of prices or dates is read in its one way, or not at all', async () => {
  const saleOf = ({
    day,
    price,
    order,
    decimal,
  }: {
    day: Date;
    price: number;
    order: string;
    decimal: string;
  }) => {
    const [year, month, date] = day.toISOString().slice(0, 10).split('-');
    const shown = order === 'dmy' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
    return `${shown};1;P1;S1;${price.toFixed(3).replace('.', decimal)}`;
  };
  const sale = fc.record({
    day: fc.date({ min: new Date('2024-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }),
    price: fc.integer({ min: 0, max: 9_999_999 }).map((units) => units / 1000),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(sale, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('dmy', 'mdy'),
      fc.constantFrom('.', ','),
      async (sales, order, decimal) => {
        const lines = sales.map((each) => saleOf({ ...each, order, decimal }));
        const path = folder.write(
          'file.csv',
          ['date;quantity;product_id;store_id;price', ...lines].join('\n'),
        );
        try {
          const { rows, rejects, again } = await readFile(path);
          if (again) return;
          expect(rejects).toEqual([]);
          expect(rows.map(({ values: [day, , , , price] }) => ({ day, price }))).toEqual(
            sales.map(({ day, price }) => ({ day: day.toISOString().slice(0, 10), price })),
          );
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          expect(String(error)).toMatch(/can be read in two ways/);
        }
      },
    ),
    { numRuns: 500 },
  );
});
