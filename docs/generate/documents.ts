import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { architecturePicture } from './architecture-picture';
import { readmeSections } from './readme-sections';
import { sampleRun } from './sample-run';
import { schemaPicture } from './schema-picture';
import { replaceSections } from './sections';
import { describeTables } from './tables';

/** Every generated document as it should be now, by its path below the project folder. */
export async function generateDocs(): Promise<Record<string, string>> {
  const tables = await describeTables();
  const sample = sampleRun();
  const charts = Object.entries(sample.pictures).map(([name, svg]) => [`docs/charts/${name}`, svg]);
  const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
  return {
    'docs/architecture.svg': architecturePicture(tables),
    'docs/schema.svg': schemaPicture(tables),
    ...Object.fromEntries(charts),
    'README.md': replaceSections(readme, readmeSections(tables, sample)),
  };
}
