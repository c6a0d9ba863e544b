import type { Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { Failure } from '../failure';
import {
  decode,
  detectByteOrderMark,
  type Encoding,
  holdsMultiByteSequence,
  widenEncoding,
} from './encoding';
import type { DataFile } from './files';

/** Bytes of one read, and the longest a record may be. */
export const BLOCK_SIZE = 1 << 20;

/** A piece of a file that ends where a line ends, or where the file does. */
export interface Block {
  text: string;
  encoding: Encoding;
  /** Bytes of the file read so far. */
  position: number;
}

export interface BlockOptions {
  /** First byte to read: 0, or the old size of a file that grew. */
  start: number;
  /** Encoding of what came before `start`. */
  encoding: Encoding;
  /** Sees every byte read. */
  hash?: Hash;
  signal: AbortSignal;
}

/**
 * Reads a file as blocks of text, cut at line ends before they are decoded, so that no character and no line is
 * split.
 *
 * @throws LineTooLong; Failure where the file changes while it is read.
 */
export async function* readBlocks(file: DataFile, options: BlockOptions): AsyncGenerator<Block> {
  const handle = await open(file.path);
  try {
    let { encoding, start: position } = options;
    let rest = Buffer.alloc(0);
    for await (const chunk of readChunks(handle, position)) {
      options.signal.throwIfAborted();
      options.hash?.update(chunk);
      let bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      if (position === 0) {
        const mark = detectByteOrderMark(bytes);
        encoding = mark.encoding;
        bytes = bytes.subarray(mark.length);
      }
      position += chunk.length;
      const end = position >= file.size ? bytes.length : lastLineEnd(bytes, encoding);
      const whole = bytes.subarray(0, end);
      rest = Buffer.from(bytes.subarray(end));
      if (rest.length > BLOCK_SIZE) throw new LineTooLong();
      if (whole.length === 0) continue;
      encoding = await widenEncoding(encoding, whole, () => fileHoldsMultiByteSequence(file));
      yield { text: decode(whole, encoding), encoding, position };
    }
    const { size, mtime } = await handle.stat();
    if (position !== file.size || size !== file.size || mtime.toISOString() !== file.modified_at) {
      throw new Failure(`${file.shown} changed while it was being read; run again once it is complete`);
    }
  } finally {
    await handle.close();
  }
}

/** Thrown where a line is longer than 1 MiB; the reader of the file knows which one it is. */
export class LineTooLong extends Error {}

async function* readChunks(handle: FileHandle, start: number): AsyncGenerator<Buffer> {
  for (let position = start; ; ) {
    const buffer = Buffer.allocUnsafe(BLOCK_SIZE);
    const { bytesRead } = await handle.read(buffer, 0, BLOCK_SIZE, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** Bytes up to and with the last line end; a CR at the very end waits, an LF may follow it. */
function lastLineEnd(bytes: Buffer, encoding: Encoding): number {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const low = encoding === 'utf-16le' ? 0 : 1;
    for (let at = (bytes.length & ~1) - 2; at >= 0; at -= 2) {
      if (bytes[at + low] === 0x0a && bytes[at + 1 - low] === 0) return at + 2;
    }
    return 0;
  }
  const lineFeed = bytes.lastIndexOf(0x0a);
  if (lineFeed >= 0) return lineFeed + 1;
  return bytes.lastIndexOf(0x0d, bytes.length - 2) + 1;
}

async function fileHoldsMultiByteSequence(file: DataFile): Promise<boolean> {
  const handle = await open(file.path);
  try {
    let tail = Buffer.alloc(0);
    for await (const chunk of readChunks(handle, 0)) {
      const bytes = Buffer.concat([tail, chunk]);
      if (holdsMultiByteSequence(bytes)) return true;
      tail = bytes.subarray(-3);
    }
    return false;
  } finally {
    await handle.close();
  }
}
