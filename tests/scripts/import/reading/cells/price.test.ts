import fc from 'fast-check';
import type { DecimalSign } from '../../../../../scripts/import/reading/cells/decimal';
import { newNotation } from '../../../../../scripts/import/reading/cells/notation';
import { parsePrice } from '../../../../../scripts/import/reading/cells/price';
import { Problem } from '../../../../../scripts/import/reading/problem';
import { growthOfTime } from '../../../../support/growth';

type Result = number | Problem;

const notAPrice = new Problem('not_a_number', { as: 'price' });
const negative = new Problem('negative', { returns: true });
const outOfRange = new Problem('out_of_range', { beyond: '999999999.9999' });
const tooManyDecimals = new Problem('too_many_decimals', { most: 4 });
const onlyComma = new Problem('other_decimal_sign', { fits: 'comma', choice: 'point' });
const onlyPoint = new Problem('other_decimal_sign', { fits: 'point', choice: 'comma' });

function parse(text: string, decimal: DecimalSign): Result {
  return parsePrice(text, newNotation(['point', 'comma'], decimal), { line: 7, column: 'price' });
}

const bothReadings: { description: string; input: string; expected: Result }[] = [
  { description: 'Digits are a price', input: '12', expected: 12 },
  { description: 'Zero is a price', input: '0', expected: 0 },
  { description: 'Minus zero is zero', input: '-0', expected: 0 },
  { description: 'A plus sign is taken', input: '+5', expected: 5 },
  { description: 'A space parts thousands', input: '1 500', expected: 1500 },
  { description: 'A no-break space parts thousands', input: '1\u00a0500', expected: 1500 },
  { description: 'A narrow no-break space parts thousands', input: '1\u202f234\u202f567', expected: 1234567 },
  { description: 'An apostrophe parts thousands', input: "1'234'567", expected: 1234567 },
  { description: 'A typographic apostrophe parts thousands', input: '1’234’567', expected: 1234567 },
  { description: 'A euro sign may follow', input: '12 €', expected: 12 },
  { description: 'A euro sign may follow closely', input: '12€', expected: 12 },
  { description: 'A dollar sign may stand before', input: '$12', expected: 12 },
  { description: 'A dollar sign may have a country', input: 'US$ 12', expected: 12 },
  { description: 'A real has a letter and a sign', input: 'R$ 12', expected: 12 },
  { description: 'A pound sign may stand before', input: '£12', expected: 12 },
  { description: 'A code may stand before', input: 'EUR 12', expected: 12 },
  { description: 'A code may stand before closely', input: 'CHF12', expected: 12 },
  { description: 'A code may follow', input: '12 USD', expected: 12 },
  { description: 'A code may follow after a no-break space', input: '12\u00a0EUR', expected: 12 },
  { description: 'Francs may stand before', input: 'Fr. 12', expected: 12 },
  { description: 'Francs may follow', input: '12 Fr.', expected: 12 },
  { description: 'A price is not negative', input: '-1', expected: negative },
  { description: 'A price with a currency is not negative', input: '-€5', expected: negative },
  { description: 'Nor with the sign behind the currency', input: '€ -5', expected: negative },
  { description: 'A billion is too much', input: '1000000000', expected: outOfRange },
  { description: 'An exponent is no digit', input: '1e3', expected: notAPrice },
  { description: 'An exponent of Excel is no digit', input: '1E+03', expected: notAPrice },
  { description: 'Hexadecimal is no price', input: '0x1F', expected: notAPrice },
  { description: 'NaN is no price', input: 'NaN', expected: notAPrice },
  { description: 'Infinity is no price', input: 'Infinity', expected: notAPrice },
  { description: 'A word is no price', input: 'free', expected: notAPrice },
  { description: 'A formula is no price', input: '=1+1', expected: notAPrice },
  { description: 'A percentage is no price', input: '12%', expected: notAPrice },
  { description: 'A unit is no part of a price', input: '12 kg', expected: notAPrice },
  { description: 'A currency alone is no price', input: 'EUR', expected: notAPrice },
  { description: 'Two currencies are no price', input: 'EUR 5 USD', expected: notAPrice },
  { description: 'Letters that are no currency are no price', input: 'SKU123', expected: notAPrice },
  { description: 'A code of two letters is no price', input: 'AB12', expected: notAPrice },
  { description: 'A currency within is no price', input: '12€50', expected: notAPrice },
  { description: 'Brackets are a sign', input: '(12)', expected: negative },
  { description: 'A minus sign after it is a sign', input: '12-', expected: negative },
  { description: 'A typographic minus is a sign', input: '−12', expected: negative },
  { description: 'Two signs are no price', input: '-€-5', expected: notAPrice },
  { description: 'Two prices are no price', input: '12.50 100', expected: notAPrice },
  { description: 'Arabic digits are no price', input: '١٢', expected: notAPrice },
  { description: 'Full-width digits are no price', input: '１２', expected: notAPrice },
  { description: 'A group follows three digits at most', input: '1234 567', expected: notAPrice },
  { description: 'A group does not follow a zero', input: '0 500', expected: notAPrice },
  { description: 'Groups parted in two ways are none', input: "1 234'567", expected: notAPrice },
  { description: 'A group has three digits', input: '1 23', expected: notAPrice },
  { description: 'A point alone after it is no price', input: '12.', expected: notAPrice },
  { description: 'A point alone is no price', input: '.', expected: notAPrice },
];

