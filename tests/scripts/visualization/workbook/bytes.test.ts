import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Makes a workbook in a process of its own. */
async function make(rowCount: number, timeZone = 'UTC'): Promise<{ hash: string; megabytes: number }> {
  // V8 would let new objects pile up while there is room, which says nothing about what is held.
  const limit = '--max-semi-space-size=2';
  const command = [limit, '-r', 'ts-node/register', join(__dirname, 'make-workbook.ts'), String(rowCount)];
  const env = { ...process.env, TZ: timeZone };
  const { stdout } = await promisify(execFile)(process.execPath, command, { env });
  return JSON.parse(stdout);
}

test('The same content gives the same bytes in every time zone, and memory does not grow with the rows', async () => {
  const few = await make(3_000);
  expect((await make(3_000, 'Pacific/Kiritimati')).hash).toBe(few.hash);
  expect((await make(3_000, 'America/Los_Angeles')).hash).toBe(few.hash);
  const many = await make(300_000);
  // The XML of these rows has 75 MB.
  expect(many.megabytes - few.megabytes).toBeLessThan(40);
});
