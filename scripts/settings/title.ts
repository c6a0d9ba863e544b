import { exitCodes, Failure } from '../run/failure';
import type { Given } from './given';
import type { Entry } from './import-settings';

/**
 * What the business is called, on report and workbook.
 *
 * @param given here and now, which goes before what stands in the data folder.
 * @throws Failure (exit 2) where it is empty, or stands below the name of some files.
 */
export function readTitle(given: Given | undefined, entries: readonly Entry[]): string | undefined {
  const ofSome = entries.find(({ pattern }) => pattern !== undefined);
  if (ofSome)
    throw new Failure(
      `${ofSome.origin} stands below [${ofSome.pattern}] and is of the whole folder; write it above the first [`,
      exitCodes.usage,
    );
  const said = given ?? entries.at(-1);
  const title = said?.value
    .replace(/^"(.*)"$/s, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  if (title === '')
    throw new Failure(`${said?.origin} is empty; give it a value, or leave it out`, exitCodes.usage);
  return title;
}
