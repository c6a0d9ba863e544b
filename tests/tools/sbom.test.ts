import { execFileSync } from 'node:child_process';
import { dependencies, devDependencies } from '../../package.json';
import { projectFolder } from '../support/command';

it('npm run sbom lists every package of production, and none of development', () => {
  const command = [require.resolve('ts-node/dist/bin'), 'tools/sbom.ts'];
  const printed = execFileSync(process.execPath, command, { cwd: projectFolder, encoding: 'utf8' });
  const bom: { bomFormat: string; components: { name: string }[] } = JSON.parse(printed);
  const names = bom.components.map(({ name }) => name);
  expect(bom.bomFormat).toBe('CycloneDX');
  expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  expect(names).not.toEqual(expect.arrayContaining(['jest']));
  expect(Object.keys(devDependencies)).toContain('jest');
});
