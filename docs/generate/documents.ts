import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { architecturePicture } from './architecture-picture';
import { readmeSections } from './readme-sections';
import { schemaPicture } from './schema-picture';
import { replaceSections } from './sections';
import { describeTables } from './tables';

/** Every generated document as it should be now, by its path below the project folder. */
export async function generateDocs(): Promise<Record<string, string>> {
  const tables = await describeTables();
  const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
  return {
    'docs/architecture.svg': architecturePicture(tables),
    'docs/schema.svg': schemaPicture(tables),
    'README.md': replaceSections(readme, readmeSections(tables)),
  };
}
