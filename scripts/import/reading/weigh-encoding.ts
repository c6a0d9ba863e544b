import { isUtf8 } from 'node:buffer';
import { Failure } from '../../run/failure';
import type { DataFile } from '../files';
import { decode } from './encoding';
import { howToSettle } from './how-to-settle';

/** What the bytes beyond ASCII of a file speak for. */
export class EncodingWeights {
  /** Sequences of several bytes that are UTF-8, and bytes that are none. */
  valid = 0;
  invalid = 0;
  /** Runs of bytes beyond ASCII that are UTF-8 as a whole, and that are not. */
  whole = 0;
  broken = 0;
  /** Bytes that no Western text has, or only beside many letters, and the line of the first. */
  foreign = 0;
  foreignLine: number | undefined;
  foreignText = '';
  private line = 1;

  /** @param lines whole lines. */
  add(lines: Buffer): void {
    let lineStart = 0;
    for (let at = 0; at < lines.length; ) {
      const byte = lines[at] as number;
      if (byte === 0x0a) {
        this.line += 1;
        lineStart = at + 1;
      }
      if (byte < 0x80) {
        at += 1;
        continue;
      }
      const end = endOfRun(lines, at);
      if (this.weigh(lines.subarray(at, end)) === 0) this.whole += 1;
      else this.broken += 1;
      const foreign = foreignBytes(lines.subarray(at, end));
      if (foreign > 0 && this.foreignLine === undefined) {
        this.foreignLine = this.line;
        this.foreignText = wordAround(lines, lineStart, at);
      }
      this.foreign += foreign;
      at = end;
    }
  }

  /** A few damaged bytes among text that is UTF-8; where it is the other way round, the few are chance. */
  get isUtf8(): boolean {
    return this.valid > 0 && this.invalid <= 20 * this.valid;
  }

  /** @returns bytes that are no UTF-8. */
  private weigh(run: Buffer): number {
    let invalid = 0;
    for (let at = 0; at < run.length; ) {
      const lead = run[at] as number;
      const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
      const isValid = length > 1 && at + length <= run.length && isUtf8(run.subarray(at, at + length));
      if (isValid) this.valid += 1;
      else invalid += 1;
      at += isValid ? length : 1;
    }
    this.invalid += invalid;
    return invalid;
  }
}

/**
 * Refuses a file that would be read as windows-1252 and is written in another alphabet: most of its bytes beyond ASCII
 * stand three and more in a row, or are such as no Western text has.
 *
 * @throws Failure with the setting that says how it is written.
 */
export function refuseForeign({ shown, name }: DataFile, weights: EncodingWeights): void {
  const { whole, broken, invalid, foreign, foreignLine, foreignText } = weights;
  if (foreignLine === undefined || foreign * 2 <= invalid || whole * 20 >= Math.max(1, broken)) return;
  const values = ['windows-1251', 'windows-1250', 'gb18030', 'shift_jis'];
  throw new Failure(
    `${shown}:${foreignLine} is neither UTF-8 nor Western text: it would say "${foreignText}". ` +
      `Export it again as UTF-8; or say how it is written: ${howToSettle('encoding', `"${name}:${values[0]}"`)} ` +
      `(or ${values.slice(1).join(', ')}, …)`,
  );
}

function endOfRun(bytes: Buffer, start: number): number {
  let end = start;
  while (end < bytes.length && (bytes[end] as number) >= 0x80) end += 1;
  return end;
}

/** Without a character in windows-1252. */
const NONE = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Rare there, and letters in the alphabets of DOS, Macintosh and Japan. */
const RARE = new Set([0x82, 0x83, 0x86, 0x87, 0x88, 0x89, 0x8b, 0x8e, 0x98, 0x9b]);

function foreignBytes(run: Buffer): number {
  if (run.length >= 3) return run.length;
  return run.reduce((sum, byte) => sum + (NONE.has(byte) ? 3 : Number(RARE.has(byte))), 0);
}

/** The cell around a byte, as it would be read. */
function wordAround(bytes: Buffer, lineStart: number, at: number): string {
  const isEnd = (byte: number | undefined) =>
    byte === undefined || [0x0a, 0x0d, 0x2c, 0x3b, 0x09].includes(byte);
  let start = at;
  while (start > lineStart && !isEnd(bytes[start - 1])) start -= 1;
  let end = at;
  while (!isEnd(bytes[end]) && end - start < 60) end += 1;
  return decode(bytes.subarray(start, end), 'windows-1252').trim();
}
