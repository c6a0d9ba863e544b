import type { Value } from '../../../../scripts/database';
import type { Reject } from '../../../../scripts/import/reading/problem';
import type { Reason } from '../../../../scripts/notices/describe-reason';
import { readText } from './read-text';

const products = 'product_id,name,price,stock\n';
const stores = 'store_id,city,employee_nb\n';
const sales = 'date,quantity,product_id,store_id,unit_price\n';

type Kept = [line: number, ...values: Value[]];

const kept: { description: string; text: string; rows: Kept[]; blank?: number }[] = [
  {
    description: 'Products have a code, a name, a price and a stock',
    text: `${products}007,Pen,1.50,-3\n8,"Pen, ""blue""",2,`,
    rows: [
      [2, '007', 'Pen', 1.5, -3],
      [3, '8', 'Pen, "blue"', 2, null],
    ],
  },
  {
    description: 'Stores have a code, a city and a number of employees',
    text: `${stores}S1,Paris,12\nS2,Lyon,\n`,
    rows: [
      [2, 'S1', 'Paris', 12],
      [3, 'S2', 'Lyon', null],
    ],
  },
  {
    description: 'Sales have a date, a quantity, two codes and maybe a price',
    text: `${sales}2024-02-03,-2,P1,S1,1.50\n2024-02-03,1,P1,S1,\n`,
    rows: [
      [2, '2024-02-03', -2, 'P1', 'S1', 1.5],
      [3, '2024-02-03', 1, 'P1', 'S1', null],
    ],
  },
  {
    description: 'Two identical sales are two sales',
    text: `${sales}2024-02-03,1,P1,S1,\n2024-02-03,1,P1,S1,\n`,
    rows: [
      [2, '2024-02-03', 1, 'P1', 'S1', null],
      [3, '2024-02-03', 1, 'P1', 'S1', null],
    ],
  },
  {
    description: 'An optional column may lack',
    text: 'store_id,city\nS1,Paris\n',
    rows: [[2, 'S1', 'Paris', null]],
  },
  {
    description: 'Columns may stand in any order, among others',
    text: 'city;note;id\nParis;x;S1\n',
    rows: [[2, 'S1', 'Paris', null]],
  },
  {
    description: 'Cells are trimmed, quoted ones too',
    text: `${stores} S1 ,"  New York\u00a0", 12 \n`,
    rows: [[2, 'S1', 'New York', 12]],
  },
  {
    description: 'Blank rows are counted, with delimiters, spaces and quotes as well',
    text: `${stores}\nS1,Paris,1\n\n,,\n , , \n"","",""\n,\nS2,Lyon,2\n\n`,
    rows: [
      [3, 'S1', 'Paris', 1],
      [9, 'S2', 'Lyon', 2],
    ],
    blank: 7,
  },
  {
    description: 'A file may hold one blank line',
    text: `${stores}\n`,
    rows: [],
    blank: 1,
  },
  {
    description: 'Delimiters at the end of rows are no cells',
    text: `${stores}S1,Paris,1, ,\nS2,Lyon,2,,\n`,
    rows: [
      [2, 'S1', 'Paris', 1],
      [3, 'S2', 'Lyon', 2],
    ],
  },
  {
    description: 'Delimiters at the end of the header are no cells',
    text: 'store_id,city,,\nS1,Paris\nS2,Lyon\n',
    rows: [
      [2, 'S1', 'Paris', null],
      [3, 'S2', 'Lyon', null],
    ],
  },
  {
    description: 'A name may run over lines',
    text: `${products}P1,"Pen\r\n\r\nblue",1,2\nP2,Ink,3,4\n`,
    rows: [
      [2, 'P1', 'Pen\r\n\r\nblue', 1, 2],
      [5, 'P2', 'Ink', 3, 4],
    ],
  },
  {
    description: 'A column without use may run over lines',
    text: 'store_id,city,note\nS1,Paris,"a\nb"\nS2,Lyon,c\n',
    rows: [
      [2, 'S1', 'Paris', null],
      [4, 'S2', 'Lyon', null],
    ],
  },
  {
    description: 'Lines within cells do not tell how many cells a row has',
    text: 'store_id,city,note\nS1,Paris,"a\n1,2,3,4\n1,2,3,4"\nS2,Lyon,b\n',
    rows: [
      [2, 'S1', 'Paris', null],
      [5, 'S2', 'Lyon', null],
    ],
  },
  {
    description: 'A line end around a code is trimmed',
    text: 'store_id,city\n"S1\n",Paris\nS2,Lyon\n',
    rows: [
      [2, 'S1', 'Paris', null],
      [4, 'S2', 'Lyon', null],
    ],
  },
  {
    description: 'A NUL character in a column without use harms nobody',
    text: 'store_id,city,note\nS1,Paris,a\0b\n',
    rows: [[2, 'S1', 'Paris', null]],
  },
  {
    description: 'Codes that are properties of objects are codes',
    text: 'store_id,city\n__proto__,constructor\n',
    rows: [[2, '__proto__', 'constructor', null]],
  },
];

