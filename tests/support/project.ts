import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder, temporaryFolder, withoutTimes } from './command';

const parts = [
  ...['main.ts', 'package.json', 'tsconfig.json', 'biome.json', '.gitignore'],
  ...['models', 'scripts'],
];

/** A copy of the project with more files, without some, and nothing else of it touched. */
export function projectWith(files: Record<string, string>, without: readonly string[] = []): string {
  const folder = temporaryFolder();
  for (const name of parts) cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const path of without) rmSync(join(folder, path), { force: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A file of the project, with some of its text replaced. */
export function changed(path: string, ...replacements: [text: string, replacement: string][]): string {
  return replacements.reduce(
    (source, [text, replacement]) => {
      if (!source.includes(text)) throw new Error(`${path} holds no ${text}`);
      return source.replace(text, () => replacement);
    },
    readFileSync(join(projectFolder, path), 'utf8'),
  );
}

/** Runs a command of Node.js in a project. */
export function node(folder: string, ...command: string[]) {
  const { DATA_PATH, DB_PATH, DATAVIZ_PATH, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr: withoutTimes(stderr) };
}
