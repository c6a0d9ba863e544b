import {
  decode,
  detectByteOrderMark,
  type Encoding,
  widenEncoding,
} from '../../../../scripts/import/reading/encoding';

const marks: { description: string; input: number[]; expected: { encoding: Encoding; length: number } }[] = [
  { description: 'UTF-8', input: [0xef, 0xbb, 0xbf, 0x61], expected: { encoding: 'utf-8', length: 3 } },
  {
    description: 'UTF-16, low byte first',
    input: [0xff, 0xfe, 0x61, 0],
    expected: { encoding: 'utf-16le', length: 2 },
  },
  {
    description: 'UTF-16, high byte first',
    input: [0xfe, 0xff, 0, 0x61],
    expected: { encoding: 'utf-16be', length: 2 },
  },
  { description: 'no mark', input: [0x61], expected: { encoding: 'ascii', length: 0 } },
  { description: 'half a mark', input: [0xef, 0xbb], expected: { encoding: 'ascii', length: 0 } },
  {
    description: 'a letter for the second byte',
    input: [0xff, 0x61],
    expected: { encoding: 'ascii', length: 0 },
  },
  {
    description: 'a letter for the first byte',
    input: [0x61, 0xfe],
    expected: { encoding: 'ascii', length: 0 },
  },
  { description: 'the first byte twice', input: [0xfe, 0xfe], expected: { encoding: 'ascii', length: 0 } },
  { description: 'the second byte twice', input: [0xff, 0xff], expected: { encoding: 'ascii', length: 0 } },
  { description: 'no bytes', input: [], expected: { encoding: 'ascii', length: 0 } },
];

test.each(marks)('The start of a file shows $description', ({ input, expected }) => {
  expect(detectByteOrderMark(Buffer.from(input))).toEqual(expected);
});

const ascii = Buffer.from('Paris\n');
const utf8 = Buffer.from('Orléans\n');
const invalid = Buffer.from('Orléans\n', 'latin1');

const widened: {
  description: string;
  from: Encoding;
  block: Buffer;
  elsewhere?: boolean;
  expected: Encoding;
}[] = [
  { description: 'ASCII stays ASCII', from: 'ascii', block: ascii, expected: 'ascii' },
  { description: 'UTF-8 stays UTF-8 over ASCII', from: 'utf-8', block: ascii, expected: 'utf-8' },
  { description: 'A valid accent makes ASCII UTF-8', from: 'ascii', block: utf8, expected: 'utf-8' },
  {
    description: 'An invalid accent makes UTF-8 damaged',
    from: 'utf-8',
    block: invalid,
    expected: 'damaged utf-8',
  },
  {
    description: 'An invalid accent makes ASCII windows-1252 where the file holds no valid one',
    from: 'ascii',
    block: invalid,
    elsewhere: false,
    expected: 'windows-1252',
  },
  {
    description: 'An invalid accent makes ASCII damaged UTF-8 where the file holds a valid one',
    from: 'ascii',
    block: invalid,
    elsewhere: true,
    expected: 'damaged utf-8',
  },
  {
    description: 'Damaged UTF-8 stays damaged',
    from: 'damaged utf-8',
    block: utf8,
    expected: 'damaged utf-8',
  },
  { description: 'windows-1252 stays', from: 'windows-1252', block: utf8, expected: 'windows-1252' },
  { description: 'UTF-16 stays', from: 'utf-16le', block: invalid, expected: 'utf-16le' },
];

test.each(widened)('$description', async ({ from, block, elsewhere, expected }) => {
  const lookElsewhere = async () => {
    if (elsewhere === undefined) throw new Error('No need to look at the whole file');
    return elsewhere;
  };
  expect(await widenEncoding(from, block, lookElsewhere)).toBe(expected);
});

const decoded: { description: string; bytes: number[]; encoding: Encoding; expected: string }[] = [
  { description: 'UTF-8', bytes: [0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80], encoding: 'utf-8', expected: 'é😀' },
  {
    description: 'An invalid byte of damaged UTF-8',
    bytes: [0x61, 0xe9, 0x62],
    encoding: 'damaged utf-8',
    expected: 'a\ufffdb',
  },
  {
    description: 'windows-1252',
    bytes: [0x80, 0x92, 0xe9, 0x81],
    encoding: 'windows-1252',
    expected: '€’é\u0081',
  },
  {
    description: 'UTF-16, low byte first',
    bytes: [0xe9, 0, 0x3d, 0xd8, 0, 0xde],
    encoding: 'utf-16le',
    expected: 'é😀',
  },
  {
    description: 'UTF-16, high byte first',
    bytes: [0, 0xe9, 0xd8, 0x3d, 0xde, 0],
    encoding: 'utf-16be',
    expected: 'é😀',
  },
  {
    description: 'Half a character of UTF-16',
    bytes: [0x61, 0, 0x3d, 0xd8, 0x62, 0],
    encoding: 'utf-16le',
    expected: 'a\ufffdb',
  },
  {
    description: 'A mark within UTF-16',
    bytes: [0xff, 0xfe, 0x61, 0],
    encoding: 'utf-16le',
    expected: '\ufeffa',
  },
];

test.each(decoded)('$description is decoded', ({ bytes, encoding, expected }) => {
  expect(decode(Buffer.from(bytes), encoding)).toBe(expected);
});
