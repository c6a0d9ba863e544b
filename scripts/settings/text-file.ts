import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { exitCodes, Failure } from '../run/failure';

/**
 * The lines of a file of settings; none where there is no such file. A byte order mark is no part of the first one.
 *
 * @throws Failure (exit 2) for a file that is no UTF-8: what it settles would be overlooked.
 */
export function readLines(path: string): string[] {
  const bytes = bytesOf(path);
  const marks = [
    [0xff, 0xfe],
    [0xfe, 0xff],
  ];
  // Without a mark every other byte is 0.
  if (marks.some(([one, two]) => bytes[0] === one && bytes[1] === two) || bytes.subarray(0, 64).includes(0))
    throw new Failure(`${path} is UTF-16; save it as UTF-8`, exitCodes.usage);
  const lines = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/);
  if (!isUtf8(bytes)) {
    const at = lines.findIndex((line) => line.includes('\ufffd') && !/^\s*[#;]/.test(line));
    if (at >= 0)
      throw new Failure(`${path}:${at + 1} "${lines[at]}" is not UTF-8; save it as UTF-8`, exitCodes.usage);
  }
  return lines;
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return Buffer.alloc(0);
    throw new Failure(`${path} cannot be read: ${(error as Error).message}`, exitCodes.usage);
  }
}
