/** How a column is read may not hang on one cell among many that fit both ways. */

import { writeFileSync } from 'node:fs';
import { folderWith, select } from '../support/command';
import { run } from '../support/run';

const header = 'date,item,store,quantity,price';
const sales = (days: string[]) => `${[header, ...days.map((day) => `${day},Pen,Lyon,1,2`)].join('\n')}\n`;
/** Days of 2024 that fit both ways, in no order. */
const undecided = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const day = (index * 5) % 12;
    return `${day + 1}/${((day + 1 + Math.floor(index / 12)) % 12) + 1}/2024`;
  });
const settle =
  'write date-format = dmy or date-format = mdy into sales-analysis.ini in the data folder, or say --date-format dmy or --date-format mdy';

const daysOf = (db: string) =>
  (select(db, 'SELECT date FROM sales ORDER BY rowid') as { date: string }[]).map(({ date }) => date);

const doubtful: { description: string; days: string[]; expected: string }[] = [
  {
    description: 'One day decides among more than twenty that fit both ways',
    days: [...undecided(21), '10/20/2024'],
    expected:
      'sales.csv:23 alone decides how the date column is read: "10/20/2024" fits only mdy, while 21 other values fit both dmy and mdy. ' +
      `Correct it where it is a slip; or settle it, rows that do not fit are then refused: ${settle}`,
  },
  {
    description: 'Two decide among more than forty',
    days: ['13/5/2024', ...undecided(42), '14/5/2024'],
    expected:
      'sales.csv:2 decides with 1 other how the date column is read: "13/5/2024" fits only dmy, while 42 other values fit both dmy and mdy. ' +
      `Correct it where it is a slip; or settle it, rows that do not fit are then refused: ${settle}`,
  },
  {
    description: 'The rows follow each other only in the other reading',
    days: [
      '10/1/2024',
      '11/1/2024',
      '12/1/2024',
      '1/2/2024',
      '2/2/2024',
      '3/2/2024',
      '4/2/2024',
      '2/13/2024',
    ],
    expected:
      'sales.csv:9 alone decides how the date column is read: "2/13/2024" fits only mdy, but only as dmy do its days follow each other as the rows do. ' +
      `Correct it where it is a slip; or settle it, rows that do not fit are then refused: ${settle}`,
  },
  {
    description: 'All days up to the 12th begin with the year, and the others end with it',
    days: ['2024-03-02', '2024-05-02', '13/02/2024'],
    expected:
      'sales.csv: the date column is written in two ways: "2024-03-02" in line 2 begins with the year, "13/02/2024" in line 4 ends with it, ' +
      `as where Excel has exchanged day and month of all days up to the 12th. Export it again in one form; or, where both are right, ${settle}`,
  },
];

test.each(doubtful)('$description: the run stops', async ({ days, expected }) => {
  await expect(run(folderWith({ 'sales.csv': sales(days) }))).rejects.toThrow(expected);
});

