import type { Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { Failure } from '../../run/failure';
import type { DataFile } from '../files';
import { decode, detectByteOrderMark, type Encoding, widenEncoding } from './encoding';
import { EncodingWeights } from './weigh-encoding';

/** Bytes of one read. What is made of them stays small enough for the processor's cache. */
export const READ_SIZE = 1 << 18;

/** Bytes a record may have at most. */
export const LONGEST_RECORD = 1 << 20;

const LF = 0x0a;
const CR = 0x0d;
/** Ctrl-Z, NUL, and the ends of lines among them. */
const FILLERS = [0x1a, 0, LF, CR];

/** A piece of a file that ends where a line ends, or where the file does. */
export interface Block {
  text: string;
  encoding: Encoding;
  /** Bytes of the file read so far. */
  position: number;
  /** Of the whole file, where a block of it had to ask. */
  weights?: EncodingWeights | undefined;
}

export interface BlockOptions {
  /** First byte to read: 0, or the old size of a file that grew. */
  start: number;
  /** Encoding of what came before `start`, or the one that somebody has named. */
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
    let weights: EncodingWeights | undefined;
    const isDamagedUtf8 = async () => {
      weights ??= await weighEncoding(file);
      return weights.isUtf8;
    };
    for await (const chunk of readChunks(handle, position)) {
      options.signal.throwIfAborted();
      options.hash?.update(chunk);
      let bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      if (position === 0) {
        const mark = detectByteOrderMark(bytes);
        if (mark.length > 0) encoding = mark.encoding;
        bytes = bytes.subarray(mark.length);
      }
      position += chunk.length;
      // At once, or a file that grows as fast as it is read would never end.
      if (position > file.size) throw changedWhileRead(file);
      // Only a line that began in an earlier chunk can be too long.
      if ((firstLineLength(bytes, encoding) ?? bytes.length) > LONGEST_RECORD) {
        await refuseChange(handle, file);
        throw new LineTooLong();
      }
      const end = position === file.size ? bytes.length : lastLineEnd(bytes, encoding);
      const whole = bytes.subarray(0, position === file.size ? endOfText(bytes, encoding) : end);
      rest = Buffer.from(bytes.subarray(end));
      if (whole.length === 0) continue;
      encoding = await widenEncoding(encoding, whole, isDamagedUtf8);
      yield { text: decode(whole, encoding), encoding, position, weights };
    }
    if (position !== file.size) throw changedWhileRead(file);
    await refuseChange(handle, file);
  } finally {
    await handle.close();
  }
}

/**
 * Hashes all of a file that was read by other means.
 *
 * @throws Failure where it changed meanwhile.
 */
export async function hashUnchanged(file: DataFile, hash: Hash, signal: AbortSignal): Promise<void> {
  const handle = await open(file.path);
  try {
    for await (const chunk of readChunks(handle, 0)) {
      signal.throwIfAborted();
      hash.update(chunk);
    }
    await refuseChange(handle, file);
  } finally {
    await handle.close();
  }
}

async function refuseChange(handle: FileHandle, file: DataFile): Promise<void> {
  const { size, mtime } = await handle.stat();
  if (size !== file.size || mtime.toISOString() !== file.modified_at) throw changedWhileRead(file);
}

function changedWhileRead({ shown }: DataFile): Failure {
  return new Failure(`${shown} changed while it was being read; run again once it is complete`);
}

/** Thrown where a line is longer than 1 MiB; the reader of the file knows which one it is. */
export class LineTooLong extends Error {}

async function* readChunks(handle: FileHandle, start: number): AsyncGenerator<Buffer> {
  for (let position = start; ; ) {
    const buffer = Buffer.allocUnsafe(READ_SIZE);
    const { bytesRead } = await handle.read(buffer, 0, READ_SIZE, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** Length of the first line without its end; undefined where it does not end within the bytes. */
function firstLineLength(bytes: Buffer, encoding: Encoding): number | undefined {
  const width = widthOf(encoding);
  for (let at = 0; at < bytes.length; at += width) {
    const character = characterAt(bytes, at, encoding);
    if (character === LF || character === CR) return at;
  }
  return undefined;
}

/** Bytes up to and with the last line end; a CR at the very end waits, an LF may follow it. */
function lastLineEnd(bytes: Buffer, encoding: Encoding): number {
  const width = widthOf(encoding);
  const end = bytes.length - (bytes.length % width);
  for (let at = end - width; at >= 0; at -= width) {
    const character = characterAt(bytes, at, encoding);
    if (character === LF || (character === CR && at + width < end)) return at + width;
  }
  return 0;
}

/** Where the text of a file ends before the end of the file: old programs fill it up with Ctrl-Z or NULs. */
export function endOfText(bytes: Buffer, encoding: Encoding): number {
  let end = bytes.length;
  if (widthOf(encoding) > 1) return end;
  for (let at = end - 1; at >= 0 && FILLERS.includes(bytes[at] as number); at -= 1)
    if (bytes[at] !== LF && bytes[at] !== CR) end = at;
  return end;
}

/** Bytes of a line feed. */
function widthOf(encoding: Encoding): number {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1;
}

function characterAt(bytes: Buffer, at: number, encoding: Encoding): number {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  if (encoding === 'utf-16le') return first | (second << 8);
  return encoding === 'utf-16be' ? (first << 8) | second : first;
}

/** Weighs the whole file. */
async function weighEncoding(file: DataFile): Promise<EncodingWeights> {
  const weights = new EncodingWeights();
  const handle = await open(file.path);
  try {
    let rest = Buffer.alloc(0);
    for await (const chunk of readChunks(handle, 0)) {
      const bytes = Buffer.concat([rest, chunk]);
      const end = bytes.lastIndexOf(LF) + 1 || bytes.length;
      weights.add(bytes.subarray(0, end));
      rest = bytes.subarray(end);
    }
    weights.add(rest);
    return weights;
  } finally {
    await handle.close();
  }
}
