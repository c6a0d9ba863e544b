import type { RowClass } from '../../../../scripts/import/reading/headers/status-words';
import type { Layout } from '../../../../scripts/import/reading/layout';
import { FIRST_STATUS } from '../../../../scripts/import/sales/row-places';
import { StatusReader } from '../../../../scripts/import/sales/status-reader';
import type { StatusWord } from '../../../../scripts/import/sales/tally';

const words: StatusWord[] = (['sale', 'none', 'return', 'partial', 'head', 'line', 'unknown'] as const).map(
  (rowClass) => ({ column: 'Status', word: rowClass, rowClass }),
);

/** A reader of one column for each family. */
function readerOf(
  families: NonNullable<Layout['statuses']>[number]['family'][],
  hasHeads = false,
): StatusReader {
  const statuses = families.map((family, index) => ({ header: `${family} ${index}`, index, family }));
  return new StatusReader({ statuses, hasHeads } as unknown as Layout, words);
}

/** A row with these words; none where a cell is empty. */
function rowOf(...classes: (RowClass | '')[]): number[] {
  const places = classes.map((each) => words.findIndex(({ rowClass }) => rowClass === each));
  return [...Array<number>(FIRST_STATUS).fill(0), ...places.map((at) => (at < 0 ? Number.NaN : at))];
}

const decided: {
  description: string;
  classes: (RowClass | '')[];
  word: RowClass | undefined;
  hasHeads?: boolean;
}[] = [
  { description: 'A sale needs no word', classes: ['sale', ''], word: undefined },
  { description: 'Void is no sale, whatever else is said', classes: ['return', 'none'], word: 'none' },
  { description: 'A return is one', classes: ['sale', 'return'], word: 'return' },
  { description: 'A return says more than a part of it', classes: ['partial', 'return'], word: 'return' },
  { description: 'A return stays one beside a part of it', classes: ['return', 'partial'], word: 'return' },
  { description: 'A sale given back in part', classes: ['partial', 'sale'], word: 'partial' },
  { description: 'A word that we do not know decides nothing', classes: ['unknown', ''], word: undefined },
  { description: 'The head of a receipt is a sale', classes: ['head', ''], word: undefined },
  {
    description: 'The head of a receipt is none above its lines',
    classes: ['head', ''],
    word: 'head',
    hasHeads: true,
  },
];

test.each(decided)('$description', ({ classes, word, hasHeads }) => {
  const reader = readerOf(['event', 'status'], hasHeads);
  const decisive = reader.read(rowOf(...classes));
  expect(decisive?.rowClass).toBe(word);
  expect(decisive ? reader.isLeftOut(decisive) : false).toBe(word === 'none' || word === 'head');
});

test('A line of a receipt proves that receipts have heads', () => {
  const reader = readerOf(['line']);
  reader.read(rowOf('head'));
  expect(reader.provesHeads).toBe(false);
  reader.read(rowOf('line'));
  expect(reader.provesHeads).toBe(true);
});

test('Rows left out are counted by their word, with what they come to and where they begin', () => {
  const reader = readerOf(['status']);
  const [, none, given] = words as [StatusWord, StatusWord, StatusWord];
  reader.leaveOut(none, 3, 15_000);
  reader.leaveOut(given, 4, 100);
  reader.leaveOut(none, 9, -5_000);
  expect(reader.tally.leftOut).toEqual([
    { column: 'Status', word: 'none', rows: 2, amount: 10_000, line: 3 },
    { column: 'Status', word: 'return', rows: 1, amount: 100, line: 4 },
  ]);
});

test('Words that nobody knows, and cells without a word, are counted where their row is kept', () => {
  const reader = readerOf(['status', 'flag', 'event']);
  for (const classes of [
    ['sale', '', ''],
    ['unknown', 'sale', ''],
    ['', '', ''],
    ['unknown', 'none', ''],
  ] as const)
    reader.read(rowOf(...classes));
  expect(reader.tally).toEqual({
    leftOut: [],
    meanings: [],
    unknownWords: [{ column: 'Status', word: 'unknown', rows: 1 }],
    // An empty flag says no, and a column without any word says nothing.
    wordless: [{ column: 'status 0', word: '', rows: 1 }],
  });
});
