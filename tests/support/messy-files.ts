import fc from 'fast-check';

/** How one file is written. */
interface Style {
  delimiter: string;
  lineEnd: string;
  encoding: 'utf-8' | 'utf-8 bom' | 'windows-1252' | 'utf-16le';
  date: 'iso' | 'dmy' | 'mdy';
  decimal: '.' | ',';
  endsWithLine: boolean;
  preamble: boolean;
}

const oddities = [
  ...['blank', 'bad quantity', 'open quote', 'two lines', 'accent', 'replacement', 'broken byte'],
  ...['repeated header', 'second table', 'total'],
] as const;

/** Stands for a byte that is no UTF-8. */
const BROKEN_BYTE = '\ue000';

const style: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(',', ',', ';', ', ', '\t'),
  lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf-8', 'utf-8', 'utf-8', 'utf-8 bom', 'windows-1252', 'utf-16le'),
  date: fc.constantFrom('iso', 'iso', 'iso', 'dmy', 'mdy'),
  decimal: fc.constantFrom('.', '.', ','),
  endsWithLine: fc.boolean(),
  preamble: fc.nat(9).map((n) => n === 0),
});

const sale = fc.record({
  date: fc.constantFrom('2024-01-05', '2024-01-31', '2024-02-03', '2024-02-29', '2024-03-02', '2024-03-13'),
  quantity: fc.integer({ min: -2, max: 9 }),
  product: fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5'),
  store: fc.constantFrom('S1', 'S1', 'S2', 'S3'),
  price: fc.constantFrom('', '', '1.50', '19.99', '0.1234', '2'),
  oddity: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...oddities) },
  ),
});

function salesLines(
  rows: (typeof sale extends fc.Arbitrary<infer Row> ? Row : never)[],
  how: Style,
): string[] {
  const header = ['date', 'quantity', 'product_id', 'store_id', 'unit_price', 'note', 'other_quantity'];
  const lines = rows.map(({ date, quantity, product, store, price, oddity }) => {
    const [year, month, day] = date.split('-');
    const dates = { iso: date, dmy: `${day}/${month}/${year}`, mdy: `${month}/${day}/${year}` };
    const cell =
      how.delimiter.startsWith(',') && how.decimal === ',' && price
        ? `"${price.replace('.', ',')}"`
        : price.replace('.', how.decimal);
    const row = (count: string, note: string) =>
      [dates[how.date], count, product, store, cell, note, String(quantity + 1)].join(how.delimiter);
    switch (oddity) {
      case 'blank':
        return '';
      case 'bad quantity':
        return row('deux', '');
      case 'open quote':
        return row(String(quantity), '"never closed');
      case 'two lines':
        return row(String(quantity), `"over${how.lineEnd}two ""lines"""`);
      case 'accent':
        return row(String(quantity), 'été');
      case 'replacement':
        return row(String(quantity), 'caf\ufffd');
      case 'broken byte':
        return row(String(quantity), `caf${BROKEN_BYTE}`);
      case 'repeated header':
        return header.join(how.delimiter);
      case 'second table':
        return ['product_id', 'name', 'price', '', '', '', ''].join(how.delimiter);
      case 'total':
        return ['TOTAL', '12', '', '', '', '', ''].join(how.delimiter);
      default:
        return row(String(quantity), 'x');
    }
  });
  return [header.join(how.delimiter), ...lines];
}

const product = fc.record({
  code: fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5'),
  name: fc.constantFrom('Pen', 'Ink', 'Stylo bleu é'),
  price: fc.constantFrom('1.50', '2', '0.0001', '20', '20', 'free'),
  stock: fc.constantFrom('', '5'),
});

const store = fc.record({
  code: fc.constantFrom('S1', 'S2', 'S3'),
  city: fc.constantFrom('Lyon', 'Lille'),
  employees: fc.constantFrom('', '2', '4'),
});

/**
 * A sales, products or stores file with all that real exports have: odd rows, encodings, line ends. One character per
 * byte, so that a failing history can be read.
 */
export const salesFile = fc
  .tuple(style, fc.array(sale, { maxLength: 9 }))
  .map(([how, rows]) => write(salesLines(rows, how), how));

export const productsFile = fc
  .tuple(style, fc.array(product, { minLength: 1, maxLength: 6 }))
  .map(([how, rows]) =>
    write(
      [
        'product_id,name,price,stock',
        ...rows.map(({ code, name, price, stock }) => `${code},${name},${price},${stock}`),
      ].map((line) => line.replaceAll(',', how.delimiter)),
      how,
    ),
  );

export const storesFile = fc
  .tuple(style, fc.array(store, { minLength: 1, maxLength: 4 }))
  .map(([how, rows]) =>
    write(
      [
        'store_id,city,employee_nb',
        ...rows.map(({ code, city, employees }) => `${code},${city},${employees}`),
      ].map((line) => line.replaceAll(',', how.delimiter)),
      how,
    ),
  );

function write(lines: string[], how: Style): string {
  return encode(lines, how).toString('latin1');
}

function encode(lines: string[], { lineEnd, encoding, endsWithLine, preamble }: Style): Buffer {
  const all = preamble ? ['Export of sales', '', ...lines] : lines;
  const text = all.join(lineEnd) + (endsWithLine ? lineEnd : '');
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'windows-1252')
    return Buffer.from(text.replaceAll('\ufffd', '?').replaceAll(BROKEN_BYTE, 'è'), 'latin1');
  const parts = text
    .split(BROKEN_BYTE)
    .flatMap((part, index) => [...(index > 0 ? [Buffer.of(0xe9)] : []), Buffer.from(part)]);
  return Buffer.concat([Buffer.from(encoding === 'utf-8 bom' ? '\ufeff' : ''), ...parts]);
}
