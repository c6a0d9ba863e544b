import { isAscii, isUtf8 } from 'node:buffer';

/**
 * How a file's bytes are text. `ascii` is every encoding's common part; `damaged utf-8` is UTF-8 with bytes that are
 * not: the rows that hold them are refused.
 */
export type Encoding =
  | 'ascii'
  | 'utf-8'
  | 'damaged utf-8'
  | 'windows-1252'
  | 'utf-16le'
  | 'utf-16be'
  | NamedEncoding;

/** Any other, which somebody has to name: as the standard calls it, `gb18030`. */
export type NamedEncoding = string & { readonly named?: never };

/** The encoding that the web knows by a name, `cp1251` or `latin1`; undefined where it knows none. */
export function namedEncoding(name: string): NamedEncoding | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** The characters 0x80 to 0x9f. Not left to TextDecoder: from Node 20.18.3 on many versions take them for controls. */
const WINDOWS_1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** Encoding and length of the byte order mark at the start of a file. */
export function detectByteOrderMark(start: Buffer): { encoding: Encoding; length: number } {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return { encoding: 'ascii', length: 0 };
}

/** Whether bytes that are no text come out as U+FFFD, and not as characters that could be meant. */
export function showsDamage(encoding: Encoding): boolean {
  return encoding !== 'ascii' && encoding !== 'utf-8' && encoding !== 'windows-1252';
}

/** Text of one block of whole lines. In `damaged utf-8`, and in UTF-16, each damaged character comes out as U+FFFD. */
export function decode(block: Buffer, encoding: Encoding): string {
  if (encoding === 'ascii') return block.toString('latin1');
  if (encoding === 'utf-8' || encoding === 'damaged utf-8') return block.toString('utf8');
  if (encoding === 'windows-1252') {
    return block
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, (each) => WINDOWS_1252[each.charCodeAt(0) - 0x80] ?? each);
  }
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(block);
}

/**
 * The encoding that also fits the next block. Only a block that is not valid UTF-8 needs more than a look: then the
 * file as a whole decides, because text that is not UTF-8 has hardly any valid sequence of several bytes.
 */
export async function widenEncoding(
  encoding: Encoding,
  block: Buffer,
  isDamagedUtf8: () => Promise<boolean>,
): Promise<Encoding> {
  if (encoding !== 'ascii' && encoding !== 'utf-8') return encoding;
  if (isAscii(block)) return encoding;
  if (isUtf8(block)) return 'utf-8';
  return encoding === 'utf-8' || (await isDamagedUtf8()) ? 'damaged utf-8' : 'windows-1252';
}
