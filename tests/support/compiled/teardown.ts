import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** After all tests. */
export default function tearDown(): void {
  rmSync(dirname(process.env['COMPILED_MAIN'] ?? ''), { recursive: true, force: true });
}
