import { createHash } from 'node:crypto';
import { appendFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import {
  type Block,
  LineTooLong,
  LONGEST_RECORD,
  READ_SIZE,
  readBlocks,
} from '../../../../scripts/import/reading/blocks';
import type { Encoding } from '../../../../scripts/import/reading/encoding';
import { dataFile, temporaryFolder } from './read-file';

const { signal } = new AbortController();
const folder = temporaryFolder();
afterAll(folder.remove);

async function read(content: string | Buffer, onBlock = (_: string) => {}): Promise<Block[]> {
  const path = folder.write('file.csv', content);
  const blocks: Block[] = [];
  for await (const block of readBlocks(dataFile(path), { start: 0, encoding: 'ascii', signal })) {
    blocks.push(block);
    onBlock(path);
  }
  return blocks;
}

/** A text of one row and then others, so that each of its characters comes to lie on the border of two chunks. */
function shifted(by: number, row: string): string {
  return `${'x'.repeat(by)}${row.repeat(Math.ceil((1.5 * READ_SIZE) / Buffer.byteLength(row)))}`;
}

const rows: { description: string; row: string }[] = [
  { description: 'characters of two bytes', row: 'é,é\n' },
  { description: 'characters of four bytes', row: '😀,😀\n' },
  { description: 'characters with the bytes of line ends', row: `${'\u010a\u0a0d\u0d0a'.repeat(9)}\n` },
  { description: 'CR LF', row: 'a,b\r\n' },
  { description: 'lone CR', row: 'a,b\r' },
  { description: 'mixed line ends', row: 'a,b\r\nc\rd\n' },
  { description: 'CR and LF the other way round', row: 'a,b\n\r' },
];

describe.each(rows)('$description', ({ row }) => {
  const shifts = Array.from({ length: Buffer.byteLength(row) }, (_, by) => by);

  test.each(shifts)('are not split, shifted by %d bytes', async (by) => {
    const text = shifted(by, row);
    const blocks = await read(text);
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.map((block) => block.text).join('') === text).toBe(true);
    for (const [index, block] of blocks.slice(0, -1).entries()) {
      expect(block.text).toMatch(/[\r\n]$/);
      expect(`${block.text.at(-1)}${blocks[index + 1]?.text[0]}`).not.toBe('\r\n');
    }
    expect(blocks.at(-1)?.position).toBe(Buffer.byteLength(text));
  });

  test.each(['utf-16le', 'utf-16be'] as const)('are not split in %s', async (encoding) => {
    const text = shifted(1, row);
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    const blocks = await read(encoding === 'utf-16le' ? bytes : bytes.swap16());
    expect(blocks.length).toBeGreaterThan(1);
    expect(new Set(blocks.map((block) => block.encoding))).toEqual(new Set([encoding]));
    expect(blocks.map((block) => block.text).join('') === text).toBe(true);
    for (const block of blocks.slice(0, -1)) expect(block.text).toMatch(/[\r\n]$/);
  });
});

describe('A file of several blocks', () => {
  const line = `${'x'.repeat(99)}\n`;
  const block = line.repeat(2_700);
  const accent = (encoding: BufferEncoding) => Buffer.from('Orléans\n', encoding);
  const encodings: { description: string; parts: (string | Buffer)[]; expected: Encoding[] }[] = [
    {
      description: 'is ASCII until an accent comes',
      parts: [block, 'Orléans\n', block],
      expected: ['ascii', 'utf-8', 'utf-8'],
    },
    {
      description: 'is damaged UTF-8 from its first invalid byte on',
      parts: ['Orléans\n', block, accent('latin1'), block],
      expected: ['utf-8', 'damaged utf-8', 'damaged utf-8'],
    },
    {
      description: 'is damaged UTF-8 where a valid accent comes two blocks later',
      parts: [accent('latin1'), block, block, 'Orléans\n'],
      expected: ['damaged utf-8', 'damaged utf-8', 'damaged utf-8'],
    },
    {
      description: 'is windows-1252 where no valid accent comes',
      parts: [block, accent('latin1'), block],
      expected: ['ascii', 'windows-1252', 'windows-1252'],
    },
    {
      description: 'is damaged UTF-8 where the only valid accent lies on the border of two chunks',
      parts: [accent('latin1'), 'x'.repeat(READ_SIZE - 10), '\né\n', block],
      expected: ['damaged utf-8', 'damaged utf-8', 'damaged utf-8'],
    },
  ];
  test.each(encodings)('$description', async ({ parts, expected }) => {
    const blocks = await read(Buffer.concat(parts.map((part) => Buffer.from(part))));
    expect(blocks.map(({ encoding }) => encoding)).toEqual(expected);
  });
});

