import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS_FILE } from '../import/reading/how-to-settle';
import { exitCodes, Failure } from '../run/failure';
import type { Entry } from './import-settings';

/**
 * What the data folder itself says of how its files are read, in a file of lines `date-format = dmy`. Lines below
 * `[square/*]` are for the files that this names; what follows a `#` or a `;` at the start of a line is a comment.
 *
 * @param keys that may stand there.
 * @throws Failure (exit 2) for a line that is none of these.
 */
export function readFolderFile(folder: string, keys: readonly string[]): Entry[] {
  const path = join(folder, SETTINGS_FILE);
  const entries: Entry[] = [];
  let pattern: string | undefined;
  for (const [index, line] of textOf(path)
    .split(/\r\n?|\n/)
    .entries()) {
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

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw new Failure(`${path} cannot be read: ${(error as Error).message}`, exitCodes.usage);
  }
}
