import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateDocs } from './generate/documents';

/**
 * `npm run docs` writes the pictures and the generated parts of the pages; with `--check` it only says which are
 * out of date, and exits with 1.
 */
async function main(isCheck: boolean): Promise<void> {
  const root = join(__dirname, '..');
  const documents = await generateDocs();
  const stale = Object.entries(documents).filter(([path, text]) => !holds(join(root, path), text));
  if (!isCheck) for (const [path, text] of stale) writeFileSync(join(root, path), text);
  const names = stale.map(([path]) => path).join(', ');
  if (stale.length === 0) console.log(`${Object.keys(documents).join(', ')} are up to date`);
  else if (!isCheck) console.log(`Wrote ${names}`);
  else throw new Error(`${names} out of date; run npm run docs`);
}

function holds(path: string, text: string): boolean {
  try {
    return readFileSync(path, 'utf8') === text;
  } catch {
    return false;
  }
}

main(process.argv.includes('--check')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
