import fc from 'fast-check';
import { parseCount, parseWholeNumber } from '../../../../../scripts/import/reading/cells/whole-number';
import { Problem } from '../../../../../scripts/import/reading/problem';

const notWhole = new Problem('not_a_whole_number', 'is not a whole number; write digits only, for example 2');
const outOfRange = new Problem('out_of_range', 'is beyond ±2147483647; correct it');
const open = (whole: string, decimal: string) =>
  new Problem(
    'not_a_whole_number',
    `can be read in two ways, as ${whole} and as ${decimal}; write digits only`,
  );

const cases: { description: string; input: string; expected: number | Problem }[] = [
  { description: 'Digits are a number', input: '12', expected: 12 },
  { description: 'Zero is a number', input: '0', expected: 0 },
  { description: 'Zeros in front do not count', input: '007', expected: 7 },
  { description: 'A negative number is a return', input: '-3', expected: -3 },
  { description: 'Minus zero is zero', input: '-0', expected: 0 },
  { description: 'A plus sign is taken', input: '+5', expected: 5 },
  { description: 'One zero after the point is taken', input: '5.0', expected: 5 },
  { description: 'Two zeros after the comma are taken', input: '5,00', expected: 5 },
  { description: 'Two zeros after the point are taken of a negative number', input: '-5.00', expected: -5 },
  { description: 'Four zeros after the point are taken', input: '5.0000', expected: 5 },
  { description: 'Three zeros after the point leave it open', input: '5.000', expected: open('5000', '5') },
  { description: 'Three zeros after the comma leave it open', input: '5,000', expected: open('5000', '5') },
  {
    description: 'Three digits after the point leave it open',
    input: '1.500',
    expected: open('1500', '1.5'),
  },
  {
    description: 'Three digits after the comma leave it open',
    input: '-12,345',
    expected: open('-12345', '-12.345'),
  },
  { description: 'Nothing is open after a zero', input: '0.500', expected: notWhole },
  { description: 'Nothing is open after four digits', input: '1234.500', expected: notWhole },
  { description: 'A space parts thousands', input: '1 500', expected: 1500 },
  { description: 'A no-break space parts thousands', input: '1\u00a0500', expected: 1500 },
  {
    description: 'A narrow no-break space parts thousands',
    input: '-1\u202f234\u202f567',
    expected: -1234567,
  },
  { description: 'Two groups of two are none', input: '12 34', expected: notWhole },
  { description: 'A group follows three digits at most', input: '1234 567', expected: notWhole },
  { description: 'A group does not follow a zero', input: '0 500', expected: notWhole },
  { description: 'Two spaces part nothing', input: '1  500', expected: notWhole },
  { description: 'A half is no whole number', input: '2.5', expected: notWhole },
  { description: 'A half with a comma is no whole number', input: '2,5', expected: notWhole },
  { description: 'A point alone after it is no number', input: '5.', expected: notWhole },
  { description: 'A point alone before it is no number', input: '.0', expected: notWhole },
  { description: 'A space after the sign is no number', input: '- 3', expected: notWhole },
  { description: 'Two signs are no number', input: '--3', expected: notWhole },
  { description: 'A minus sign after it is no number', input: '3-', expected: notWhole },
  { description: 'A typographic minus is no sign', input: '−3', expected: notWhole },
  { description: 'Brackets are no sign', input: '(3)', expected: notWhole },
  { description: 'An exponent is no digit', input: '1e3', expected: notWhole },
  { description: 'An exponent of Excel is no digit', input: '1E+03', expected: notWhole },
  { description: 'Hexadecimal is no number', input: '0x1F', expected: notWhole },
  { description: 'NaN is no number', input: 'NaN', expected: notWhole },
  { description: 'Infinity is no number', input: 'Infinity', expected: notWhole },
  { description: 'A word is no number', input: 'deux', expected: notWhole },
  { description: 'A unit is no part of a number', input: '3 kg', expected: notWhole },
  { description: 'A formula is no number', input: '=1+1', expected: notWhole },
  { description: 'Arabic digits are no number', input: '٣', expected: notWhole },
  { description: 'Full-width digits are no number', input: '３', expected: notWhole },
  { description: 'A superscript is no number', input: '2²', expected: notWhole },
  { description: 'The highest number is taken', input: '2147483647', expected: 2147483647 },
  { description: 'The lowest number is taken', input: '-2147483647', expected: -2147483647 },
  { description: 'One more is too much', input: '2147483648', expected: outOfRange },
  { description: 'One less is too little', input: '-2147483648', expected: outOfRange },
  { description: 'One more in groups is too much', input: '2 147 483 648', expected: outOfRange },
];

test.each(cases)('$description: $input', ({ input, expected }) => {
  // Object.is, so that no -0 passes for 0.
  const value = parseWholeNumber(input);
  if (typeof expected === 'number') expect(value).toBe(expected);
  else expect(value).toStrictEqual(expected);
});

const counts: { description: string; input: string; expected: number | Problem }[] = [
  { description: 'A count is a whole number', input: '12', expected: 12 },
  { description: 'A count may be zero', input: '0', expected: 0 },
  { description: 'A count may be minus zero', input: '-0', expected: 0 },
  {
    description: 'A count is not negative',
    input: '-1',
    expected: new Problem('negative', 'cannot be negative; correct it'),
  },
  { description: 'A count is whole', input: '1.5', expected: notWhole },
  { description: 'A count has a limit', input: '2147483648', expected: outOfRange },
];

test.each(counts)('$description: $input', ({ input, expected }) => {
  expect(parseCount(input)).toStrictEqual(expected);
});

describe('Every whole number', () => {
  const numbers = fc.integer({ min: -2147483647, max: 2147483647 });
  const printed: { description: string; print: (value: number) => string }[] = [
    { description: 'plainly', print: String },
    { description: 'with a sign', print: (value) => (value < 0 ? String(value) : `+${value}`) },
    { description: 'with zero decimals', print: (value) => `${value}.0` },
    { description: 'in French groups', print: (value) => value.toLocaleString('fr') },
  ];
  test.each(printed)('is the same after printing it $description', ({ print }) => {
    fc.assert(fc.property(numbers, (value) => expect(parseWholeNumber(print(value))).toBe(value)));
  });
});

test('A NUL character spoils a number', () => {
  expect(parseWholeNumber('3\u0000')).toStrictEqual(notWhole);
});

test('A million digits are refused at once', () => {
  const start = performance.now();
  expect(parseWholeNumber('9'.repeat(1_000_000))).toStrictEqual(outOfRange);
  expect(parseWholeNumber(`${'1'.repeat(1_000_000)}x`)).toStrictEqual(notWhole);
  expect(parseWholeNumber(`1.${'0'.repeat(1_000_000)}1`)).toStrictEqual(notWhole);
  expect(parseWholeNumber(`1${' 000'.repeat(250_000)}x`)).toStrictEqual(notWhole);
  expect(performance.now() - start).toBeLessThan(500);
});
