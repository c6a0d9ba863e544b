import { exitCodes, Failure } from '../run/failure';
import { DOT_ENV, readDotEnv } from './dot-env';
import { type Option, parseFlags } from './flags';
import { options } from './options';

/** A value, and where somebody has written it: `--locale`, `LOCALE`, `LOCALE in .env`. */
export interface Given {
  value: string;
  origin: string;
}

/** What is given here and now for each flag: on the command line over the environment over `.env` over the default. */
export class GivenValues {
  private readonly flags: ReturnType<typeof parseFlags>;
  /** The variables of `.env`, ours and others. */
  readonly dotEnv: NodeJS.Dict<string>;

  /**
   * @param args without node and script.
   * @throws Failure (exit 2) for a flag that does not exist, and a line of `.env` that settles nothing.
   */
  constructor(
    args: string[],
    readonly environment: NodeJS.ProcessEnv,
  ) {
    this.flags = parseFlags(args, options);
    this.dotEnv = readDotEnv(variables());
  }

  /** All values of a flag; several only where it may be given several times. */
  all(name: keyof typeof options): Given[] {
    const { env, sharedEnv, default: preset }: Option = options[name];
    const flag = this.flags[name];
    if (flag !== undefined)
      return [flag].flat().map((value) => ({ value: String(value), origin: `--${name}` }));
    // One that is empty counts as not given, wherever it stands.
    if (env && this.environment[env]) return [{ value: this.environment[env], origin: env }];
    if (env && this.dotEnv[env]) return [{ value: this.dotEnv[env], origin: `${env} in ${DOT_ENV}` }];
    const shared = sharedEnv && (this.environment[sharedEnv.name] || this.dotEnv[sharedEnv.name]);
    if (shared && sharedEnv.pattern.test(shared)) return [{ value: shared, origin: sharedEnv.name }];
    return preset === undefined ? [] : [{ value: preset, origin: `--${name}` }];
  }

  /** @throws Failure (exit 2) where it is given without a value. */
  one(name: keyof typeof options): Given | undefined {
    const [given] = this.all(name);
    if (given?.value.trim() === '')
      throw new Failure(`${given.origin} is empty; give it a value, or leave it out`, exitCodes.usage);
    return given;
  }

  /** @throws Failure (exit 2) where a variable is neither yes nor no. */
  isSet(name: keyof typeof options): boolean {
    const [given] = this.all(name);
    if (given === undefined || /^(false|0|no|off)$/i.test(given.value.trim())) return false;
    if (/^(true|1|yes|on)$/i.test(given.value.trim())) return true;
    throw new Failure(
      `${given.origin} "${given.value}" is neither yes nor no; write 1 or 0`,
      exitCodes.usage,
    );
  }
}

/** The names of our variables. */
export function variables(): string[] {
  return Object.values<Option>(options).flatMap(({ env }) => env ?? []);
}
