import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** After all tests. */
export default function tearDown(): void {
  const main = process.env['COMPILED_MAIN'];
  if (main) rmSync(dirname(main), { recursive: true, force: true });
}
