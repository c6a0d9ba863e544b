import type { FolderSettings } from '../import/reading/settings';
import type { Notice } from '../notices/notice';
import { exitCodes, Failure } from '../run/failure';
import type { Look } from '../visualization/look';
import { readFolderFile } from './folder-file';
import { type Given, GivenValues } from './given';
import { importKeys, importSettings, reportCurrency } from './import-settings';
import { readLocale } from './locale';
import type { options } from './options';
import { overlooked } from './overlooked';
import { readTitle } from './title';

type LogFormat = 'text' | 'json';

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
  /** Days that the newest sale may be old; undefined where nobody says. */
  maxAge: number | undefined;
  /** Take files that have lost many rows. */
  allowShrink: boolean;
  /** Refuse the run where a warning stands. */
  strict: boolean;
  /** Read, check and report, but write nothing. */
  dryRun: boolean;
  /** Forget the files that are gone. */
  prune: boolean;
  /** Import everything again into empty tables. */
  rebuild: boolean;
  /** Give back the room of deleted rows, and do nothing else. */
  compact: boolean;
  /** The one analysis to try; undefined for a run. */
  only: string | undefined;
  /** List the analyses. */
  list: boolean;
  /** Seconds that the run waits for another one. */
  wait: number;
  /** Run again whenever the files have changed. */
  watch: boolean;
  /** A command that is to hear of a failure. */
  onFailure: string | undefined;
  /** How what is said on stderr is written. */
  log: LogFormat;
  json: boolean;
  quiet: boolean;
  debug: boolean;
  help: boolean;
  version: boolean;
  /** What was written down as a setting and settles nothing. */
  overlooked: Notice[];
}

/**
 * Reads the settings of a run.
 *
 * @param args the command's arguments, without node and script.
 * @throws Failure (exit 2) for a flag or a value that does not exist.
 */
export function readSettings(args: string[], environment: NodeJS.ProcessEnv): Settings {
  const given = new GivenValues(args, environment);
  const text = (name: keyof typeof options) => given.one(name)?.value ?? '';
  const isSet = (name: keyof typeof options) => given.isSet(name);
  const data = text('data');
  // What travels with the data comes behind what is said here and now.
  const inFolder = readFolderFile(data, [...importKeys, 'title']);
  const entries = [
    ...inFolder.filter(({ key }) => key !== 'title'),
    ...importKeys.flatMap((key) => given.all(key).map((each) => ({ key, ...each }))),
  ];
  return {
    data,
    db: text('db'),
    out: text('out'),
    importing: importSettings(entries),
    look: {
      locale: readLocale(given.one('locale') as Given),
      currency: reportCurrency(entries),
      title: readTitle(
        given.one('title'),
        inFolder.filter(({ key }) => key === 'title'),
      ),
    },
    maxRejects: count(given.all('max-rejects')[0]),
    maxAge: days(given.all('max-age')[0]),
    allowShrink: isSet('allow-shrink'),
    strict: isSet('strict'),
    dryRun: isSet('dry-run'),
    prune: isSet('prune'),
    rebuild: isSet('rebuild'),
    compact: isSet('compact'),
    only: given.one('only')?.value,
    list: isSet('list'),
    wait: count(given.one('wait')) ?? 0,
    watch: isSet('watch'),
    onFailure: given.one('on-failure')?.value,
    log: logFormat(given.one('log')),
    json: isSet('json'),
    quiet: isSet('quiet'),
    debug: isSet('debug'),
    help: isSet('help'),
    version: isSet('version'),
    overlooked: overlooked(given),
  };
}

function logFormat(given: Given | undefined): LogFormat {
  const format = given?.value.trim().toLowerCase();
  if (format === 'text' || format === 'json') return format;
  throw new Failure(`${given?.origin} "${given?.value}" is neither text nor json`, exitCodes.usage);
}

function count(given: Given | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^\d{1,15}$/.test(given.value)) return Number(given.value);
  throw new Failure(
    `${given.origin} "${given.value}" is not a whole number; write digits only, for example 0`,
    exitCodes.usage,
  );
}

/** `2d` and `1w`; a bare number is days. */
function days(given: Given | undefined): number | undefined {
  if (given === undefined) return undefined;
  const [, number, unit = 'd'] = /^(\d{1,5})\s*([dw])?$/i.exec(given.value.trim()) ?? [];
  if (number !== undefined) return Number(number) * (unit.toLowerCase() === 'w' ? 7 : 1);
  throw new Failure(
    `${given.origin} "${given.value}" is no number of days; write it as 2d, or 1w for a week`,
    exitCodes.usage,
  );
}
