import { sheetNames } from '../../../../scripts/visualization/workbook/sheet-names';
import { readBack } from './read-back';
import { bytesOf, contentOf, rejectOf, viewOf } from './samples';

const cases: [title: string, name: string][] = [
  ['Sales per employee', 'Sales per employee'],
  ['a'.repeat(31), 'a'.repeat(31)],
  ['a'.repeat(32), `${'a'.repeat(30)}…`],
  ['Sales of every product in each of the stores', 'Sales of every product in each…'],
  ['Q1/Q2: [all] *?\\', 'Q1 Q2 all'],
  ["'quoted'", 'quoted'],
  ["O'Neil & <sons>", "O'Neil & <sons>"],
  ['History', 'History (2)'],
  ['', 'Sheet'],
  ["''", 'Sheet'],
  ['a\0b\nc\ud83d', 'a b c'],
  [`${'a'.repeat(29)}👍👍`, `${'a'.repeat(29)}…`],
];
test.each(cases)('The sheet of %j is called %j', (title, name) => {
  expect(sheetNames([title])).toEqual([name]);
});

test('Names are told apart whatever their case, and never become too long', () => {
  const long = 'b'.repeat(40);
  expect(sheetNames(['Sales', 'SALES', 'sales (2)', long, long])).toEqual([
    ...['Sales', 'SALES (2)', 'sales (2) (2)'],
    ...[`${'b'.repeat(30)}…`, `${'b'.repeat(26)}… (2)`],
  ]);
});

test('Sheets with the same title, also that of the cover, are all there', async () => {
  const views = ['Overview', 'Sales', 'Sales', 'Refused rows'].map((title) => viewOf([[null]], { title }));
  expect(Object.keys(await readBack(await bytesOf(contentOf(views, [rejectOf()]))))).toEqual([
    ...['Overview', 'Overview (2)', 'Sales', 'Sales (2)', 'Refused rows', 'Refused rows (2)'],
  ]);
});
