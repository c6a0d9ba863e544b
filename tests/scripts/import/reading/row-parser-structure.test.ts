import type { Reason } from '../../../../scripts/notices/describe-reason';
import { readText } from './read-text';

const products = 'product_id,name,price,stock\n';
const stores = 'store_id,city,employee_nb\n';
const sales = 'date,quantity,product_id,store_id\n';

type Refused = [line: number, reason: Reason, message: string];

const quotes: Refused[2] =
  'has a quote without its partner; close it, or double a quote that belongs to the text';
const cells = (count: string, width: number): Refused[2] =>
  `has ${count}, the header has ${width}; complete it, or quote a cell that holds the delimiter`;
const repeats = (line: number): Refused[2] => `repeats the header of line ${line}; remove it`;
const another = (line: number): Refused[2] =>
  `belongs to another table, which starts in line ${line}; put that table into a file of its own`;

/** What is left of a damaged file: the first values of the rows kept, and every refused row. */
const cases: { description: string; text: string; kept: string[]; rejects: Refused[] }[] = [
  {
    description: 'A row with a cell less is refused',
    text: `${stores}S1,Paris\nS2,Lyon,2\n`,
    kept: ['S2'],
    rejects: [[2, 'wrong_cell_count', cells('2 cells', 3)]],
  },
  {
    description: 'A row with one cell is refused',
    text: `${stores}S1\nS2,Lyon,2\n`,
    kept: ['S2'],
    rejects: [[2, 'wrong_cell_count', cells('1 cell', 3)]],
  },
  {
    description: 'A row with a cell more is refused',
    text: `${stores}S1,Paris,1,000\nS2,Lyon,2\n`,
    kept: ['S2'],
    rejects: [[2, 'wrong_cell_count', cells('4 cells', 3)]],
  },
  {
    description: 'A row with a cell beyond empty ones is refused',
    text: `${stores}S1,Paris,1,,x\n`,
    kept: [],
    rejects: [[2, 'wrong_cell_count', cells('5 cells', 3)]],
  },
  {
    description: 'A row with a cell less than other rows is refused, even if it is an empty one',
    text: 'store_id,city\nS1,Paris,\nS2,Lyon,\nS3,Nice\n',
    kept: ['S1', 'S2'],
    rejects: [
      [
        4,
        'wrong_cell_count',
        'has 2 cells, other rows have 3; complete it, or quote a cell that holds the delimiter',
      ],
    ],
  },
  {
    description: 'A value below no header is refused',
    text: 'store_id,city,,\nS1,Paris,,\nS2,Lyon,,x\nS3,Nice,,\n',
    kept: ['S1', 'S3'],
    rejects: [
      [
        3,
        'wrong_cell_count',
        'has a value beyond the last header; give its column a header, or remove the value',
      ],
    ],
  },
  {
    description: 'A decimal comma in a table of commas is refused',
    text: 'product_id,name,price\nP1,Pen,1,50\nP2,Ink,"1,50"\n',
    kept: ['P2'],
    rejects: [[2, 'wrong_cell_count', cells('4 cells', 3)]],
  },
  {
    description: 'A broken quote spoils its own row only',
    text: `${products}P1,"Pen,1,2\nP2,Ink,3,4\nP3,"Cap",5,6\n`,
    kept: ['P2', 'P3'],
    rejects: [[2, 'broken_quotes', quotes]],
  },
  {
    description: 'A code over two lines is refused line by line',
    text: `${stores}"S\n1",Paris,1\nS2,Lyon,2\n`,
    kept: ['S2'],
    rejects: [
      [2, 'broken_quotes', quotes],
      [3, 'broken_quotes', quotes],
    ],
  },
  {
    description: 'A repeated header is refused, and the rows after it are kept',
    text: `${sales}2024-02-03,1,P1,S1\n${sales}2024-02-04,1,P1,S1\n`,
    kept: ['2024-02-03', '2024-02-04'],
    rejects: [[3, 'repeated_header', repeats(1)]],
  },
  {
    description: 'A repeated header is known in other spelling',
    text: `${stores}S1,Paris,1\nSTORE-ID;City\nStore ID,City,"Employee Nb"\nS2,Lyon,2\n`,
    kept: ['S1', 'S2'],
    rejects: [
      [3, 'wrong_cell_count', cells('1 cell', 3)],
      [4, 'repeated_header', repeats(1)],
    ],
  },
  {
    description: 'A repeated header is known by its unknown columns too, whatever digits they hold',
    text: 'store_id,city,Budget 2024\nS1,Paris,1\nstore_id,city,Budget 2024\nS2,Lyon,2\n',
    kept: ['S1', 'S2'],
    rejects: [[3, 'repeated_header', repeats(1)]],
  },
  {
    description: 'A repeated header may have more or fewer delimiters at its end',
    text: `store_id,city,,\nS1,Paris\nstore_id,city\nS2,Lyon\nstore_id,city, ,,\nS3,Nice\n`,
    kept: ['S1', 'S2', 'S3'],
    rejects: [
      [3, 'repeated_header', repeats(1)],
      [5, 'repeated_header', repeats(1)],
    ],
  },
  {
    description: 'A second table is refused to the end of the file',
    text: `${sales}2024-02-03,1,P1,S1\n\n${stores}S1,Paris,1\n2024-02-04,1,P1,S1\n${products}`,
    kept: ['2024-02-03'],
    rejects: [
      [4, 'second_table', another(4)],
      [5, 'second_table', another(4)],
      [6, 'second_table', another(4)],
      [7, 'second_table', another(4)],
    ],
  },
  {
    description: 'A second table of as many columns is refused to the end of the file',
    text: `product_id,name,price\nP1,Pen,1\n${stores}S1,Paris,12\n`,
    kept: ['P1'],
    rejects: [
      [3, 'second_table', another(3)],
      [4, 'second_table', another(3)],
    ],
  },
  {
    description: 'A second table is known whatever digits its other headers hold',
    text: `product_id,name,price\nP1,Pen,1\nstore_id,city,2024\nS1,Paris,12\n`,
    kept: ['P1'],
    rejects: [
      [3, 'second_table', another(3)],
      [4, 'second_table', another(3)],
    ],
  },
  {
    description: 'The same columns in another order are a second table',
    text: `${sales}2024-02-03,1,P1,S1\nquantity,date,store_id,product_id\n1,2024-02-04,S1,P1\n`,
    kept: ['2024-02-03'],
    rejects: [
      [3, 'second_table', another(3)],
      [4, 'second_table', another(3)],
    ],
  },
  {
    description: 'A TOTAL below sales is refused',
    text: `${sales}2024-02-03,1,P1,S1\nTOTAL,1,,\n`,
    kept: ['2024-02-03'],
    rejects: [[3, 'not_a_date', 'is not a date; write it as 2024-12-31']],
  },
  {
    description: 'A TOTAL below products is refused',
    text: `${products}P1,Pen,1,2\nTOTAL,,1,2\n`,
    kept: ['P1'],
    rejects: [[3, 'empty', 'is empty; fill it in, or remove the line']],
  },
  {
    description: 'A remark below the table is refused',
    text: `${sales}2024-02-03,1,P1,S1\nExported by Ada on 2024-02-04\n`,
    kept: ['2024-02-03'],
    rejects: [[3, 'wrong_cell_count', cells('1 cell', 4)]],
  },
];

