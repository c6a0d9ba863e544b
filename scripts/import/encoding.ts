import { isAscii, isUtf8 } from 'node:buffer';

/**
 * How a file's bytes are text. `ascii` is every encoding's common part; `damaged utf-8` is UTF-8 with bytes that are
 * not: the rows that hold them are refused.
 */
export type Encoding = 'ascii' | 'utf-8' | 'damaged utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

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
