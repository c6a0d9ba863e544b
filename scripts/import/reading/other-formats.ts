import { open } from 'node:fs/promises';
import type { Why } from '../../notices/why';
import { detectByteOrderMark } from './encoding';

/** Bytes that tell what a file is. */
const START = 1024;

type Format = Extract<Why, { code: 'inside' }>['format'];

/** How files of other formats begin: in bytes, as Latin-1. */
const beginnings: [Format, ...string[]][] = [
  ['packed', 'PK\x03\x04', 'PK\x05\x06', '\x1f\x8b', 'Rar!', '7z\xbc\xaf'],
  ['old_workbook', '\xd0\xcf\x11\xe0'],
  ['pdf', '%PDF-'],
];
/** What a workbook has in it, beside other archives. */
const PARTS = /\[Content_Types\]\.xml|xl\//;
/** How texts of other formats begin, behind a byte order mark. */
const texts: [Format, RegExp][] = [
  ['web_page', /^\s*<(?:!doctype html|html|head|body|meta|table|div|script|style)\b/i],
  ['xml', /^\s*<(?:\?xml|!--|[a-z])/i],
  ['json', /^\s*(?:\{\s*["}]|\[\s*(?:[[{"\]]|-?\d))/],
];

/** The first bytes of a file. */
export async function readStart(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(START), 0, START, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What stands in a file that is no table of text; undefined where nothing tells. */
export function formatOf(start: Buffer): Format | undefined {
  const bytes = start.toString('latin1');
  const [format] = beginnings.find(([, ...all]) => all.some((each) => bytes.startsWith(each))) ?? [];
  if (format === 'packed' && PARTS.test(bytes)) return 'workbook';
  const text = start.toString('utf8').replace(/^\ufeff/, '');
  return format ?? texts.find(([, beginning]) => beginning.test(text))?.[0];
}

/**
 * The encoding of UTF-16 without a byte order mark: in its first line many of every other byte are 0, and none in
 * between. What stands below may have been appended by another program.
 */
export function unmarkedUtf16(start: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (detectByteOrderMark(start).length > 0) return undefined;
  const end = start.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  const line = end < 0 ? start : start.subarray(0, end + 1);
  let [even, odd] = [0, 0];
  for (const [at, byte] of line.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = Math.max(2, line.length / 8);
  if (odd >= many && even === 0) return 'utf-16le';
  return even >= many && odd === 0 ? 'utf-16be' : undefined;
}
