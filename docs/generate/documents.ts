import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { architectureGraph } from './architecture';
import { drawGraph } from './graphviz';
import { pageSections } from './page-sections';
import { sampleRun } from './sample-run';
import { schemaGraph } from './schema';
import { replaceSections } from './sections';
import { describeTables } from './tables';

/** Every generated document as it should be now, by its path below the project folder. */
export async function generateDocs(): Promise<Record<string, string>> {
  const tables = await describeTables();
  const sample = sampleRun();
  const charts = Object.entries(sample.pictures).map(([name, svg]) => [`docs/charts/${name}`, svg]);
  const pages = Object.entries(pageSections(tables, sample)).map(([path, sections]) => [
    path,
    replaceSections(readFileSync(join(__dirname, '..', '..', path), 'utf8'), sections),
  ]);
  const fileStates = readFileSync(join(__dirname, 'file-states.dot'), 'utf8');
  return {
    'docs/architecture.svg': await drawGraph(architectureGraph(tables)),
    'docs/schema.svg': await drawGraph(schemaGraph(tables)),
    'docs/file-states.svg': await drawGraph(fileStates),
    ...Object.fromEntries(charts),
    ...Object.fromEntries(pages),
  };
}
