import { POSTGRES_URL } from '../run/postgres-url';
import { describeFlags, type Option } from './flags';

/** Every flag of the command. --help prints them from here; a test holds docs/operations.md to it. */
export const options = {
  data: {
    type: 'string',
    value: 'FOLDER',
    env: 'DATA_PATH',
    default: 'data',
    description: 'folder of your exports',
  },
  db: {
    type: 'string',
    value: 'FILE',
    env: 'DB_PATH',
    sharedEnv: { name: 'DATABASE_URL', pattern: POSTGRES_URL },
    default: 'data/sale-analysis.db',
    description: 'SQLite file, made where it is absent; or postgres://user@host/name, also in DATABASE_URL',
  },
  out: {
    type: 'string',
    value: 'FOLDER',
    env: 'DATAVIZ_PATH',
    default: 'dataviz',
    description: 'folder of the output files',
  },
  kind: {
    type: 'string',
    value: 'FILE:KIND',
    multiple: true,
    env: 'KIND',
    description: 'what a file is: stock-*.csv:ignore, or sales, products, stores',
  },
  'date-format': {
    type: 'string',
    value: 'ORDER',
    multiple: true,
    env: 'DATE_FORMAT',
    description: 'dmy, mdy or ymd: how 03/02/24 is read where a file leaves it open',
  },
  decimal: {
    type: 'string',
    value: 'SIGN',
    multiple: true,
    env: 'DECIMAL',
    description: 'point or comma: how 1,500 is read where a file leaves it open',
  },
  encoding: {
    type: 'string',
    value: 'NAME',
    multiple: true,
    env: 'ENCODING',
    description: 'how a file is written that is no UTF-8: windows-1251, gb18030, shift_jis, …',
  },
  days: {
    type: 'string',
    value: 'any',
    multiple: true,
    env: 'SALE_DAYS',
    description: 'any: also sales from before 1970 or more than a year ahead are taken',
  },
  discount: {
    type: 'string',
    value: 'UNIT',
    multiple: true,
    env: 'DISCOUNT',
    description: 'part, percent or money: what a discount of 0.15 is where a file leaves it open',
  },
  columns: {
    type: 'string',
    value: 'COLUMN=HEADER',
    multiple: true,
    env: 'COLUMN_HEADERS',
    description: 'names the header of a column, sales.date="Jour"; several are parted by ;',
  },
  store: {
    type: 'string',
    value: 'NAME',
    multiple: true,
    env: 'STORE',
    description: 'the store of a sales file that names none; without it, the name of the data folder',
  },
  online: {
    type: 'string',
    value: 'NAME',
    env: 'ONLINE',
    description: 'the store of sales that name none, in a file that names stores; Online by default',
  },
  title: {
    type: 'string',
    value: 'NAME',
    env: 'TITLE',
    description: 'name of your business, on report and workbook; also a line in sales-analysis.ini',
  },
  locale: {
    type: 'string',
    value: 'TAG',
    env: 'LOCALE',
    default: 'en',
    description:
      'language (English, French, German, Spanish) and number format of the results: en-GB, de-AT, …',
  },
  currency: {
    type: 'string',
    value: 'CODE',
    multiple: true,
    env: 'CURRENCY',
    description:
      'currency of the amounts, such as EUR; by default the one that stands beside them in the files',
  },
  'max-rejects': {
    type: 'string',
    value: 'N',
    env: 'MAX_REJECTS',
    description:
      'refuse the run where more than N rows are refused; by default, where more than half of a file is',
  },
  'max-age': {
    type: 'string',
    value: 'DAYS',
    env: 'MAX_AGE',
    description: 'refuse the run where the newest sale is older than 2d (days) or 1w (a week)',
  },
  'allow-shrink': {
    type: 'boolean',
    env: 'ALLOW_SHRINK',
    description: 'take a file that has lost more than a tenth of its rows, or all',
  },
  strict: {
    type: 'boolean',
    env: 'STRICT',
    description: 'refuse the run where a warning stands, for nights nobody watches',
  },
  wait: {
    type: 'string',
    value: 'SECONDS',
    env: 'WAIT',
    default: '5',
    description: 'how long a run waits for another one that writes into the database',
  },
  'dry-run': { type: 'boolean', description: 'read, check and report, but write nothing' },
  watch: { type: 'boolean', description: 'run once, and again whenever the files have changed and settled' },
  'on-failure': {
    type: 'string',
    value: 'COMMAND',
    env: 'ON_FAILURE',
    description: 'is run where the run fails, with what --json would print of it on its stdin',
  },
  prune: { type: 'boolean', description: 'forget the files that are gone from the folder' },
  rebuild: { type: 'boolean', description: 'empty all tables and import everything again' },
  compact: {
    type: 'boolean',
    description:
      'write the SQLite file anew without the room that deleted rows have left; nothing is imported',
  },
  only: {
    type: 'string',
    value: 'TABLE',
    description: 'compute one analysis on the database as it is and print its rows; nothing is written',
  },
  list: { type: 'boolean', description: 'print what each analysis asks, needs, and where it is' },
  log: {
    type: 'string',
    value: 'FORMAT',
    env: 'LOG_FORMAT',
    default: 'text',
    description: 'text, or json: what is said on stderr, an object a line, for a program that collects logs',
  },
  json: { type: 'boolean', description: 'print the result as one JSON document' },
  quiet: { type: 'boolean', description: 'print notes, warnings and errors only' },
  debug: { type: 'boolean', description: 'print the stack of an error' },
  help: { type: 'boolean', description: 'print this help' },
  version: { type: 'boolean', description: 'print the version' },
} as const satisfies Record<string, Option>;

/** The flags by what they are for. */
const groups: Record<string, (keyof typeof options)[]> = {
  'Where things are:': ['data', 'db', 'out'],
  'How files are read, also a line each in sales-analysis.ini in the data folder; FILE: before a value is for some of them:':
    [
      ...(['kind', 'columns', 'date-format', 'decimal', 'encoding', 'days', 'discount'] as const),
      ...(['store', 'online', 'currency'] as const),
    ],
  'How results look:': ['title', 'locale'],
  'What a run may do:': [
    ...(['max-rejects', 'max-age', 'allow-shrink', 'strict', 'wait'] as const),
    ...(['watch', 'on-failure', 'dry-run', 'prune', 'rebuild', 'compact'] as const),
  ],
  'What authors of analyses need:': ['only', 'list'],
  'What is printed:': ['log', 'json', 'quiet', 'debug', 'help', 'version'],
};

/** The flags that say what a run may do: overlooked, they would let it do more. */
export const flagsOfRun = (groups['What a run may do:'] ?? []).map((name): Option & { name: string } => ({
  name,
  ...options[name],
}));

/** The text of --help. */
export function helpText(): string {
  return [
    'Imports exports of products, stores and sales into a SQLite or PostgreSQL database and analyses them.',
    '',
    'Usage: npx ts-node main.ts [flags]',
    '',
    ...Object.entries(groups).flatMap(([title, names]) => [
      title,
      ...describeFlags(Object.fromEntries(names.map((name) => [name, options[name]]))),
      '',
    ]),
    'A flag goes before its environment variable, that before the file .env, and that before the default.',
    'Exit codes: 0 done, 1 failed, 2 wrong usage, 3 refused, 4 saved but not delivered, 130 or 143 interrupted.',
    'After any code but 0 and 4 the database is as it was.',
  ].join('\n');
}
