import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectFolder } from '../../../support/command';

const folder = join(__dirname, 'golden');

/**
 * Compares a picture with the one that was looked at and accepted. A missing one is written, to be looked at and
 * committed, except where CI is set: there it is an error.
 *
 * @throws Error where they differ; the new picture then lies beside the accepted one.
 */
export function expectGolden(name: string, svg: string): void {
  const accepted = join(folder, `${name}.svg`);
  const changed = join(folder, `${name}-changed.svg`);
  const shown = relative(projectFolder, accepted);
  if (!existsSync(accepted)) {
    if (process.env['CI'])
      throw new Error(`${shown} is missing; run the test without CI, look at it and commit it`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(accepted, svg);
    return;
  }
  if (readFileSync(accepted, 'utf8') === svg) {
    rmSync(changed, { force: true });
    return;
  }
  writeFileSync(changed, svg);
  const newer = relative(projectFolder, changed);
  throw new Error(
    `${shown} is no longer what is drawn; look at ${newer}, and to accept it: mv ${newer} ${shown}`,
  );
}
