import { existsSync } from 'node:fs';
import { measure } from '../../benchmarks/measure';
import { isPossible } from '../support/possible';

const isMeasured = isPossible(existsSync('/proc/self/status'), 'the peak memory', 'there is no /proc');
const test = isMeasured ? it : it.skip;

test('The peak memory of a command is that of the largest process it starts, also where that ends first', async () => {
  const large = 'Buffer.alloc(300e6, 1); setTimeout(() => {}, 500)';
  const command = `"${process.execPath}" -e "${large}"; sleep 0.2; echo done`;
  const { megabytes, stdout } = await measure('sh', ['-c', command]);
  expect(stdout).toBe('done\n');
  expect(megabytes).toBeGreaterThan(290);
});
