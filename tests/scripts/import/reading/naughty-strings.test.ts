import { naughtyStrings } from '../../../naughty-strings';
import { readFile, temporaryFolder } from './read-file';

const folder = temporaryFolder();
afterAll(folder.remove);

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** As a program writes a cell that quotes only what it must. */
function cell(text: string, delimiter: string): string {
  return /[\r\n]/.test(text) || text.includes('"') || text.includes(delimiter) ? quoted(text) : text;
}

test('There are more than a hundred, each another', () => {
  expect(naughtyStrings.length).toBeGreaterThan(200);
  expect(new Set(naughtyStrings).size).toBe(naughtyStrings.length);
  expect(
    naughtyStrings.filter((name) => name.trim() === '' || Buffer.from(name).toString() !== name),
  ).toEqual([]);
});

const dialects = [
  { description: 'commas', delimiter: ',', lineEnd: '\n', write: cell },
  { description: 'semicolons and CR LF', delimiter: ';', lineEnd: '\r\n', write: cell },
  { description: 'tabs and lone CRs', delimiter: '\t', lineEnd: '\r', write: cell },
  { description: 'bars', delimiter: '|', lineEnd: '\n', write: cell },
  { description: 'quotes around every cell', delimiter: ',', lineEnd: '\n', write: quoted },
];
const encodings = ['utf8', 'utf16le'] as const;

describe.each(dialects)('In a file with $description', ({ delimiter, lineEnd, write }) => {
  const fileOf = (rows: string[][], encoding: BufferEncoding) => {
    const lines = rows.map((row) => `${row.map((each) => write(each, delimiter)).join(delimiter)}${lineEnd}`);
    return folder.write('file.csv', Buffer.from(`\ufeff${lines.join('')}`, encoding));
  };

  test.each(encodings)('names in %s are read as they were written', async (encoding) => {
    const rows = naughtyStrings.map((name, index) => [String(index), name]);
    const result = await readFile(fileOf([['store_id', 'city'], ...rows], encoding));
    // In UTF-16 this character stands for bytes that are none, and nothing tells the two apart.
    const isRead = ([, name = '']: string[]) => encoding === 'utf8' || !name.includes('\ufffd');
    expect(result.rows.map(({ values }) => values)).toEqual(
      rows.filter(isRead).map(([index, name]) => [index, name?.trim(), null]),
    );
    expect(result.rejects).toHaveLength(rows.length - result.rows.length);
  });

  test('codes are read as they were written', async () => {
    const codes = naughtyStrings.filter((name) => !/[\r\n]/.test(name.trim()));
    const rows = codes.map((code, index) => [code, `City ${index}`]);
    const { rows: read, rejects } = await readFile(fileOf([['store_id', 'city'], ...rows], 'utf8'));
    expect(rejects).toEqual([]);
    expect(read.map(({ values }) => values)).toEqual(rows.map(([code, city]) => [code?.trim(), city, null]));
  });

  test('headers harm nobody', async () => {
    const header = ['store_id', ...naughtyStrings.filter((name) => !/[\r\n]/.test(name)), 'city'];
    const row = header.map((_, index) => String(index));
    const { rows, rejects, reading } = await readFile(fileOf([header, row], 'utf8'));
    expect(rejects).toEqual([]);
    expect(rows.map(({ values }) => values)).toEqual([['0', String(header.length - 1), null]]);
    expect(reading.layout.unknown).toEqual(header.slice(1, -1).map((name) => name.trim()));
  });
});
