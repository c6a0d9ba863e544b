import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { engines, scripts } from '../package.json';
import { fieldsOf } from '../scripts/import/fields';
import { type Kind, kinds } from '../scripts/import/kinds';
import { headerKey } from '../scripts/import/reading/headers/forms';
import { isKnownHeader } from '../scripts/import/reading/headers/words';
import { exitCodes } from '../scripts/run/failure';
import type { Option } from '../scripts/settings/flags';
import { options } from '../scripts/settings/options';
import { sampleOptions } from '../tools/sample-data/settings';
import { folderWith, projectFolder, runCommand, select, temporaryFolder } from './support/command';
import { blocksIn, filesIn, pages, readme, rowsOf, textOf } from './support/pages';

const [architecture, importing, operations] = ['architecture', 'import', 'operations'].map((name) =>
  textOf(`docs/${name}.md`),
) as [string, string, string];
/** What docs/performance.md measures has flags of its own, and CHANGELOG.md may name what is gone. */
const others = ['docs/performance.md', 'CHANGELOG.md'];
const ours = pages.filter((page) => !others.includes(page)).map(textOf);
const all = ours.join('\n');
const spansOf = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
/** What a run, a build or a reader of README.md makes. */
const MADE = /^(exports|dataviz|dist)\/|^data\/sale-analysis\.db$|city-sales\.ts$/;

/** A first run on the sample data, as a fresh clone has it. */
async function runSample() {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, 'data'));
  for (const name of ['products.csv', 'stores.csv', 'sales.csv'])
    cpSync(join(projectFolder, 'data', name), join(cwd, 'data', name));
  return { db: join(cwd, 'data', 'sale-analysis.db'), ...(await runCommand([], { cwd })) };
}