test.each(cases)('$description', ({ text, kept, rejects }) => {
  const result = readText(text, { decimal: 'comma' });
  const lines = text.split('\n');
  expect(result.rows.map(({ values }) => values[0])).toEqual(kept);
  expect(result.rejects).toMatchObject(
    rejects.map(([line, reason, message]) => ({ line, reason, message, raw: lines[line - 1] })),
  );
  expect(result.read).toBe(kept.length + rejects.length + result.blank);
});

test('A repeated header is known by the headers that --columns names', () => {
  const mapping = new Map([
    ['stores.store_id', '1. Code'],
    ['stores.city', 'Col 2'],
  ]);
  const { rows, rejects } = readText('1. Code,Col 2\nS1,Paris\n1. Code,Col 2\nS2,Lyon\n', { mapping });
  expect(rows.map(({ values }) => values)).toEqual([
    ['S1', 'Paris', null],
    ['S2', 'Lyon', null],
  ]);
  expect(rejects).toMatchObject([{ line: 3, reason: 'repeated_header' }]);
});

describe('A character that could not be decoded', () => {
  const text = `${stores}S1,Orl\ufffdans,1\nS2,Lyon,2\nS3,"Ni\nc\ufffd",3\n`;

  test('spoils its own row in a damaged file', () => {
    const { rows, rejects } = readText(text, { damaged: true });
    const refused = {
      column: null,
      value: null,
      reason: 'wrong_encoding',
      details: '{}',
      message:
        'holds bytes that are no text in the encoding of the file; export the file again as UTF-8, or say with --encoding what it is',
    };
    expect(rows.map(({ values }) => values)).toEqual([['S2', 'Lyon', 2]]);
    expect(rejects).toEqual([
      { ...refused, line: 2, raw: 'S1,Orl\ufffdans,1' },
      { ...refused, line: 4, raw: 'S3,"Ni\nc\ufffd",3' },
    ]);
  });

  test('is a character in any other file', () => {
    const { rows, rejects } = readText(text);
    expect(rows.map(({ values }) => values[1])).toEqual(['Orl\ufffdans', 'Lyon', 'Ni\nc\ufffd']);
    expect(rejects).toEqual([]);
  });
});
