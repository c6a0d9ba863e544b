import { mkdir, stat } from 'node:fs/promises';
import { UsageError } from './usage-error';

/**
 * Creates the folder if it is absent. Throws a UsageError if its parent is absent too, which is more
 * often a typing error than a wish, or if the name is that of a file.
 */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      throw new UsageError(`The parent folder of '${folder}' does not exist; create it or change --out.`);
    }
    if (code !== 'EEXIST' && code !== 'ENOTDIR') {
      throw error;
    }
    if (code === 'ENOTDIR' || !(await stat(folder)).isDirectory()) {
      throw new UsageError(`'${folder}' is a file or is inside one; change --out to the name of a folder.`);
    }
  }
}