test.each(kept)('$description', ({ text, rows, blank = 0 }) => {
  const result = readText(text);
  expect(result).toMatchObject({ rejects: [], blank, read: rows.length + blank });
  expect(result.rows.map(({ line, values }) => [line, ...values])).toEqual(rows);
});

test('Excel damaged a code: the first is remembered', () => {
  const { state } = readText(`${stores}S1,Paris,1\n8.3E+17,Lyon,2\n8.4E+17,Nice,3\n`);
  expect(state.damagedCode).toEqual({ line: 3, value: '8.3E+17' });
});

test('A name that looks like a damaged code is a name', () => {
  const { state } = readText('store_id,city\nS1,8.3E+17\n');
  expect(state.damagedCode).toBeUndefined();
});

const cellRejects: { description: string; text: string; reject: Omit<Reject, 'line' | 'raw' | 'details'> }[] =
  [
    {
      description: 'A date that is none',
      text: `${sales}yesterday,1,P1,S1,`,
      reject: {
        column: 'date',
        value: 'yesterday',
        reason: 'not_a_date',
        message: 'is not a date; write it as 2024-12-31',
      },
    },
    {
      description: 'A quantity that is none',
      text: `${sales}2024-02-03, deux ,P1,S1,`,
      reject: {
        column: 'quantity',
        value: 'deux',
        reason: 'not_a_number',
        message: 'is not a number; write it as 2 or 2.5',
      },
    },
    {
      description: 'A price that is none',
      text: `${sales}2024-02-03,1,P1,S1,free`,
      reject: {
        column: 'unit_price',
        value: 'free',
        reason: 'not_a_number',
        message: 'is not a price; write it as 12.50',
      },
    },
    {
      description: 'An empty cell that must be filled in',
      text: `${stores}S1, ,1`,
      reject: {
        column: 'city',
        value: '',
        reason: 'empty',
        message: 'is empty; fill it in, or remove the line',
      },
    },
    {
      description: 'The first of two bad cells',
      text: `${sales}2024-02-30,deux,P1,S1,`,
      reject: {
        column: 'date',
        value: '2024-02-30',
        reason: 'not_a_day',
        message: 'is not a day of the calendar; correct it',
      },
    },
    {
      description: 'A NUL character in a code',
      text: `${stores}S\u00001,Paris,1`,
      reject: {
        column: 'store_id',
        value: 'S\u00001',
        reason: 'unsafe_text',
        message: 'holds a NUL character; remove it',
      },
    },
    {
      description: 'A NUL character in a name',
      text: `${stores}S1,Pa\u0000ris,1`,
      reject: {
        column: 'city',
        value: 'Pa\u0000ris',
        reason: 'unsafe_text',
        message: 'holds a NUL character; remove it',
      },
    },
  ];

test.each(cellRejects)('$description is refused with its column and value', ({ text, reject }) => {
  const [, raw] = text.split('\n');
  expect(readText(text)).toMatchObject({
    rows: [],
    rejects: [{ line: 2, raw, ...reject }],
    read: 1,
    blank: 0,
  });
});

test('Every refused row is named with its line, and those around it are kept', () => {
  const { rows, rejects } = readText(
    `${stores}S1,Paris,1\nS2,Ly\0n,1\n\nS3,"Nice\nCôte",2\nS4,,3\nS5,Brest,4\n`,
  );
  expect(rows.map(({ line, values }) => [line, values[0]])).toEqual([
    [2, 'S1'],
    [5, 'S3'],
    [8, 'S5'],
  ]);
  expect(rejects.map(({ line, reason, raw }) => [line, reason, raw])).toEqual<[number, Reason, string][]>([
    [3, 'unsafe_text', 'S2,Ly\0n,1'],
    [7, 'empty', 'S4,,3'],
  ]);
});

test('The raw text of a row is the row as it stands in the file', () => {
  const text = `${stores} "S1" ,Paris,1\nS2,"Ly ""on""",2 \r\nS3,"Nice\r\nCôte",3\r\nS4,a,b,c\r\n`;
  const { rows, rejects } = readText(text);
  expect(rows.map(({ raw }) => raw)).toEqual(['S2,"Ly ""on""",2 ', 'S3,"Nice\r\nCôte",3']);
  expect(rejects.map(({ raw }) => raw)).toEqual([' "S1" ,Paris,1', 'S4,a,b,c']);
});