test.each(bothReadings)('$description: $input', ({ input, expected }) => {
  for (const decimal of ['point', 'comma'] as const) {
    const value = parse(input, decimal);
    if (typeof expected === 'number') expect(value).toBe(expected);
    else expect(value).toStrictEqual(expected);
  }
});

const twoReadings: { description: string; input: string; point: Result; comma: Result }[] = [
  { description: 'A point before decimals', input: '12.50', point: 12.5, comma: onlyPoint },
  { description: 'A comma before decimals', input: '12,50', point: onlyComma, comma: 12.5 },
  { description: 'A point before three decimals, or thousands', input: '18.500', point: 18.5, comma: 18500 },
  { description: 'A comma before three decimals, or thousands', input: '1,500', point: 1500, comma: 1.5 },
  { description: 'A point without a digit before it', input: '.5', point: 0.5, comma: onlyPoint },
  { description: 'A comma without a digit before it', input: ',5', point: onlyComma, comma: 0.5 },
  { description: 'A comma before three decimals of zero', input: '0,500', point: onlyComma, comma: 0.5 },
  { description: 'Commas part thousands', input: '1,234,567', point: 1234567, comma: onlyPoint },
  { description: 'Points part thousands', input: '1.234.567', point: onlyComma, comma: 1234567 },
  {
    description: 'Commas part thousands before decimals',
    input: '1,234.50',
    point: 1234.5,
    comma: onlyPoint,
  },
  {
    description: 'Points part thousands before decimals',
    input: '1.234,50',
    point: onlyComma,
    comma: 1234.5,
  },
  {
    description: 'Spaces part thousands before decimals',
    input: '1 234,50 €',
    point: onlyComma,
    comma: 1234.5,
  },
  {
    description: 'Apostrophes part thousands before decimals',
    input: "CHF 1'234.50",
    point: 1234.5,
    comma: onlyPoint,
  },
  {
    description: 'Typographic apostrophes part thousands before decimals',
    input: '1’234.50 Fr.',
    point: 1234.5,
    comma: onlyPoint,
  },
  {
    description: 'A price in cents is not read as a hundredfold',
    input: '18500.00',
    point: 18500,
    comma: onlyPoint,
  },
  { description: 'Four decimals are taken', input: '0.1234', point: 0.1234, comma: onlyPoint },
  { description: 'Five decimals are refused', input: '0.12345', point: tooManyDecimals, comma: onlyPoint },
  {
    description: 'Five decimals with a comma are refused',
    input: '0,12345',
    point: onlyComma,
    comma: tooManyDecimals,
  },
  { description: 'Zeros at the end do not count', input: '12.500000', point: 12.5, comma: onlyPoint },
  { description: 'A digit after zeros counts', input: '12.500001', point: tooManyDecimals, comma: onlyPoint },
  {
    description: 'The highest price is taken',
    input: '999999999.9999',
    point: 999999999.9999,
    comma: onlyPoint,
  },
  { description: 'A little more is too much', input: '999999999.99991', point: outOfRange, comma: onlyPoint },
  {
    description: 'A negative price with decimals is refused',
    input: '-12.50',
    point: negative,
    comma: onlyPoint,
  },
  { description: 'Minus zero with decimals is zero', input: '-0.00', point: 0, comma: onlyPoint },
  {
    description: 'Decimals before thousands are no price',
    input: '1,50.000',
    point: notAPrice,
    comma: notAPrice,
  },
  { description: 'Decimals are not grouped', input: '1.5 000', point: notAPrice, comma: notAPrice },
  { description: 'Two decimal signs are no price', input: '1.2.3', point: notAPrice, comma: notAPrice },
];