describe('the pages name only what exists, and all of it:', () => {
  it('flags', () => {
    const flagsIn = (text: string) =>
      new Set([...text.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)].map(([, name]) => name));
    const [named, explained] = [flagsIn(all), flagsIn(operations)];
    const own = Object.keys(options);
    const others = [
      ...Object.keys(sampleOptions),
      'check',
      'build',
      'database',
      ...['readers', 'rows', 'runs'],
      'rm',
      'profile',
      'select',
      'detach',
      'pull',
    ];
    expect(own.filter((name) => !explained.has(name))).toEqual([]);
    expect([...named].filter((name = '') => !own.includes(name) && !others.includes(name))).toEqual([]);
  });

  it('environment variables', () => {
    const namedIn = (text: string) => new Set(spansOf(text).filter((span) => /^[A-Z][A-Z_]+$/.test(span)));
    const existing = Object.values<Option>(options).flatMap(({ env, sharedEnv }) =>
      [env ?? [], sharedEnv?.name ?? []].flat(),
    );
    const ofTheImage = [
      ...readFileSync(join(projectFolder, 'Dockerfile'), 'utf8').matchAll(/^ARG (\w+)$/gm),
    ].map(([, name = '']) => name);
    expect([...namedIn(operations)].sort()).toEqual([...existing, ...ofTheImage].toSorted());
    expect([...namedIn(readme)].filter((name) => !existing.includes(name))).toEqual([]);
  });

  it('npm scripts', () => {
    const named = [...all.matchAll(/npm (?:(ci|cit)|run ([\w:-]+)|(start|test))\b/g)].map(
      ([, own, script, short]) => own ?? script ?? short ?? '',
    );
    const known = [...Object.keys(scripts), 'ci', 'cit'];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    expect(Object.keys(scripts).filter((name) => !named.includes(name))).toEqual([]);
  });

  it('exit codes', () => {
    const named = rowsOf(operations, /^[\d, ]+$/).flatMap(([codes = '']) => codes.split(', ').map(Number));
    expect(named).toEqual([...Object.values(exitCodes), 130, 143, 134, 137]);
  });

  it('files and folders', () => {
    // A path alone on its line is that of a file the page shows.
    const paths = spansOf(all.replaceAll(/^`[^`]+`$/gm, '')).filter((span) =>
      /^[a-z][\w./-]*\/[\w.-]*$|^[\w-]+\.(ts|json|md)$/.test(span),
    );
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !MADE.test(path) && !existsSync(join(projectFolder, path)))).toEqual([]);
  });

  it('entries of the tree', () => {
    const tree = blocksIn('', architecture).find((block) => block.startsWith('main.ts')) ?? '';
    const named: string[] = [];
    let folder = '';
    for (const [, indent, name = ''] of tree.matchAll(/^( *)(\S+)/gm)) {
      if (!indent && name.endsWith('/')) folder = name;
      named.push(indent ? `${folder}${name}` : name);
    }
    const ignored = readFileSync(join(projectFolder, '.gitignore'), 'utf8').split(/\/?\n/);
    const entriesOf = (place: string) =>
      readdirSync(join(projectFolder, place), { withFileTypes: true })
        .map((entry) => `${place}${entry.name}${entry.isDirectory() ? '/' : ''}`)
        .filter((path) => !basename(path).startsWith('.') && !ignored.includes(path.replace(/\/$/, '')));
    const existing = [...entriesOf(''), ...entriesOf('scripts/'), 'models/shared/'];
    expect(named.toSorted()).toEqual(existing.sort());
    const short = blocksIn('').find((block) => block.startsWith('main.ts')) ?? '';
    const entries = [...short.matchAll(/^\S+/gm)].map(([name]) => name);
    expect(entries).toEqual(expect.arrayContaining(['models/', 'scripts/']));
    expect(entries.filter((name) => !existing.includes(name))).toEqual([]);
  });

  it('header words, for every column of every kind of file', () => {
    const rows = rowsOf(importing, /^\w+\.\w+/);
    const expected = kinds.flatMap((kind) =>
      fieldsOf[kind].map(({ name, required }) => `${kind}.${name}${required ? '' : ' (optional)'}`),
    );
    expect(rows.map(([column]) => column)).toEqual(expected);
    for (const [column = '', ...languages] of rows) {
      const [kind, name = ''] = column.replace(' (optional)', '').split('.');
      for (const word of languages.join(', ').split(', ')) {
        const isKnown = isKnownHeader(kind as Kind, name, headerKey(word));
        expect({ column, word, isKnown }).toEqual({ column, word, isKnown: true });
      }
    }
  });

  it('the Node.js it needs', () => {
    const [, version] = /You need Node\.js ([\d.]+) or later/.exec(readme) ?? [];
    expect(engines.node).toBe(`>=${version}`);
  });

  it('services and paths of the container', () => {
    const compose = readFileSync(join(projectFolder, 'docker-compose.yml'), 'utf8');
    const services = [...all.matchAll(/docker compose (?:run --rm|exec) (\w+)/g)];
    expect(services.length).toBeGreaterThan(0);
    for (const [, service] of services) expect(compose).toMatch(new RegExp(`^  ${service}:$`, 'm'));
    const [, path = ''] = /sqlite3 -box (\/\S+)/.exec(operations) ?? [];
    const dockerfile = readFileSync(join(projectFolder, 'Dockerfile'), 'utf8');
    expect(dockerfile).toContain(`DB_PATH=${path}`);
  });
});

describe('what README.md shows works:', () => {
  it('the quick start prints the output shown, and the SQL finds rows in its database', async () => {
    expect(blocksIn('sh')[0]).toBe('npm ci && npm start\n');
    expect(scripts.start).toBe('ts-node main.ts');
    const { code, stdout, db } = await runSample();
    const lines = stdout.trimEnd().split('\n');
    let at = 0;
    const [first = '', ...parts] = (blocksIn('')[0] ?? '').trimEnd().split('…\n\n');
    for (const part of [first, ...parts]) {
      const shown = part.trimEnd().split('\n');
      at = lines.indexOf(shown[0] ?? '', at);
      expect(lines.slice(at, at + shown.length)).toEqual(shown);
      at += shown.length;
    }
    expect({ code, rest: lines.slice(at) }).toEqual({ code: 0, rest: [] });
    expect(blocksIn('sql').length).toBeGreaterThan(0);
    for (const sql of blocksIn('sql')) expect(select(db, sql)).not.toEqual([]);
  });

  it('the three small files give these rows', async () => {
    const files = Object.entries(filesIn('exports/'));
    const data = folderWith(Object.fromEntries(files.map(([path, text]) => [basename(path), text])));
    const db = join(data, 'sales.db');
    const { code, stderr } = await runCommand(['--data', data, '--db', db, '--quiet']);
    expect({ code, stderr: withoutNotes(stderr) }).toEqual({ code: 0, stderr: '' });
    const columns = 'store_id, total_sales, sales_per_employee, revenue, revenue_per_employee';
    // Lyon: 3 and a return of 1 at 1.50, 2 employees. Lille: 1 at 4.90, 4 employees; 4.90 / 4 = 1.225.
    expect(select(db, `SELECT ${columns} FROM employee_sales_ratio`)).toEqual([
      { store_id: '01', total_sales: 2, sales_per_employee: 1, revenue: 3, revenue_per_employee: 1.5 },
      { store_id: '02', total_sales: 1, sales_per_employee: 0.25, revenue: 4.9, revenue_per_employee: 1.23 },
    ]);
  });

  it('the flag for another header', async () => {
    const [, mapping = '', header = ''] = /--columns '(sales\.date=(.+?))'/.exec(readme) ?? [];
    const data = folderWith({
      'p.csv': 'product_id,name,price\n1,Pen,2\n',
      's.csv': 'store_id,city\n1,Lyon\n',
      'x.csv': `${header},quantity,product_id,store_id\n2024-01-31,1,1,1\n`,
    });
    const db = join(data, 'sales.db');
    const { code } = await runCommand(['--data', data, '--db', db, '--columns', mapping]);
    expect({ code, sales: select(db, 'SELECT date FROM sales') }).toEqual({
      code: 0,
      sales: [{ date: '2024-01-31' }],
    });
  });
});

function withoutNotes(stderr: string): string {
  return stderr.replace(/^Note: .*\n/gm, '');
}
