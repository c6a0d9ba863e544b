import { READ_SIZE } from '../../scripts/import/reading/blocks';
import type { Data } from './clean-data';
import { type Case, type DamageClass, loaded, type Right, rowRejected } from './damage';
import { joined, linesOf, sheetOf, withValue } from './sheet';

/** The row in which one block ends and the next begins. */
const ROW = 4;

interface Variant {
  name: string;
  end: string;
  encoding: BufferEncoding;
  mark: string;
}

const variants: Variant[] = [
  { name: 'LF', end: '\n', encoding: 'utf8', mark: '' },
  { name: 'CRLF', end: '\r\n', encoding: 'utf8', mark: '\ufeff' },
  { name: 'CR', end: '\r', encoding: 'utf8', mark: '' },
  { name: 'UTF-16', end: '\r\n', encoding: 'utf16le', mark: '\ufeff' },
  { name: 'windows-1252', end: '\n', encoding: 'latin1', mark: '' },
];

/** The sales with a remark that needs quotes and has accents in the row where the blocks meet. */
function withRemark(data: Data): Data {
  const remark = data.headers.sales.indexOf('remark');
  return withValue(data, { kind: 'sales', row: ROW, column: remark }, 'é"à, "ü"');
}

/** The file, its first two remarks padded so that the block ends `before` bytes before the end of the row. */
function padded(lines: string[], before: number, { end, encoding, mark }: Variant): Buffer {
  const bytes = (text: string) => Buffer.byteLength(text, encoding);
  const unit = bytes('x');
  const missing = READ_SIZE + before - bytes(mark + joined(lines.slice(0, ROW + 2), end));
  const first = Math.floor(missing / unit / 2);
  const pad = [first, Math.floor(missing / unit) - first];
  const text = lines.map((line, at) => {
    const more = 'x'.repeat(pad[at - 1] ?? 0);
    return line.endsWith('"') ? `${line.slice(0, -1)}${more}"` : line + more;
  });
  return Buffer.from(mark + joined(text, end), encoding);
}

function cases(data: Data, what: string, change: (line: string) => string, right: Right): Case[] {
  const lines = linesOf(sheetOf('sales', withRemark(data))).map((line, at) =>
    at === ROW + 1 ? change(line) : line,
  );
  return variants.flatMap((variant) =>
    Array.from({ length: 24 }, (_, at) => ({
      what: `sales, ${variant.name}: ${what}, the block ends ${at - 2} bytes before the end of row ${ROW + 1}`,
      files: { 'sales.csv': () => padded(lines, at - 2, variant) },
      right,
    })),
  );
}

export const blockDamages: DamageClass[] = [
  {
    name: 'blocks: where two of them meet',
    cases: (data) => cases(data, 'no damage', (line) => line, loaded(data)),
  },
  {
    name: 'blocks: damage where two of them meet',
    cases: (data) => {
      const right = rowRejected(data, { kind: 'sales', row: ROW });
      return [
        ...cases(data, 'a quote lost', (line) => line.slice(0, -1), right),
        ...cases(data, 'a quote too many', (line) => `"${line}`, right),
        ...cases(data, 'a delimiter lost', (line) => line.replace(',', ''), right),
      ];
    },
  },
];
