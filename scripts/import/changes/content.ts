import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/**
 * SHA-256 of a file's content, and of its first `sizes` bytes, in hexadecimal.
 *
 * @param sizes in bytes; those beyond the file's size get no entry.
 */
export async function hashFile(
  path: string,
  sizes: Iterable<number>,
  signal: AbortSignal,
): Promise<{ whole: string; starts: Map<number, string> }> {
  const hash = createHash('sha256');
  const starts = new Map<number, string>();
  const wanted = [...new Set(sizes)].sort((a, b) => a - b);
  let position = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    signal.throwIfAborted();
    let used = 0;
    for (let size = wanted[0]; size !== undefined && size <= position + chunk.length; size = wanted[0]) {
      hash.update(chunk.subarray(used, size - position));
      used = size - position;
      starts.set(size, hash.copy().digest('hex'));
      wanted.shift();
    }
    hash.update(chunk.subarray(used));
    position += chunk.length;
  }
  return { whole: hash.digest('hex'), starts };
}
