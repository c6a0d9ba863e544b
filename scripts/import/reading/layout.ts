import { parse } from 'papaparse';
import { type Field, fieldsOf } from '../fields';
import { type Kind, kinds } from '../kinds';
import { exampleHeaders, headerKey, isKnownHeader } from './header-words';
import { RecordSplitter } from './record-splitter';

/** What the header line says about a file. Plain data, stored with the import. */
export interface Layout {
  kind: Kind;
  delimiter: string;
  /** 1-based line of the header. */
  headerLine: number;
  /** Columns down to the last one with a header. */
  width: number;
  /** Cells of every row; absent where too few rows were seen to tell: then as many as the header has. */
  cells?: number;
  /** Where each column we know stands in a row. */
  columns: { field: string; index: number }[];
  /** Keys of all headers, to know the header again when it is repeated. */
  keys: string[];
  /** Headers we have no use for, as written. */
  unknown: string[];
}

/** Header texts the user gave for columns, by `sales.date`. */
export type HeaderMapping = ReadonlyMap<string, string>;

/** `isTable`: the file is meant for us but cannot be read; otherwise it is none of ours. */
export type Finding = { layout: Layout } | { layout?: undefined; problem: string; isTable: boolean };

/** A line that could be the header, seen as one kind of file. */
interface Candidate {
  layout: Layout;
  missing: Field[];
  /** Columns that several headers stand for. */
  twice: { field: string; headers: string[] }[];
}

/** The line by which Excel tells itself the delimiter. */
export const SEPARATOR_LINE = /^\ufeff?sep=(.)$/i;

const delimiters = [', ', ',', ';', '\t', '|'];

/** The cells of one row. */
export function splitRow(text: string, delimiter: string): string[] {
  return splitRows(text, delimiter)[0] ?? [];
}

/** The cells of every row of a text whose quotes are known to match, rows parted by line feeds. */
export function splitRows(text: string, delimiter: string): string[][] {
  if (text === '') return [['']]; // papaparse would see no row
  const { data } = parse<string[]>(text, { delimiter, newline: '\n', header: false });
  return data;
}

/**
 * The header of a table: the first line that has all columns of a kind.
 *
 * @param lines the first lines of the file.
 * @returns the layout, or why there is none; `missing` where a line has all but one column of a kind.
 */
export function findLayout(lines: readonly string[], mapping: HeaderMapping): Finding {
  const forced = SEPARATOR_LINE.exec(lines[0] ?? '')?.[1];
  let nearest: Candidate | undefined;
  for (const [index, line] of lines.entries()) {
    if (forced && index === 0) continue;
    const candidates = (forced ? [forced] : delimiters)
      .filter((delimiter) => fits(line, lines[index + 1], delimiter))
      .flatMap((delimiter) =>
        kinds.map((kind) => recognise(kind, splitRow(line, delimiter), delimiter, index + 1, mapping)),
      );
    const complete = candidates.filter(({ missing }) => missing.length === 0);
    // A sales export may carry the product's name and price and the store's city along: it is a sales file.
    const best = complete.find(({ layout }) => layout.kind === 'sales') ?? complete[0];
    if (best) return judge(best, candidates, lines.slice(index + 1));
    nearest ??= candidates
      .filter(isNear)
      .sort((a, b) => b.layout.columns.length - a.layout.columns.length)[0];
  }
  if (nearest) return { problem: missingColumn(nearest), isTable: true };
  const shown = lines.find((line) => line.trim() !== '')?.slice(0, 80);
  return {
    problem: shown
      ? `no line has the columns of products, stores or sales; it starts with "${shown}"`
      : 'it is empty',
    isTable: false,
  };
}

/** Whether a header and the row after it agree that this is the delimiter: `a, b` is parted by `, ` if both are. */
function fits(header: string, row: string | undefined, delimiter: string): boolean {
  if (delimiter !== ', ') return true;
  const cells = splitRow(header, ', ').length;
  return cells === splitRow(header, ',').length && (!row || splitRow(row, ', ').length === cells);
}

/** Whether a row has the headers of any kind of file. */
export function isHeader(cells: string[], mapping: HeaderMapping): boolean {
  return kinds.some((kind) => recognise(kind, cells, '', 0, mapping).missing.length === 0);
}

