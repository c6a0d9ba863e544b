import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'sales analysis é-')));

afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A new folder, with a space and an accent in its path; it goes with the test file. */
export function temporaryFolder(): string {
  return mkdtempSync(join(base, 'test-'));
}
