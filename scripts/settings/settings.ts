import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { FolderSettings } from '../import/reading/settings';
import { exitCodes, Failure } from '../run/failure';
import type { Look } from '../visualization/look';
import { type Option, parseFlags } from './flags';
import { readFolderFile } from './folder-file';
import { importKeys, importSettings } from './import-settings';
import { readCurrency, readLocale } from './locale';
import { options } from './options';

/** What a run is told: flags over environment over `.env` over defaults. */
export interface Settings {
  /** Folder of the CSV files. */
  data: string;
  /** Where the database is. */
  db: string;
  /** Folder of the output files. */
  out: string;
  /** How files are read where they leave it open. */
  importing: FolderSettings;
  /** How charts, report and workbook look. */
  look: Look;
  /** How many refused rows the run may have; undefined where nobody says. */
  maxRejects: number | undefined;
  /** Refuse the run where a warning stands. */
  strict: boolean;
  /** Read, check and report, but write nothing. */
  dryRun: boolean;
  /** Forget the files that are gone. */
  prune: boolean;
  /** Import everything again into empty tables. */
  rebuild: boolean;
  json: boolean;
  quiet: boolean;
  debug: boolean;
  help: boolean;
  version: boolean;
}

/**
 * Reads the settings of a run.
 *
 * @param args the command's arguments, without node and script.
 * @throws Failure (exit 2) for a flag or a value that does not exist.
 */
export function readSettings(args: string[], environment: NodeJS.ProcessEnv): Settings {
  const flags = parseFlags(args, options);
  const given = { ...readDotEnv(), ...environment };
  const values = (name: keyof typeof options): string[] => {
    const { env, default: preset }: Option = options[name];
    const value = flags[name] ?? ((env && given[env]) || preset);
    return [value ?? []].flat().map(String);
  };
  const text = (name: keyof typeof options): string => {
    const [value = ''] = values(name);
    if (value.trim() === '')
      throw new Failure(`--${name} is empty; give it a value, or leave it out`, exitCodes.usage);
    return value;
  };
  const count = (name: keyof typeof options): number | undefined => {
    const [value] = values(name);
    if (value === undefined) return undefined;
    if (/^\d{1,15}$/.test(value)) return Number(value);
    throw new Failure(
      `--${name} "${value}" is not a whole number; write digits only, for example 0`,
      exitCodes.usage,
    );
  };
  const isSet = (name: keyof typeof options) => flags[name] === true;
  const data = text('data');
  // What travels with the data comes behind what is said here and now.
  const ofFolder = readFolderFile(data, [...importKeys, 'currency']);
  const currency = ofFolder.findLast(({ key }) => key === 'currency')?.value;
  return {
    data,
    db: text('db'),
    out: text('out'),
    importing: importSettings([
      ...ofFolder.filter(({ key }) => key !== 'currency'),
      ...importKeys.flatMap((key) => values(key).map((value) => ({ key, value, origin: `--${key}` }))),
    ]),
    look: { locale: readLocale(text('locale')), currency: readCurrency(values('currency')[0] ?? currency) },
    maxRejects: count('max-rejects'),
    strict: isSet('strict'),
    dryRun: isSet('dry-run'),
    prune: isSet('prune'),
    rebuild: isSet('rebuild'),
    json: isSet('json'),
    quiet: isSet('quiet'),
    debug: isSet('debug'),
    help: isSet('help'),
    version: isSet('version'),
  };
}

function readDotEnv(): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync('.env', 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Failure(`.env cannot be read: ${(error as Error).message}`, exitCodes.usage);
  }
}
