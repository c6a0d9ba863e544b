import { looksDamagedByExcel, parseText } from '../../../../../scripts/import/reading/cells/text';
import { Problem } from '../../../../../scripts/import/reading/problem';

const cases: { description: string; input: string; expected: string }[] = [
  { description: 'Zeros in front stay', input: '007', expected: '007' },
  { description: 'A number stays as it is written', input: '1.50', expected: '1.50' },
  { description: 'Case and accents stay', input: 'Été n°5', expected: 'Été n°5' },
  { description: 'A decomposed accent stays decomposed', input: 'e\u0301', expected: 'e\u0301' },
  { description: 'Spaces within stay', input: 'a  b', expected: 'a  b' },
  { description: 'A line break within stays', input: 'a\r\nb', expected: 'a\r\nb' },
  { description: 'A formula stays text', input: '=1+1', expected: '=1+1' },
  { description: 'A property of objects is only text', input: '__proto__', expected: '__proto__' },
  { description: 'The word null is only text', input: 'NULL', expected: 'NULL' },
];

test('A NUL character is refused', () => {
  expect(parseText('a\u0000b')).toStrictEqual(new Problem('unsafe_text'));
});

test.each(cases)('$description: $input', ({ input, expected }) => {
  expect(parseText(input)).toBe(expected);
});

const codes: { description: string; input: string; expected: boolean }[] = [
  { description: 'A long number in scientific notation is damaged', input: '8.3E+17', expected: true },
  { description: 'So it is with a decimal comma', input: '8,3E+17', expected: true },
  { description: 'So it is without decimals', input: '8E+17', expected: true },
  { description: 'So it is in small letters', input: '8.34567e+17', expected: true },
  { description: 'Excel writes two digits after the sign at least', input: '8E+7', expected: false },
  { description: 'A code with an E is a code', input: '8E17', expected: false },
  { description: 'A code with more digits in front is a code', input: '12E+17', expected: false },
  { description: 'A code with text after it is a code', input: '8.3E+17-B', expected: false },
  { description: 'A long number is a code', input: '830000000000000000', expected: false },
];

test.each(codes)('$description: $input', ({ input, expected }) => {
  expect(looksDamagedByExcel(input)).toBe(expected);
});
