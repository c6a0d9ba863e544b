import { kinds } from '../import/kinds';
import { namedEncoding } from '../import/reading/encoding';
import type { FileSettings, FolderSettings, ImportSettings } from '../import/reading/settings';
import { exitCodes, Failure } from '../run/failure';
import { parseColumn } from './columns';
import { readCurrency } from './locale';

/** One thing that somebody has settled. */
export interface Entry {
  /** Of a flag: `date-format`. */
  key: string;
  value: string;
  /** The files it is for; all where there is none. */
  pattern?: string | undefined;
  /** Where it stands, for messages: `--date-format`, `data/sales-analysis.ini:3 date-format`. */
  origin: string;
}

/** The keys that settle how files are read. */
export const importKeys = [
  'kind',
  'columns',
  'date-format',
  'decimal',
  'encoding',
  'days',
  'discount',
  'store',
  'online',
  'currency',
] as const;

const choices = {
  kind: [...kinds, 'ignore'],
  'date-format': ['dmy', 'mdy', 'ymd'],
  decimal: ['point', 'comma'],
  days: ['any', 'plausible'],
  discount: ['part', 'percent', 'money'],
} as const;

/**
 * How the files of the data folder are read. An entry may begin with the files it is for: `square/*:dmy`.
 *
 * @param entries a later one goes before an earlier one.
 * @throws Failure (exit 2) for a value or a column that does not exist.
 */
export function importSettings(entries: readonly Entry[]): FolderSettings {
  const all: ImportSettings = { dateFormat: undefined, decimal: undefined, columns: new Map() };
  const files: FileSettings[] = [];
  for (const entry of entries.flatMap(withPattern)) {
    // The currency of everything is that of the report.
    if (entry.key === 'currency' && entry.pattern === undefined) continue;
    const given = settled(entry);
    const remembered = entry.origin === '--kind' ? { isRemembered: true as const } : {};
    if (entry.pattern !== undefined) files.push({ pattern: entry.pattern, ...given, ...remembered });
    else Object.assign(all, { ...given, columns: new Map([...all.columns, ...(given.columns ?? [])]) });
  }
  return files.length > 0 ? { ...all, files } : all;
}

/** The currency of the report: the last one that is not of some files only. */
export function reportCurrency(entries: readonly Entry[]): string | undefined {
  const last = entries
    .flatMap(withPattern)
    .findLast(({ key, pattern }) => key === 'currency' && pattern === undefined);
  return readCurrency(last);
}

/** Several columns stand in one text, parted by semicolons; and each value may name its files. */
function withPattern({ value: written, ...entry }: Entry): Entry[] {
  // `stock.csv=ignore` is clear as well.
  const value = entry.key === 'kind' ? written.replace(/=(?=[^=:]*$)/, ':') : written;
  const values = (entry.key === 'columns' ? value.split(';') : [value.replace(/^"(.*)"$/, '$1')]).filter(
    (each) => entry.key !== 'columns' || each.trim() !== '',
  );
  return values.map((each) => {
    const end = entry.key === 'columns' ? each.indexOf('=') : each.length;
    const colon = each.lastIndexOf(':', end < 0 ? each.length : end);
    if (colon < 0 || entry.pattern !== undefined) return { ...entry, value: each.trim() };
    return { ...entry, value: each.slice(colon + 1).trim(), pattern: each.slice(0, colon).trim() };
  });
}

function settled({ key, value, origin }: Entry): Partial<ImportSettings> {
  if (value === '')
    throw new Failure(`${origin} is empty; give it a value, or leave it out`, exitCodes.usage);
  if (key === 'columns') return { columns: parseColumn(value, origin) };
  if (key === 'store') return { store: value };
  if (key === 'online') return { online: value };
  if (key === 'currency') return { currency: readCurrency({ value, origin }) };
  if (key === 'encoding') return { encoding: encodingOf(value, origin) };
  const known: readonly string[] = choices[key as keyof typeof choices];
  const chosen = key === 'date-format' ? dayOrder(value) : value;
  if (!known.includes(chosen)) {
    // A variable may have been meant for another program.
    const way = /^[A-Z_]+$/.test(origin) ? `; unset ${origin} where it is meant for another program` : '';
    throw new Failure(
      `${origin} "${value}" does not exist; it is ${known.join(' or ')}${way}`,
      exitCodes.usage,
    );
  }
  return { [key === 'date-format' ? 'dateFormat' : key]: chosen };
}

function encodingOf(value: string, origin: string): string {
  const encoding = namedEncoding(value);
  if (encoding) return encoding;
  throw new Failure(
    `${origin} "${value}" does not exist; it is utf-8, windows-1252, windows-1251, gb18030, shift_jis, …`,
    exitCodes.usage,
  );
}

/** `dmy` also of what other programs write for it: `DD/MM/YYYY`, `%d.%m.%y`. */
function dayOrder(value: string): string {
  const plain = value.toLowerCase().replace(/[^a-z]/g, '');
  if (/^d{1,2}m{1,2}y{1,4}$/.test(plain)) return 'dmy';
  if (/^m{1,2}d{1,2}y{1,4}$/.test(plain)) return 'mdy';
  // Where the year has four digits its place leaves nothing open.
  return /^ymd$/i.test(value) ? 'ymd' : value;
}