function judge({ layout, twice }: Candidate, candidates: Candidate[], rows: string[]): Finding {
  if (layout.kind !== 'sales') {
    // Without a word we know for the date, a sales file with names and prices could pass for a products file.
    const sales = candidates.find((other) => other.layout.kind === 'sales' && isNear(other));
    if (sales) return { problem: missingColumn(sales), isTable: true };
    if (candidates.some((other) => other.missing.length === 0 && other.layout.kind !== layout.kind)) {
      const problem = 'has all columns of a products file and of a stores file; split it in two';
      return { problem, isTable: true };
    }
  }
  if (twice[0]) return { problem: severalHeaders(layout, twice[0]), isTable: true };
  const cells = cellsOfRows(layout, rows);
  return { layout: cells === undefined ? layout : { ...layout, cells } };
}

/**
 * How many cells every row has: as many as the header, or more where all rows end in delimiters. Two of the first
 * three rows have to agree: one row with a cell too many must not pass for the rule.
 */
function cellsOfRows({ delimiter, width, keys }: Layout, lines: string[]): number | undefined {
  const splitter = new RecordSplitter(1, delimiter, (text) => splitRow(text, delimiter).length >= width);
  const counts = [...splitter.push(lines.join('\n'), true)]
    .filter(({ type }) => type !== 'broken')
    .flatMap(({ type, text }) => (type === 'row' ? [splitRow(text, delimiter)] : splitRows(text, delimiter)))
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .slice(0, 3)
    .map((row) => row.length);
  const agreed = counts.find((count, index) => counts.indexOf(count) < index);
  return agreed !== undefined && agreed < width ? keys.length : agreed;
}

function recognise(
  kind: Kind,
  headers: string[],
  delimiter: string,
  headerLine: number,
  mapping: HeaderMapping,
): Candidate {
  const keys = headers.map(headerKey);
  const columns: Layout['columns'] = [];
  const missing: Field[] = [];
  const twice: Candidate['twice'] = [];
  for (const field of fieldsOf[kind]) {
    const mapped = mapping.get(`${kind}.${field.name}`);
    const mappedKey = mapped === undefined ? undefined : headerKey(mapped);
    const known = mappedKey !== undefined && keys.includes(mappedKey) ? [mappedKey] : undefined;
    const found = [...keys.entries()].filter(([, key]) =>
      known ? known.includes(key) : isKnownHeader(kind, field.name, key),
    );
    const [index] = found[0] ?? [];
    if (index !== undefined) columns.push({ field: field.name, index });
    else if (field.required) missing.push(field);
    if (found.length > 1) {
      twice.push({ field: field.name, headers: found.map(([at]) => headers[at]?.trim() ?? '') });
    }
  }
  const width = keys.length - [...headers].reverse().findIndex((header) => header.trim() !== '');
  const used = new Set(columns.map(({ index }) => index));
  const unknown = headers
    .slice(0, width)
    .filter((_, index) => !used.has(index))
    .map((header) => header.trim())
    .filter((header) => header !== '');
  return { layout: { kind, delimiter, headerLine, width, columns, keys, unknown }, missing, twice };
}

function isNear({ layout, missing }: Candidate): boolean {
  return missing.length === 1 && layout.columns.length >= 2;
}

function severalHeaders(
  { kind, headerLine }: Layout,
  { field, headers }: Candidate['twice'][number],
): string {
  const keys = headers.map(headerKey);
  const single = headers.find(
    (_, index) => keys.indexOf(keys[index] ?? '') === keys.lastIndexOf(keys[index] ?? ''),
  );
  return (
    `has ${headers.map((header) => `"${header}"`).join(' and ')} for one column in line ${headerLine}; ` +
    `rename or remove one${single === undefined ? '' : `, or say which one it is: --columns ${kind}.${field}="${single}"`}`
  );
}

function missingColumn({ layout, missing }: Candidate): string {
  const { kind, headerLine, columns, unknown } = layout;
  const [{ name } = { name: '' }] = missing;
  return (
    `looks like a ${kind} file but has no ${name} column in line ${headerLine}; expected a header such as ` +
    `${exampleHeaders(kind, name)}, found ${columns.map(({ field }) => field).join(', ')}` +
    `${unknown.length > 0 ? ` and "${unknown.join('", "')}"` : ''}. ` +
    `Rename the column, or say which one it is: --columns ${kind}.${name}="${unknown[0] ?? 'Your header'}"`
  );
}