const clear: { description: string; days: string[]; first: string; notice: string }[] = [
  {
    description: 'One 31/01 among three',
    days: ['03/02/2024', '31/01/2024', '04/02/2024'],
    first: '2024-02-03',
    notice: 'sales.csv: the day comes first in its dates, because of "31/01/2024" in line 3',
  },
  {
    description: 'One among twenty',
    days: [...undecided(20), '10/20/2024'],
    first: '2024-01-02',
    notice: 'sales.csv: the month comes first in its dates, because of "10/20/2024" in line 22',
  },
  {
    description: 'A year whose rows are in no order',
    days: Array.from({ length: 360 }, (_, index) => (index * 7) % 360).map((day) =>
      `${1 + (day % 30)}/${(day / 30 + 1) | 0}/2023`.replace(/^(29|30)\/2\//, '28/2/'),
    ),
    first: '2023-01-01',
    notice: 'sales.csv: the day comes first in its dates, because of "15/1/2023" in line 4 and 213 others',
  },
  {
    description: 'Days sorted as texts, of which most can only be read in one way',
    days: Array.from({ length: 28 }, (_, day) =>
      [1, 2, 3].map((month) => `${day + 1}/${month}/2024`.padStart(9, '0')),
    ).flat(),
    first: '2024-01-01',
    notice: 'sales.csv: the day comes first in its dates, because of "13/1/2024" in line 38 and 47 others',
  },
];

test.each(clear)('$description: what decided is said', async ({ days, first, notice }) => {
  const { notices, db } = await run(folderWith({ 'sales.csv': sales(days) }));
  expect(notices).toContain(notice);
  expect([daysOf(db).length, daysOf(db)[0]]).toEqual([days.length, first]);
});

test('What a person has settled is no doubt, and rows that do not fit are refused', async () => {
  const data = folderWith({ 'sales.csv': sales([...undecided(30), '10/20/2024']) });
  const importing = { dateFormat: 'dmy', decimal: undefined, columns: new Map() } as const;
  const { db, notices } = await run(data, undefined, { importing });
  expect(daysOf(db)[0]).toBe('2024-02-01');
  expect(select(db, 'SELECT line, reason FROM rejected_rows')).toEqual([
    { line: 32, reason: 'other_date_order' },
  ]);
  expect(notices.join()).not.toContain('because of');
});

const mixed: { description: string; days: string[] }[] = [
  { description: 'one of the former is beyond the 12th', days: ['2024-03-02', '2024-03-13', '13/02/2024'] },
  { description: 'one of the latter is not', days: ['2024-03-02', '13/02/2024', '12/02/2024'] },
];

test.each(mixed)(
  'Days of which some begin with the year are read where $description, under a warning',
  async ({ days }) => {
    const { db, notices } = await run(folderWith({ 'sales.csv': sales(days) }));
    expect(daysOf(db)).toHaveLength(3);
    expect(notices).toContain(
      `sales.csv: its days are written in two ways, "2024-03-02" in line 2 and "13/02/2024" in line ${days.indexOf('13/02/2024') + 2}; check that Excel has not exchanged day and month in some`,
    );
  },
);

test('Days in two forms are read as a person has settled it', async () => {
  const data = folderWith({ 'sales.csv': sales(['2024-03-02', '13/02/2024']) });
  const importing = { dateFormat: 'dmy', decimal: undefined, columns: new Map() } as const;
  const { db, notices } = await run(data, undefined, { importing });
  expect(daysOf(db)).toEqual(['2024-03-02', '2024-02-13']);
  expect(notices.join()).not.toContain('two ways');
});

test('Days with dots stand beside any other: the day comes first in them', async () => {
  const { db, notices } = await run(folderWith({ 'sales.csv': sales(['2024-03-02', '13.02.2024']) }));
  expect(daysOf(db)).toEqual(['2024-03-02', '2024-02-13']);
  expect(notices.join()).not.toContain('two ways');
});

test('What decided is the same, whether a file grew or not', async () => {
  const days = [...undecided(12), '31/01/2024', '30/01/2024'];
  const data = folderWith({ 'sales.csv': sales(days.slice(0, 13)) });
  const { db } = await run(data);
  writeFileSync(`${data}/sales.csv`, sales([...days, ...days]));
  const grown = await run(data, db);
  const notice =
    'sales.csv: the day comes first in its dates, because of "31/01/2024" in line 14 and 1 other';
  expect([grown.files[0]?.status, grown.notices.includes(notice)]).toEqual(['grown', true]);
});

const numbers: { description: string; prices: string[]; expected: string }[] = [
  {
    description: 'One price decides among more than twenty that fit both ways',
    prices: [...Array.from({ length: 21 }, (_, index) => `"${index + 1},500"`), '12.5'],
    expected:
      'products.csv:23 alone decides how the price column is read: "12.5" fits only point, while 21 other values fit both point and comma.',
  },
];

test.each(numbers)('$description: the run stops', async ({ prices, expected }) => {
  const rows = prices.map((price, index) => `P${index},Pen ${index},${price}`);
  const files = {
    'products.csv': `sku,name,price\n${rows.join('\n')}\n`,
    'sales.csv': 'date,sku,store,quantity\n2024-01-01,P1,Lyon,1\n',
  };
  await expect(run(folderWith(files))).rejects.toThrow(expected);
});
