import { join } from 'node:path';
import { SETTINGS_FILE } from '../import/reading/how-to-settle';
import { exitCodes, Failure } from '../run/failure';
import type { Entry } from './import-settings';
import { readLines } from './text-file';

/**
 * What the data folder itself says of how its files are read, in a file of lines `date-format = dmy`. Lines below
 * `[square/*]` are for the files that this names; what follows a `#` or a `;` at the start of a line is a comment.
 *
 * @param keys that may stand there.
 * @throws Failure (exit 2) for a line that is none of these, and for a file that is no UTF-8.
 */
export function readFolderFile(folder: string, keys: readonly string[]): Entry[] {
  const path = join(folder, SETTINGS_FILE);
  const entries: Entry[] = [];
  let pattern: string | undefined;
  for (const [index, line] of readLines(path).entries()) {
    const text = line.trim();
    if (text === '' || text.startsWith('#') || text.startsWith(';')) continue;
    const section = /^\[(.+)\]$/.exec(text)?.[1];
    if (section !== undefined) {
      pattern = section.trim();
      continue;
    }
    const [, key = '', value = ''] = /^([^=]+?)\s*=\s*(.*)$/s.exec(text) ?? [];
    const origin = `${path}:${index + 1} ${key}`;
    if (!keys.includes(key))
      throw new Failure(
        `${path}:${index + 1} "${text}" settles nothing; write KEY = VALUE with one of ${keys.join(', ')}`,
        exitCodes.usage,
      );
    entries.push({ key, value, pattern, origin });
  }
  return entries;
}