describe('A line of more than 1 MiB', () => {
  const longest = 'x'.repeat(LONGEST_RECORD);
  const fine: { description: string; text: string }[] = [
    { description: 'alone', text: longest },
    { description: 'with a line end', text: `${longest}\n` },
    { description: 'after another', text: `a\n${longest}\nb\n` },
    { description: 'at the end', text: `a\n${longest}` },
    { description: 'between lone CRs', text: `a\r${longest}\rb` },
  ];
  test.each(fine)('is one byte longer than one that is read $description', async ({ text }) => {
    expect((await read(text)).map((block) => block.text).join('') === text).toBe(true);
  });
  test.each(fine)('is refused $description', async ({ text }) => {
    await expect(read(text.replace('xx', 'xxx'))).rejects.toThrow(LineTooLong);
  });
  test('is refused in UTF-16', async () => {
    await expect(
      read(Buffer.from(`\ufeffa\n${'x'.repeat(LONGEST_RECORD / 2 + 1)}\nb`, 'utf16le')),
    ).rejects.toThrow(LineTooLong);
  });
});

describe('A file that changes while it is being read', () => {
  const text = `${'x'.repeat(99)}\n`.repeat(30_000);
  const changed = 'file.csv changed while it was being read; run again once it is complete';
  const changes: { description: string; change: (path: string) => void }[] = [
    { description: 'grows', change: (path) => appendFileSync(path, 'more\n') },
    { description: 'shrinks to what was read', change: (path) => truncateSync(path, READ_SIZE) },
    { description: 'becomes empty', change: (path) => truncateSync(path, 0) },
    {
      description: 'is written anew with as many bytes',
      change: (path) => writeFileSync(path, Buffer.alloc(text.length, 'y')),
    },
    { description: 'gets another time', change: (path) => utimesSync(path, new Date(0), new Date(0)) },
  ];
  test.each(changes)('fails where it $description', async ({ change }) => {
    await expect(read(text, change)).rejects.toThrow(changed);
  });
  test('passes where it stays', async () => {
    await expect(read(text)).resolves.toHaveLength(Math.ceil(text.length / READ_SIZE));
  });
});

test('Every byte passes the hash, those of the mark as well', async () => {
  const bytes = Buffer.from(`\ufeff${shifted(0, 'é,é\n')}`);
  const path = folder.write('file.csv', bytes);
  const hash = createHash('sha256');
  for await (const _ of readBlocks(dataFile(path), { start: 0, encoding: 'ascii', signal, hash }));
  expect(hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('Reading goes on where a file has grown, in its encoding', async () => {
  const path = folder.write('file.csv', 'é\nnew\n');
  const blocks: Block[] = [];
  for await (const block of readBlocks(dataFile(path), { start: 3, encoding: 'utf-8', signal }))
    blocks.push(block);
  expect(blocks).toEqual([{ text: 'new\n', encoding: 'utf-8', position: 7 }]);
});

test('Reading stops when it is told to', async () => {
  const controller = new AbortController();
  const path = folder.write('file.csv', 'x\n'.repeat(READ_SIZE));
  const blocks = readBlocks(dataFile(path), { start: 0, encoding: 'ascii', signal: controller.signal });
  await blocks.next();
  controller.abort(new Error('stopped'));
  await expect(blocks.next()).rejects.toThrow('stopped');
});
