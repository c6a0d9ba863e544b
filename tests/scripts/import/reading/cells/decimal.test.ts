import { type DecimalSign, parseDecimal } from '../../../../../scripts/import/reading/cells/decimal';
import { newNotation } from '../../../../../scripts/import/reading/cells/notation';
import { Problem } from '../../../../../scripts/import/reading/problem';
import { cpuTime } from '../../../../support/cpu-time';

const none = new Problem('not_a_number', { as: 'number' });
const at = { line: 7, column: 'quantity' };

/** What a text is read as; `other` where it fits only the other sign, `none` where it fits neither. */
function read(text: string, decimal: DecimalSign, isMoney: boolean): string {
  const found = parseDecimal(text, newNotation(['point', 'comma'], decimal), at, { isMoney, none });
  if (!(found instanceof Problem)) return found;
  return found === none ? 'none' : 'other';
}

const ways = [
  ['point', true],
  ['point', false],
  ['comma', true],
  ['comma', false],
] as const;

test.each<[number: string, texts: string[]]>([
  ['5', ['5', '+5', "'5", "'+5"]],
  ['007', ['007']],
  ['-5', ['-5', '−5', '5-', '5−', '(5)', "'-5", "'(5)"]],
  [
    '1500',
    ['1 500', '1\u00a0500', '1\u202f500', '1\u2009500', "1'500", '1’500', "'1 500", "'1'500", '+1 500'],
  ],
  ['-1234567', ['-1 234 567', "(1'234'567)", '1’234’567-', '−1\u202f234\u202f567']],
  [
    'none',
    ['', '-', '+', '()', "'", '.', ',', '5.', '5,', '- 5', '(-5)', '-(5)', '-5-', '+5-', '--5', '−−5', '+-5'],
  ],
  [
    'none',
    [
      '(5',
      '5)',
      '((5))',
      '[5]',
      '<5>',
      '5 -',
      '(5)-',
      "''5",
      '1 23',
      '12 34',
      '1234 567',
      '0 500',
      "1 234'567",
    ],
  ],
  ['none', ['1  500', '1_500', '1.2.3', '1,2,3', '1.50.000', '1,50.000', '1.5 000', '1.234,567.8']],
  [
    'none',
    [
      '1e3',
      '1E+03',
      '0x1F',
      'NaN',
      'Infinity',
      'deux',
      '=1+1',
      '12%',
      '1/2',
      '½',
      '2²',
      '٣',
      '３',
      '5\n',
      '5\u0000',
    ],
  ],
  [
    'none',
    ['5 pcs', '5 kg', 'x5', '5x', 'l2', '1O', 'SKU123', '5 5', '5–', '—5', '5−3', '5-3', '-5\n6', '(5\n)'],
  ],
])('%s is read of %j with either sign, of money or not', (number, texts) => {
  for (const [sign, isMoney] of ways)
    expect(texts.map((text) => [text, read(text, sign, isMoney)])).toEqual(
      texts.map((text) => [text, number]),
    );
});

test.each<[text: string, point: string, comma: string]>([
  ['2.5', '2.5', 'other'],
  ['2,5', 'other', '2.5'],
  ['.5', '.5', 'other'],
  [',5', 'other', '.5'],
  ['-.5', '-.5', 'other'],
  ['2.0', '2.0', 'other'],
  ['0.350', '0.350', 'other'],
  ['0,350', 'other', '0.350'],
  ['1.000', '1.000', '1000'],
  ['5,000', '5000', '5.000'],
  ['(5,000)', '-5000', '-5.000'],
  ['12,345-', '-12345', '-12.345'],
  ['1234.500', '1234.500', 'other'],
  ['1,234.50', '1234.50', 'other'],
  ['1.234,50', 'other', '1234.50'],
  ["1'234.50", '1234.50', 'other'],
  ['1 234,50', 'other', '1234.50'],
  ['−1\u2009234,50', 'other', '-1234.50'],
  ['1,234,567', '1234567', 'other'],
  ['1.234.567', 'other', '1234567'],
  ['1.50-', '-1.50', 'other'],
])('%s is %s with a point, %s with a comma', (text, point, comma) => {
  for (const isMoney of [true, false]) {
    expect(read(text, 'point', isMoney)).toBe(point);
    expect(read(text, 'comma', isMoney)).toBe(comma);
  }
});

test.each<[number: string, texts: string[]]>([
  ['4', ['$4', '$ 4', 'US$4', '4 €', '4€', '4\u00a0€', 'CHF 4', '4 CHF', 'Fr. 4', '+$4', '$+4', "'$4"]],
  [
    '-4',
    [
      '-$4',
      '$-4',
      '−$4',
      '$−4',
      '$ -4',
      '($4)',
      '$(4)',
      '(4 €)',
      '(4) €',
      '$4-',
      '4- €',
      '-4 €',
      '(CHF 4)',
      "'-$4",
    ],
  ],
  [
    'none',
    [
      '$',
      '-$',
      '($)',
      '$4$',
      '$4 €',
      '$$4',
      '-$-4',
      '-($4)',
      '($-4)',
      '(-$4)',
      '4$4',
      '$4 each',
      'XY4',
      '($4',
      '$4)',
    ],
  ],
])('%s is read of %j as money, and never as a quantity', (number, texts) => {
  for (const [sign, isMoney] of ways)
    expect(texts.map((text) => [text, read(text, sign, isMoney)])).toEqual(
      texts.map((text) => [text, isMoney ? number : 'none']),
    );
});

test('Of which sign a number tells, it tells with its column', () => {
  const notation = newNotation<DecimalSign>(['point', 'comma'], undefined);
  for (const [line, text] of ['5', '1 500', 'x', '5,000', '1,500', '(2.5)'].entries())
    parseDecimal(text, notation, { line, column: 'quantity' }, { isMoney: false, none });
  parseDecimal('1,5', notation, { line: 6, column: 'unit_price' }, { isMoney: true, none });
  expect(notation).toMatchObject({
    open: { line: 3, column: 'quantity', value: '5,000' },
    evidence: {
      point: { line: 5, column: 'quantity', value: '(2.5)' },
      comma: { line: 6, column: 'unit_price', value: '1,5' },
    },
  });
});

test('Many characters are read or refused at once', () => {
  const start = cpuTime();
  for (const part of ['9', ' ', '(', ')', '-', '−', "'", '$', '€', ' 000', ',000', '1 '])
    for (const [sign, isMoney] of ways)
      for (const text of [part.repeat(200_000), `1${part.repeat(200_000)}x`, `-(${part.repeat(200_000)}1`])
        expect(read(text, sign, isMoney)).toMatch(/^(none|9+)$/);
  expect(cpuTime() - start).toBeLessThan(5000);
});
