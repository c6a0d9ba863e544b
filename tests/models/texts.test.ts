import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../support/command';

const folders = ['models', 'models/shared', 'scripts/analyses'];
const files = folders.flatMap((folder) =>
  readdirSync(join(projectFolder, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);

/** Whether a file of the project is one of ours: one of an author has the languages that he knows. */
const isTranslated = (source: string) => /\bde: ['`]/.test(source);

it.each(files)('A text of %s is there in every language that the file speaks', (path) => {
  const source = readFileSync(join(projectFolder, path), 'utf8');
  const count = (language: string) => source.match(new RegExp(`\\b${language}: ['\`]`, 'g'))?.length ?? 0;
  const english = count('en');
  if (isTranslated(source))
    expect({ fr: count('fr'), de: count('de'), es: count('es') }).toEqual({
      fr: english,
      de: english,
      es: english,
    });
});
