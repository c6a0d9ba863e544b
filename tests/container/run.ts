import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { run } from 'jest';
import { isPossible } from '../support/possible';

/**
 * `npm run test:container` builds the image and runs it on the Docker of this machine, through what must not fail. It takes
 * minutes, and is no part of `npm test`.
 */
const answers = (command: string) => spawnSync(command, { shell: true }).status === 0;
const hasEngine = answers('docker info') && answers('docker compose version');
if (isPossible(hasEngine, 'the container', 'docker info or docker compose version fails here'))
  run(['--config', join(__dirname, 'jest.config.ts'), '--runInBand', '--verbose']);
