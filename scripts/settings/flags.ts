import { type ParseArgsConfig, parseArgs } from 'node:util';
import { exitCodes, Failure } from '../run/failure';

/** A flag of a command. */
export interface Option {
  type: 'string' | 'boolean';
  /** How --help shows the value. */
  value?: string;
  /** True where the flag may be given several times. */
  multiple?: boolean;
  /** Environment variable with the same meaning. */
  env?: string;
  /** A variable that other programs use as well: it counts where it has such a value, behind our own. */
  sharedEnv?: { name: string; pattern: RegExp };
  default?: string;
  description: string;
}

type Flag = string | boolean;

/**
 * Reads the flags of a command line.
 *
 * @param args without node and script.
 * @throws Failure (exit 2) for a flag that does not exist, or one without its value.
 */
export function parseFlags(
  args: string[],
  options: Record<string, Option>,
): Record<string, Flag | Flag[] | undefined> {
  const config: ParseArgsConfig['options'] = {};
  for (const [name, { type, multiple = false }] of Object.entries(options)) config[name] = { type, multiple };
  try {
    return parseArgs({ args, options: config, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [message] = String(error instanceof Error ? error.message : error).split(/\.\s/);
    throw new Failure(`${message}; --help lists the flags`, exitCodes.usage);
  }
}

/** A line of --help for each flag. */
export function describeFlags(options: Record<string, Option>): string[] {
  return Object.entries(options).map(([name, { value, env, default: preset, description }]) => {
    const flag = `--${name}${value ? ` ${value}` : ''}`;
    const origin = [env, preset && `default ${preset}`].filter(Boolean).join(', ');
    return `  ${flag.padEnd(25)}${description}${origin ? ` (${origin})` : ''}`;
  });
}
