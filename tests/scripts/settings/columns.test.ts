import { exitCodes } from '../../../scripts/run/failure';
import { importSettings } from '../../../scripts/settings/import-settings';

/** What --columns gives for all files. */
const parseColumns = (values: string[]) =>
  importSettings(values.map((value) => ({ key: 'columns', value, origin: '--columns' }))).columns;

const cases: { description: string; input: string[]; expected: [string, string][] }[] = [
  { description: 'Nothing maps nothing', input: [], expected: [] },
  { description: 'An empty text maps nothing', input: ['', ' ; '], expected: [] },
  {
    description: 'A header may stand in quotes',
    input: ['sales.date="Jour de vente"'],
    expected: [['sales.date', 'Jour de vente']],
  },
  { description: 'Quotes may be left out', input: ['stores.city=Ort'], expected: [['stores.city', 'Ort']] },
  {
    description: 'Semicolons part several, as in .env',
    input: ['sales.date="Jour de vente"; stores.city = Ort;'],
    expected: [
      ['sales.date', 'Jour de vente'],
      ['stores.city', 'Ort'],
    ],
  },
  {
    description: 'The flag may be given several times',
    input: ['sales.date=Jour', 'products.price="Prix HT"'],
    expected: [
      ['sales.date', 'Jour'],
      ['products.price', 'Prix HT'],
    ],
  },
  {
    description: 'A header may hold an equals sign',
    input: ['products.name=A=B'],
    expected: [['products.name', 'A=B']],
  },
  {
    description: 'A property of objects is only a header',
    input: ['products.name=__proto__'],
    expected: [['products.name', '__proto__']],
  },
];

test.each(cases)('$description', ({ input, expected }) => {
  expect([...parseColumns(input)]).toEqual(expected);
});

const columns =
  'products.product_id, products.name, products.price, products.stock, products.category, stores.store_id, stores.city, ' +
  'stores.employee_nb, sales.date, sales.quantity, sales.product_id, sales.store_id, sales.unit_price, sales.amount, ' +
  'sales.gross, sales.discount, sales.order_discount, sales.refunded, sales.order, sales.name, sales.category, sales.city';

const refusals: { description: string; input: string; message: string }[] = [
  {
    description: 'A column that does not exist is refused',
    input: 'sales.day="Jour"',
    message: `--columns "sales.day="Jour"" names no column; it is COLUMN=HEADER, with one of ${columns}`,
  },
  {
    description: 'A column without its table is refused',
    input: 'date=Jour',
    message: `--columns "date=Jour" names no column; it is COLUMN=HEADER, with one of ${columns}`,
  },
  {
    description: 'A property of objects is no column',
    input: '__proto__=Jour',
    message: `--columns "__proto__=Jour" names no column; it is COLUMN=HEADER, with one of ${columns}`,
  },
  {
    description: 'A column alone is refused',
    input: 'sales.date',
    message: `--columns "sales.date" names no column; it is COLUMN=HEADER, with one of ${columns}`,
  },
  {
    description: 'A column without a header is refused',
    input: 'sales.date = " "',
    message: '--columns "sales.date = " "" lacks the header; write sales.date="Your header"',
  },
];

test.each(refusals)('$description', ({ input, message }) => {
  expect(() => parseColumns([input])).toThrow(
    expect.objectContaining({ message, exitCode: exitCodes.usage }),
  );
});
