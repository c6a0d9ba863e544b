import { parseArgs } from 'node:util';
import { parseIsoDay } from './calendar';
import { defaultEnd, defaultFolder, type WholeNumberFlagName, wholeNumberFlags } from './flags';
import { UsageError } from './usage-error';

/** What to generate: the numbers of the flags of the same names, `lastDay` in days since 1970-01-01. */
export interface SampleOptions extends Record<WholeNumberFlagName, number> {
  lastDay: number;
  folder: string;
  unitPrices: boolean;
}

/**
 * Reads the command line (without the interpreter and the script).
 * Returns 'help' when help is asked for; throws a UsageError for any other wrong or unknown argument.
 */
export function parseOptions(commandLine: string[]): SampleOptions | 'help' {
  const given = readFlags(commandLine);
  if (given.has('help')) {
    return 'help';
  }
  const number = (name: WholeNumberFlagName) => readWholeNumber(name, given.get(name));
  return {
    sales: number('sales'),
    months: number('months'),
    seed: number('seed'),
    products: number('products'),
    stores: number('stores'),
    lastDay: readEnd(given.get('end') ?? defaultEnd),
    folder: readFolder(given.get('out') ?? defaultFolder),
    unitPrices: given.has('unit-prices'),
  };
}

const valueFlags = [...Object.keys(wholeNumberFlags), 'end', 'out'];
const switches = ['unit-prices', 'help'];

// parseArgs is lenient here because its own refusals of '--sales -5' echo neither the value nor a remedy.
function readFlags(commandLine: string[]): Map<string, string> {
  const valueOptions = valueFlags.map((name) => [name, { type: 'string' as const }]);
  const switchOptions = switches.map((name) => [name, { type: 'boolean' as const }]);
  const options = Object.fromEntries([...valueOptions, ...switchOptions]);
  const { tokens } = parseArgs({ args: commandLine, options, strict: false, tokens: true });
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') {
      throw new UsageError(`The argument '${token.value}' belongs to no flag; remove it or see --help.`);
    }
    if (token.kind === 'option') {
      checkUse(token.name, token.rawName, token.value);
      given.set(token.name, token.value ?? '');
    }
  }
  return given;
}

function checkUse(name: string, writtenName: string, value: string | undefined): void {
  if (switches.includes(name)) {
    if (value !== undefined) {
      throw new UsageError(`The flag ${writtenName} takes no value; remove '${value}'.`);
    }
  } else if (!valueFlags.includes(name)) {
    throw new UsageError(`The flag ${writtenName} does not exist; see --help for the flags that do.`);
  } else if (value === undefined) {
    throw new UsageError(`The flag ${writtenName} has no value; write one after it.`);
  }
}

function readWholeNumber(name: WholeNumberFlagName, text: string | undefined): number {
  const { defaultValue, maximum } = wholeNumberFlags[name];
  if (text === undefined) {
    return defaultValue;
  }
  const value = /^\d+$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > maximum) {
    throw new UsageError(`--${name} is '${text}'; give a whole number from 1 to ${maximum}.`);
  }
  return value;
}

function readEnd(text: string): number {
  const day = parseIsoDay(text);
  if (day === undefined) {
    throw new UsageError(`--end is '${text}'; give a day from 1900-01-01 to 9999-12-30, as YYYY-MM-DD.`);
  }
  return day;
}

function readFolder(text: string): string {
  if (text === '') {
    throw new UsageError("--out is ''; give the name of a folder.");
  }
  return text;
}
