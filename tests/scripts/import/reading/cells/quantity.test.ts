import fc from 'fast-check';
import type { DecimalSign } from '../../../../../scripts/import/reading/cells/decimal';
import { newNotation } from '../../../../../scripts/import/reading/cells/notation';
import { parseCount, parseQuantity } from '../../../../../scripts/import/reading/cells/quantity';
import { Problem } from '../../../../../scripts/import/reading/problem';
import { growthOfTime } from '../../../../support/growth';

const place = { line: 7, column: 'quantity' };
const under = (sign?: DecimalSign) => newNotation<DecimalSign>(['point', 'comma'], sign);
const parse = (text: string, sign: DecimalSign = 'point') => parseQuantity(text, under(sign), place);

const none = new Problem('not_a_number', { as: 'number' });
const outOfRange = new Problem('out_of_range', { beyond: '±2147483647' });
const tooManyDecimals = new Problem('too_many_decimals', { most: 3 });
const onlyComma = new Problem('other_decimal_sign', { fits: 'comma', choice: 'point' });

const underPoint: { description: string; input: string; expected: number | Problem }[] = [
  { description: 'Digits are a quantity', input: '12', expected: 12 },
  { description: 'Zeros in front do not count', input: '007', expected: 7 },
  { description: 'Minus zero is zero', input: '-0', expected: 0 },
  { description: 'A plus sign is taken', input: '+5', expected: 5 },
  { description: 'A negative one is a return', input: '-3', expected: -3 },
  { description: 'A minus sign may follow', input: '5-', expected: -5 },
  { description: 'A typographic minus is one', input: '−5', expected: -5 },
  { description: 'Brackets make it negative', input: '(5)', expected: -5 },
  { description: 'Thousandths are exact', input: '0.350', expected: 0.35 },
  { description: 'Three zeros are no thousands', input: '1.000', expected: 1 },
  { description: 'A point may come first', input: '.5', expected: 0.5 },
  { description: 'A comma parts thousands', input: '1,500', expected: 1500 },
  { description: 'An apostrophe parts thousands', input: "1'500", expected: 1500 },
  { description: 'A thin space parts thousands', input: '1\u2009500', expected: 1500 },
  { description: 'A no-break space parts thousands', input: '1\u00a0500', expected: 1500 },
  { description: 'A narrow no-break space parts thousands', input: '1\u202f500', expected: 1500 },
  { description: 'A comma is no point', input: '2,5', expected: onlyComma },
  { description: 'Zero decimals are nothing under a comma either', input: '5,00', expected: 5 },
  { description: 'Four decimals are too many', input: '0.1234', expected: tooManyDecimals },
  { description: 'Four decimals may end in zero', input: '0.1230', expected: 0.123 },
  { description: 'The highest is taken', input: '2147483647', expected: 2147483647 },
  { description: 'One more is too much', input: '2147483648', expected: outOfRange },
  { description: 'A group follows three digits at most', input: '1234 567', expected: none },
  { description: 'Two signs are no number', input: '--3', expected: none },
  { description: 'A currency is no quantity', input: '$3', expected: none },
  { description: 'A unit is no part of a number', input: '3 kg', expected: none },
  { description: 'A word is no number', input: 'deux', expected: none },
  { description: 'An exponent is no digit', input: '1e3', expected: none },
  { description: 'A NUL character spoils it', input: '3\u0000', expected: none },
];

test.each(underPoint)('$description: $input', ({ input, expected }) => {
  expect(parse(input)).toStrictEqual(expected);
});

const underComma: { input: string; expected: number | Problem }[] = [
  { input: '1,5', expected: 1.5 },
  { input: '1.500', expected: 1500 },
  { input: '-0,350', expected: -0.35 },
  { input: '5.0', expected: 5 },
];

test.each(underComma)('A comma stands before the decimals of $input', ({ input, expected }) => {
  expect(parse(input, 'comma')).toStrictEqual(expected);
});

test('What fits both signs with two values leaves them open, and says in which column', () => {
  const notation = under();
  parseQuantity('5', notation, place);
  parseQuantity('5.0', notation, place);
  expect(notation.open).toBeUndefined();
  parseQuantity('1.000', notation, place);
  expect(notation.open).toEqual({ ...place, value: '1.000' });
  parseQuantity('0.350', notation, place);
  expect(notation.evidence).toEqual({ point: { ...place, value: '0.350' } });
});

test('A count is a quantity that is not negative', () => {
  const count = (text: string) => parseCount(text, under('point'), place);
  expect([count('2.5'), count('0'), count('-0')]).toEqual([2.5, 0, 0]);
  expect(count('-1')).toStrictEqual(new Problem('negative', { returns: false }));
});

describe('Every thousandth', () => {
  const thousandths = fc.integer({ min: -2147483647, max: 2147483647 });
  const fixed = (number: number) => (number / 1000).toFixed(3);
  const printed: { description: string; print: (number: number) => string; sign: DecimalSign }[] = [
    { description: 'plainly', print: fixed, sign: 'point' },
    { description: 'with a comma', print: (number) => fixed(number).replace('.', ','), sign: 'comma' },
    {
      description: 'as in English',
      print: (number) => (number / 1000).toLocaleString('en', { minimumFractionDigits: 3 }),
      sign: 'point',
    },
    {
      description: 'as in German',
      print: (number) => (number / 1000).toLocaleString('de', { minimumFractionDigits: 3 }),
      sign: 'comma',
    },
  ];
  test.each(printed)('is the same after printing it $description', ({ print, sign }) => {
    fc.assert(
      fc.property(thousandths, (number) => expect(parse(print(number), sign)).toBe(number / 1000 + 0)),
    );
  });
});

/** Long texts that a search may go through again and again. */
const longTexts: [textOf: (length: number) => string, problem: Problem][] = [
  [(length) => '9'.repeat(length), outOfRange],
  [(length) => `${'1'.repeat(length)}x`, none],
  [(length) => `1.${'0'.repeat(length)}1`, tooManyDecimals],
  [(length) => `1${' 000'.repeat(length / 4)}x`, none],
];

test('A million digits are refused in ten times the time of a hundred thousand', () => {
  const refuse = (length: number) => {
    for (const [textOf, problem] of longTexts) expect(parse(textOf(length))).toStrictEqual(problem);
  };
  expect(growthOfTime(refuse, 100_000)).toBeLessThan(40);
});
