import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Encoding } from '../../../../scripts/import/reading/encoding';
import { contents } from './fixtures/contents';
import { readFile } from './read-file';

const folder = join(__dirname, 'fixtures');
const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));

test('The fixture files are those of contents.ts', () => {
  expect(names.sort()).toEqual(Object.keys(contents).sort());
});

test.each(names)('%s has the bytes it was written with', (name) => {
  expect(readFileSync(join(folder, name)).equals(contents[name] ?? Buffer.alloc(0))).toBe(true);
});

type Kept = [line: number, code: string, city: string];

const twoStores: Kept[] = [
  [2, 'S1', 'Orléans'],
  [3, 'S2', 'Łódź 😀'],
];
const windows1252 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
  'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ';

/** What becomes of each file. The rows kept, and the line, the reason and the raw text of those refused. */
const tables: Record<
  string,
  { encoding?: Encoding; rows: Kept[]; rejects?: [number, string, string][]; blank?: number }
> = {
  'ascii.csv': {
    encoding: 'ascii',
    rows: [
      [2, 'S1', 'Paris'],
      [3, 'S2', 'Lyon'],
    ],
  },
  'utf-8.csv': { encoding: 'utf-8', rows: twoStores },
  'utf-8-with-mark.csv': { encoding: 'utf-8', rows: twoStores },
  'utf-8-with-two-marks.csv': { encoding: 'utf-8', rows: twoStores },
  'utf-8-mark-in-quotes.csv': { encoding: 'utf-8', rows: [[2, 'S1', 'Orléans']] },
  'utf-8-cut-within-a-character.csv': {
    encoding: 'damaged utf-8',
    rows: [[2, 'S1', 'Orléans']],
    rejects: [[3, 'wrong_encoding', 'S2,Besan\ufffd']],
  },
  'utf-8-damaged.csv': {
    encoding: 'damaged utf-8',
    rows: [
      [2, 'S1', 'Orléans'],
      [4, 'S3', 'Lyon'],
    ],
    rejects: [
      [3, 'wrong_encoding', 'S2,Besan\ufffdon'],
      [5, 'wrong_encoding', 'S4,"Ni\ufffd\nce"'],
    ],
  },
  'utf-8-overlong.csv': {
    encoding: 'damaged utf-8',
    rows: [[2, 'S1', 'Orléans']],
    rejects: [
      [3, 'wrong_encoding', 'S2,a\ufffd\ufffdb'],
      [4, 'wrong_encoding', 'S3,\ufffd\ufffd\ufffd'],
    ],
  },
  'utf-16le-with-mark.csv': { encoding: 'utf-16le', rows: twoStores },
  'utf-16be-with-mark.csv': { encoding: 'utf-16be', rows: twoStores },
  'utf-16le-lone-cr.csv': { encoding: 'utf-16le', rows: twoStores },
  'utf-16le-tabs.csv': { encoding: 'utf-16le', rows: [[2, 'S1', 'Orléans\r\nCentre']] },
  'utf-16le-line-feed-bytes.csv': {
    encoding: 'utf-16le',
    rows: [
      [2, 'S1', '\u0a0a\u0a0d\u0d0a\u0d0d'],
      [3, 'S2', 'Lyon'],
    ],
  },
  'utf-16le-damaged.csv': {
    encoding: 'utf-16le',
    rows: [
      [2, 'S1', 'Orléans'],
      [4, 'S3', 'Lyon'],
    ],
    rejects: [[3, 'wrong_encoding', 'S2,a\ufffdb']],
  },
  'utf-16le-cut-within-a-character.csv': {
    encoding: 'utf-16le',
    rows: [[2, 'S1', 'Orléans']],
    rejects: [[3, 'wrong_encoding', 'S2,Lyo\ufffd']],
  },
  'windows-1252.csv': {
    encoding: 'windows-1252',
    rows: [
      [2, 'S1', 'Orléans'],
      [3, 'S2', 'L’Haÿ-les-Roses €'],
    ],
  },
  'windows-1252-all.csv': {
    encoding: 'windows-1252',
    rows: [[2, 'S1', [...windows1252].reverse().join('')]],
  },
  'nul.csv': {
    rows: [
      [4, 'S3', 'Nice'],
      [5, 'S4', 'Brest'],
    ],
    rejects: [
      [2, 'unsafe_text', 'S1,Pa\0ris,'],
      [3, 'unsafe_text', 'S\u00002,Lyon,'],
    ],
  },
  'control-characters.csv': {
    rows: [
      [2, 'S1', '\x1b[31mParis\x07'],
      [3, 'S2', '\x7fLyon\x01'],
    ],
  },
  'line-feeds.csv': {
    rows: [
      [2, 'S1', 'Pa\nris'],
      [5, 'S2', 'Lyon'],
    ],
    blank: 1,
  },
  'carriage-returns.csv': {
    rows: [
      [2, 'S1', 'Pa\rris'],
      [5, 'S2', 'Lyon'],
    ],
    blank: 1,
  },
  'both-line-ends.csv': {
    rows: [
      [2, 'S1', 'Pa\r\nris'],
      [5, 'S2', 'Lyon'],
    ],
    blank: 1,
  },
  'mixed-line-ends.csv': {
    rows: [
      [2, 'S1', 'Pa\n\rris'],
      [6, 'S2', 'Lyon'],
      [7, 'S3', 'Nice'],
    ],
    blank: 1,
  },
  'no-final-line-end.csv': {
    rows: [
      [2, 'S1', 'Paris'],
      [3, 'S2', 'Lyon'],
    ],
  },
  'blank-lines.csv': {
    rows: [
      [6, 'S1', 'Paris'],
      [10, 'S2', 'Lyon'],
    ],
    blank: 7,
  },
  'trailing-delimiters.csv': {
    rows: [
      [2, 'S1', 'Paris'],
      [4, 'S2', 'Lyon'],
    ],
    blank: 1,
  },
  'separator-line.csv': {
    encoding: 'utf-8',
    rows: [
      [3, 'S1', 'Paris'],
      [4, 'S2', 'Lyon, Rhône'],
    ],
  },
  'preamble.csv': {
    rows: [[5, 'S1', 'Paris']],
    rejects: [[3, 'above_header', 'S0,Brest']],
  },
  'unclosed-quote.csv': {
    encoding: 'utf-8',
    rows: [
      [3, 'S2', 'Lyon'],
      [4, 'S3', 'Nice, Côte'],
    ],
    rejects: [[2, 'broken_quotes', 'S1,"Paris']],
  },
  'only-a-header.csv': { rows: [] },
  'only-a-header-without-line-end.csv': { rows: [] },
};

