import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanFiles, prepare, runCommand } from './support/command';

const made = ['employee-sales-ratio.svg', 'store-performance.svg', 'product-sales-by-store.svg'].concat(
  'report.html',
  'sales-analysis.xlsx',
);

describe('the output files', () => {
  const stores = 'store_id,city,employee_nb,phone\nS1,Lyon,2,1\nS2,Lille,4,2\n';
  const { data, out, flags } = prepare({ ...cleanFiles, 'stores.csv': stores });
  const path = (name: string) => join(out, name);
  const times = () => made.map((name) => statSync(path(name)).mtimeMs);

  it('are a picture per analysis, a report and a workbook', async () => {
    const { code, stdout } = await runCommand(flags);
    expect(code).toBe(0);
    expect(stdout).toContain(`Open ${path('report.html')} in a browser`);
    expect(made.filter((name) => !existsSync(path(name)))).toEqual([]);
  });

  it('are not made again where nothing changed, and keep the notes about files', async () => {
    const note = 'column of ours is read from there';
    expect(readFileSync(path('report.html'), 'utf8')).toContain(note);
    const before = times();
    await runCommand(flags);
    expect(times()).toEqual(before);
    expect(readFileSync(path('report.html'), 'utf8')).toContain(note);
  });

  it('are made again where one is gone', async () => {
    rmSync(path('report.html'));
    await runCommand(flags);
    expect(existsSync(path('report.html'))).toBe(true);
  });

  it('are made again in another language, with another currency', async () => {
    await runCommand([...flags, '--locale', 'fr-FR', '--currency', 'eur']);
    const report = readFileSync(path('report.html'), 'utf8');
    expect(report).toContain('<html lang="fr" data-locale="fr-FR">');
    expect(report).toContain('Chiffre d’affaires');
    expect(report).toMatch(/24,50\s€/u);
  });

  it('lose the picture of an analysis that has nothing to draw any more', async () => {
    writeFileSync(join(data, 'stores.csv'), 'store_id,city\nS1,Lyon\nS2,Lille\n');
    await runCommand(flags);
    expect(existsSync(path('employee-sales-ratio.svg'))).toBe(false);
    const report = readFileSync(path('report.html'), 'utf8');
    expect(report).toContain('No store is known to have employees');
  });
});

it('A report that could not be written is not named as one to open', async () => {
  const { out, flags } = prepare(cleanFiles);
  mkdirSync(join(out, 'report.html', 'full'), { recursive: true });
  const { code, stdout } = await runCommand(flags);
  expect(code).toBe(4);
  expect(stdout).toMatch(/\nWritten to [^;\n]*\n$/);
  const { stdout: json } = await runCommand([...flags, '--json']);
  expect(JSON.parse(json).report).toBeNull();
});

it('Without a sale the report says what to do, in the place of every chart', async () => {
  const [header = ''] = cleanFiles['sales.csv'].split('\n');
  const { out, flags } = prepare({ ...cleanFiles, 'sales.csv': `${header}\n` });
  expect((await runCommand(flags)).code).toBe(0);
  const report = readFileSync(join(out, 'report.html'), 'utf8');
  expect(report.match(/There are no sales yet/g)).toHaveLength(
    1 + (report.match(/<figure id="view-/g)?.length ?? 0),
  );
  expect(report).not.toContain('<svg');
});

it.each([
  ['--locale', 'klingon', '--locale "klingon" is no language; write a tag such as en, en-GB or fr-FR'],
  ['--locale', 'e!', '--locale "e!" is no language'],
  ['--currency', 'Euro', '--currency "Euro" is no currency; write a code such as EUR, USD or GBP'],
])('%s %s is refused', async (flag, value, message) => {
  const { flags } = prepare(cleanFiles);
  const { code, stderr } = await runCommand([...flags, flag, value]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
