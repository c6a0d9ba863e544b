import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder, runCommand, temporaryFolder } from './command';

/** The address of a report in euros, of the sample data where no other are named. */
export async function reportIn(locale: string, data = join(projectFolder, 'data')): Promise<string> {
  const out = temporaryFolder();
  const flags = ['--data', data, '--db', join(out, 'sales.db'), '--out', out];
  await runCommand([...flags, '--locale', locale, '--currency', 'EUR']);
  return pathToFileURL(join(out, 'report.html')).href;
}
