import { execFileSync } from 'node:child_process';
import { programFolder } from '../scripts/run/folders';

interface Bom {
  components: { 'bom-ref': string; properties?: { name: string; value: string }[] }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/**
 * `npm run sbom` prints what a production install contains, as CycloneDX. npm's own `--omit dev` also leaves out what a
 * package of development needs besides: pg, for one.
 */
function main(): void {
  const command = 'npm sbom --sbom-format cyclonedx';
  const options = { cwd: programFolder, encoding: 'utf8', shell: true, maxBuffer: 2 ** 26 } as const;
  const bom: Bom = JSON.parse(execFileSync(command, options));
  const omitted = new Set<string>();
  for (const { 'bom-ref': ref, properties = [] } of bom.components)
    if (properties.some(({ name }) => name === 'cdx:npm:package:development')) omitted.add(ref);
  bom.components = bom.components.filter((each) => !omitted.has(each['bom-ref']));
  bom.dependencies = bom.dependencies
    .filter(({ ref }) => !omitted.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => !omitted.has(each)) }));
  console.log(JSON.stringify(bom, undefined, 2));
}

main();
