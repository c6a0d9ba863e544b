import { exitCodes, Failure } from '../../scripts/run/failure';
import { describeFlags, type Option, parseFlags } from '../../scripts/settings/flags';
import { parseIsoDay } from './calendar';
import { productLimit } from './products';
import { storeLimit } from './stores';

interface Range {
  preset: number;
  maximum: number;
  description: string;
}

/** What takes a whole number from 1 on. */
const ranges = {
  sales: { preset: 20_000, maximum: 1_000_000_000, description: 'rows of sales.csv' },
  months: { preset: 24, maximum: 600, description: 'months of sales, the last one ending at --end' },
  seed: { preset: 1, maximum: 2 ** 32 - 1, description: 'same seed, same bytes; another seed, other data' },
  products: { preset: 40, maximum: productLimit, description: 'rows of products.csv' },
  stores: { preset: 7, maximum: storeLimit, description: 'rows of stores.csv' },
} satisfies Record<string, Range>;

type NumberName = keyof typeof ranges;

const numberOptions = Object.fromEntries(
  Object.entries<Range>(ranges).map(([name, { preset, maximum, description }]): [string, Option] => [
    name,
    { type: 'string', value: 'N', default: String(preset), description: `${description}, 1 to ${maximum}` },
  ]),
);

/** Every flag of the generator. */
export const sampleOptions: Record<string, Option> = {
  ...numberOptions,
  // A fixed day, never today's: the default command must write the same bytes on any day.
  end: { type: 'string', value: 'DATE', default: '2025-12-31', description: 'last day, as YYYY-MM-DD' },
  out: {
    type: 'string',
    value: 'FOLDER',
    default: 'data',
    description: 'folder of the three files, made where it is absent',
  },
  'unit-prices': {
    type: 'boolean',
    description: 'add a unit_price column to sales.csv, filled for promotional sales only',
  },
  debug: { type: 'boolean', description: 'print the stack of an error' },
  help: { type: 'boolean', description: 'print this help' },
};

/** What to generate: the numbers of the flags of the same names, and the rest of them. */
export interface SampleSettings extends Record<NumberName, number> {
  /** Days since 1970-01-01. */
  lastDay: number;
  /** Folder of the files. */
  out: string;
  unitPrices: boolean;
  help: boolean;
}

/**
 * Reads what to generate.
 *
 * @param args the command's arguments, without node and script.
 * @throws Failure (exit 2) for a flag or a value that does not exist.
 */
export function readSampleSettings(args: string[]): SampleSettings {
  const flags = parseFlags(args, sampleOptions);
  const text = (name: string) => String(flags[name] ?? sampleOptions[name]?.default);
  const number = (name: NumberName): number => {
    const { maximum } = ranges[name];
    const value = /^\d+$/.test(text(name)) ? Number(text(name)) : 0;
    if (value >= 1 && value <= maximum) return value;
    throw usage(`--${name} "${text(name)}" does not fit; write a whole number from 1 to ${maximum}`);
  };
  const lastDay = parseIsoDay(text('end'));
  if (lastDay === undefined) {
    throw usage(`--end "${text('end')}" is no day from 1900-01-01 to 9999-12-30; write it as YYYY-MM-DD`);
  }
  if (text('out') === '') throw usage('--out is empty; give it a value, or leave it out');
  return {
    sales: number('sales'),
    months: number('months'),
    seed: number('seed'),
    products: number('products'),
    stores: number('stores'),
    lastDay,
    out: text('out'),
    unitPrices: flags['unit-prices'] === true,
    help: flags['help'] === true,
  };
}

/** The text of --help. */
export function helpText(): string {
  return [
    'Writes products.csv, stores.csv and sales.csv of an invented French retailer.',
    '',
    'Usage: npm run sample-data -- [flags]',
    '',
    ...describeFlags(sampleOptions),
  ].join('\n');
}

function usage(message: string): Failure {
  return new Failure(message, exitCodes.usage);
}