test.each(twoReadings)('$description: $input', ({ input, point, comma }) => {
  for (const [decimal, expected] of [
    ['point', point],
    ['comma', comma],
  ] as const) {
    const value = parse(input, decimal);
    if (typeof expected === 'number') expect(value).toBe(expected);
    else expect(value).toStrictEqual(expected);
  }
});

const evidence: { description: string; input: string; shown: object }[] = [
  { description: 'Digits tell nothing', input: '12', shown: {} },
  { description: 'Groups by spaces tell nothing', input: '1 500', shown: {} },
  { description: 'A word tells nothing', input: 'free', shown: {} },
  {
    description: 'A point tells',
    input: '12.50',
    shown: { evidence: { point: { line: 7, column: 'price', value: '12.50' } } },
  },
  {
    description: 'A comma tells',
    input: '1 234,50 €',
    shown: { evidence: { comma: { line: 7, column: 'price', value: '1 234,50 €' } } },
  },
  {
    description: 'Groups by points tell',
    input: '1.234.567',
    shown: { evidence: { comma: { line: 7, column: 'price', value: '1.234.567' } } },
  },
  {
    description: 'Three digits after a comma leave it open',
    input: '1,500',
    shown: { open: { line: 7, column: 'price', value: '1,500' }, isMixed: true },
  },
  {
    description: 'Three zeros after a point leave it open',
    input: '1.000',
    shown: { open: { line: 7, column: 'price', value: '1.000' }, isMixed: true },
  },
];

test.each(evidence)('$description: $input', ({ input, shown }) => {
  const reading = newNotation<DecimalSign>(['point', 'comma'], undefined);
  parsePrice(input, reading, { line: 7, column: 'price' });
  const { weight, yearFirst, yearLast, ...others } = reading;
  expect(others).toEqual({ ...newNotation(['point', 'comma'], undefined), ...shown });
});

describe('Every price', () => {
  const prices = fc.integer({ min: 0, max: 9_999_999_999_999 }).map((units) => units / 10_000);
  const formatted = (locale: string, options?: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: 4,
      maximumFractionDigits: 4,
      ...options,
    });
    return (price: number) => format.format(price);
  };
  const euros = { style: 'currency', currency: 'EUR' } as const;
  const francs = { style: 'currency', currency: 'CHF' } as const;
  const printed: { description: string; print: (price: number) => string; decimal: DecimalSign }[] = [
    { description: 'plainly', print: (price) => price.toFixed(4), decimal: 'point' },
    { description: 'in English', print: formatted('en-US'), decimal: 'point' },
    { description: 'in French', print: formatted('fr-FR'), decimal: 'comma' },
    { description: 'in German', print: formatted('de-DE'), decimal: 'comma' },
    { description: 'in Spanish', print: formatted('es-ES'), decimal: 'comma' },
    { description: 'in Swiss francs', print: formatted('de-CH', francs), decimal: 'point' },
    { description: 'in French euros', print: formatted('fr-FR', euros), decimal: 'comma' },
    { description: 'in English euros', print: formatted('en-IE', euros), decimal: 'point' },
  ];
  test.each(printed)('is the same after printing it $description', ({ print, decimal }) => {
    fc.assert(fc.property(prices, (price) => expect(parse(print(price), decimal)).toBe(price)));
  });
});

test('A NUL character spoils a price', () => {
  expect(parse('12\u0000', 'point')).toStrictEqual(notAPrice);
});

/** Long texts that a search may go through again and again. */
const longTexts: [textOf: (length: number) => string, decimal: DecimalSign, problem: Problem][] = [
  [(length) => '9'.repeat(length), 'point', outOfRange],
  [(length) => `${'1'.repeat(length)}x`, 'point', notAPrice],
  [(length) => `0.${'0'.repeat(length)}1`, 'point', tooManyDecimals],
  [(length) => `1${' 000'.repeat(length / 4)}x`, 'comma', notAPrice],
  [(length) => `1${' '.repeat(length)}x`, 'comma', notAPrice],
];

test('A million digits are refused in ten times the time of a hundred thousand', () => {
  const refuse = (length: number) => {
    for (const [textOf, decimal, problem] of longTexts)
      expect(parse(textOf(length), decimal)).toStrictEqual(problem);
  };
  expect(growthOfTime(refuse, 100_000)).toBeLessThan(40);
});