const noTables: Record<string, string> = {
  'empty.csv': 'it is empty',
  'only-a-mark.csv': 'it is empty',
  'only-blank-lines.csv': 'it is empty',
  'no-table.csv': 'no line has the columns of products, stores or sales; it starts with "‰PNG"',
};

test('Every fixture file has its result', () => {
  expect([...Object.keys(tables), ...Object.keys(noTables)].sort()).toEqual(Object.keys(contents).sort());
});

test.each(Object.entries(tables))(
  '%s is read',
  async (name, { encoding = 'ascii', rows, rejects = [], blank = 0 }) => {
    // All its characters are not what a text has.
    const settings = name === 'windows-1252-all.csv' ? { encoding } : {};
    const result = await readFile(join(folder, name), settings);
    expect(result.rows).toEqual(rows.map(([line, code, city]) => ({ line, values: [code, city, null] })));
    expect(result.rejects.map(({ line, reason, raw }) => [line, reason, raw])).toEqual(rejects);
    expect({ read: result.read, blank: result.blank }).toEqual({
      read: rows.length + rejects.length + blank,
      blank,
    });
    const bytes = readFileSync(join(folder, name));
    expect(result.reading).toMatchObject({ encoding, position: bytes.length });
    expect(result.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  },
);

test.each(Object.entries(noTables))('%s is no table', async (name, problem) => {
  await expect(readFile(join(folder, name))).rejects.toThrow(expect.objectContaining({ message: problem }));
});
