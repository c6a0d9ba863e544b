import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { engines, scripts } from '../package.json';
import { projectFolder } from './support/command';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string>;
}

interface Job {
  'runs-on': string;
  strategy: { 'fail-fast': boolean; matrix: { system?: string[]; node: string[] } };
  steps: Step[];
}

const { permissions, jobs }: { permissions: unknown; jobs: Record<string, Job> } = parse(
  readFileSync(join(projectFolder, '.github', 'workflows', 'ci.yml'), 'utf8'),
);
const steps = Object.values(jobs).flatMap((job) => job.steps);

describe('the hosted checks', () => {
  it('run on Linux, macOS and Windows, and none ends another', () => {
    const systems = Object.values(jobs).flatMap((job) => job.strategy.matrix.system ?? [job['runs-on']]);
    expect(systems).toEqual(['ubuntu-latest', 'macos-latest', 'windows-latest']);
    expect(Object.values(jobs).map((job) => job.strategy['fail-fast'])).toEqual([false, false]);
  });

  it.each(Object.entries(jobs))('of %s begin with the oldest Node.js that package.json allows', (_, job) => {
    const { node } = job.strategy.matrix;
    expect(engines.node).toBe(`>=${node[0]}`);
    expect(node.slice(1)).toEqual(['22', '24']);
    const versions = job.steps.flatMap((step) => step.with?.['node-version'] ?? []);
    expect(versions).toEqual([`\${{ matrix.node }}`]);
  });

  it('call commands that exist', () => {
    const commands = steps.flatMap(({ run }) => run ?? []);
    expect(commands).toEqual(['.ci/run', 'npm cit']);
    accessSync(join(projectFolder, '.ci', 'run'), constants.X_OK);
    expect(readFileSync(join(projectFolder, '.ci', 'run'), 'utf8')).toMatch(/^CI=true npm cit$/m);
    // npm cit is npm ci and npm test.
    expect(scripts).toHaveProperty('test');
  });

  it('may read and no more, by actions of a fixed version', () => {
    expect(permissions).toEqual({ contents: 'read' });
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@v\d+/);
  });
});

describe('the commands of package.json', () => {
  // A variable before a command, a path to a script without its interpreter: both need a POSIX shell.
  it.each(Object.entries(scripts))('need no shell of their own: %s', (_, command) => {
    for (const part of command.split(' && '))
      expect(part).toMatch(/^(npm run|ts-node|tsc|biome|knip|jest)( [\w:./-]+)*$/);
  });
});
