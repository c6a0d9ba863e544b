import { cutInMiddle, paintOf, placesOf, wrapped } from '../../../scripts/run/terminal';

test.each([
  ['abc', 3],
  ['é', 1],
  ['e\u0301', 1],
  ['漢字', 4],
  ['👍', 2],
  ['\x1b[1mbold\x1b[22m', 4],
])('%j takes %i places', (text, places) => {
  expect(placesOf(text)).toBe(places);
});

test.each([
  ['Cocotte', 7, 'Cocotte'],
  ['Cocotte en fonte', 10, 'Cocott…nte'],
  ['漢字漢字漢字', 6, '漢字…'],
  ['ab', 1, '…'],
])('%j in %i places is %j', (text, places, cut) => {
  expect(cutInMiddle(text, places)).toBe(cut);
});

test('A long line goes on between words, further in; a word that is longer stays whole', () => {
  expect(wrapped('one two three four', 9)).toBe('one two\n  three\n  four');
  expect(wrapped('  one two three', 9)).toBe('  one two\n    three');
  expect(wrapped('/a/very/long/path/to/a/file is here', 10)).toBe('/a/very/long/path/to/a/file\n  is here');
  expect(wrapped('short\nlines', 9)).toBe('short\nlines');
});

test.each([
  [{ isTTY: true, columns: 80, hasColors: () => true }, '\x1b[1mTotal\x1b[22m'],
  [{ isTTY: true, columns: 80, hasColors: () => false }, 'Total'],
  [{ isTTY: false, columns: 80, hasColors: () => true }, 'Total'],
])('Only a terminal with colours is painted: %j', (screen, text) => {
  expect(paintOf(screen)('bold', 'Total')).toBe(text);
});
