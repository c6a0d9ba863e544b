import { EncodingWeights } from '../../../../scripts/import/reading/weigh-encoding';

const weigh = (...lines: Buffer[]) => {
  const weights = new EncodingWeights();
  for (const each of lines) weights.add(each);
  return weights;
};

const sequences: [description: string, bytes: number[], valid: number, invalid: number][] = [
  ['Two bytes are a sequence', [0x61, 0xc3, 0xa9], 1, 0],
  ['Three bytes are a sequence', [0xe2, 0x82, 0xac], 1, 0],
  ['The lowest three bytes are a sequence', [0xe0, 0xa0, 0x80], 1, 0],
  ['Four bytes are a sequence', [0xf0, 0x9f, 0x98, 0x80, 0x61], 1, 0],
  ['A sequence may follow invalid bytes', [0xff, 0xe9, 0x61, 0xc3, 0xa9], 1, 2],
  ['ASCII is none', [0x61, 0x62], 0, 0],
  ['An accent of windows-1252 before a letter is none', [0xe9, 0x61, 0x62], 0, 1],
  ['A sequence that is cut is none', [0x61, 0xe2, 0x82], 0, 2],
  ['An overlong sequence is none', [0xc0, 0xaf], 0, 2],
  ['A surrogate is none', [0xed, 0xa0, 0x80], 0, 3],
  ['Beyond the last character is none', [0xf5, 0x80, 0x80, 0x80], 0, 4],
];

test.each(sequences)('%s', (_, bytes, valid, invalid) => {
  expect(weigh(Buffer.from(bytes))).toMatchObject({ valid, invalid });
});

const accents = (count: number) => Buffer.from('Orl\xe9ans\n'.repeat(count), 'latin1');

test.each([
  [1, 20, true],
  [1, 21, false],
  [2, 40, true],
  [0, 1, false],
])('%i valid sequences beside %i bytes that are none: UTF-8 is %s', (valid, invalid, expected) => {
  expect(weigh(Buffer.from('é\n'.repeat(valid)), accents(invalid)).isUtf8).toBe(expected);
});

test('The first foreign byte has its line and the cell around it, as it would be read', () => {
  const line = Buffer.concat([
    Buffer.from('1;'),
    Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
    Buffer.from(';2\n'),
  ]);
  const { foreign, foreignLine, foreignText } = weigh(Buffer.from('a;b;c\n'), line);
  expect({ foreign, foreignLine, foreignText }).toEqual({
    foreign: 6,
    foreignLine: 2,
    foreignText: 'Ïðèâåò',
  });
});
