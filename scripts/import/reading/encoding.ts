import { isAscii, isUtf8 } from 'node:buffer';

/**
 * How a file's bytes are text. `ascii` is every encoding's common part; `damaged utf-8` is UTF-8 with bytes that are
 * not: the rows that hold them are refused.
 */
export type Encoding = 'ascii' | 'utf-8' | 'damaged utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

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
 * file as a whole decides, because text that is not UTF-8 has practically no valid multi-byte sequence.
 */
export async function widenEncoding(
  encoding: Encoding,
  block: Buffer,
  hasMultiByteSequence: () => Promise<boolean>,
): Promise<Encoding> {
  if (encoding !== 'ascii' && encoding !== 'utf-8') return encoding;
  if (isAscii(block)) return encoding;
  if (isUtf8(block)) return 'utf-8';
  return encoding === 'utf-8' || (await hasMultiByteSequence()) ? 'damaged utf-8' : 'windows-1252';
}

/** Whether the bytes hold a valid UTF-8 sequence of more than one byte. */
export function holdsMultiByteSequence(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    if (length > 0 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length))) return true;
  }
  return false;
}
