import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { projectFolder } from '../support/command';
import { node } from '../support/project';
import { ANALYSIS, MODEL, projectWith, rows, run, shown } from './dropped-in';

const { [MODEL]: model = '', [ANALYSIS]: analysis = '' } = shown;

describe('the two files of README.md, dropped in', () => {
  let folder: string;
  beforeAll(() => {
    folder = projectWith(shown);
  });

  it('add a table with its rows', () => {
    expect(Object.keys(shown)).toEqual([MODEL, ANALYSIS]);
    expect(run(folder)).toEqual({ status: 0, stdout: '', stderr: '' });
    // Lyon: 3 and a return of 1 at 1.50. Lille: 1 at 4.90.
    expect(rows(folder, 'SELECT city, quantity_sold, revenue FROM city_sales ORDER BY city')).toEqual([
      { city: 'Lille', quantity_sold: 1, revenue: 4.9 },
      { city: 'Lyon', quantity_sold: 2, revenue: 3 },
    ]);
  });

  it('add a picture, a section of the report with an explanation, and a sheet', async () => {
    const dataviz = join(folder, 'dataviz');
    const report = readFileSync(join(dataviz, 'report.html'), 'utf8');
    expect(existsSync(join(dataviz, 'city-sales.svg'))).toBe(true);
    expect(report).toContain('<figure id="view-city_sales"');
    expect(report).toContain('<p>Lille leads with 4.90, 62% of the total; Lyon follows with 3.00.</p>');
    const sheets = await readWorkbook(join(dataviz, 'sales-analysis.xlsx'));
    expect(sheets.find(({ sheet }) => sheet === 'City sales')?.data.slice(0, 3)).toEqual([
      ['City', 'Units', 'Revenue'],
      ['Lille', 1, 4.9],
      ['Lyon', 2, 3],
    ]);
  });

  it('pass the linter, and are 30 lines together', () => {
    const biome = join(projectFolder, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    expect(node(folder, biome, 'ci', '--error-on-warnings', MODEL, ANALYSIS)).toMatchObject({ status: 0 });
    expect([model, analysis].flatMap((text) => text.trimEnd().split('\n')).length).toBeLessThanOrEqual(30);
  });

  it('compile, beside copies with a column misspelt, missing, one too many and of another kind, which do not', () => {
    const project = projectWith({
      ...shown,
      'scripts/analyses/misspelt.ts': analysis.replace('quantity_sold:', 'quantity_slod:'),
      'scripts/analyses/missing.ts': analysis.replace(/ +quantity_sold: .*\n/, ''),
      'scripts/analyses/other-kind.ts': analysis.replace(
        /unitsOf\(.*\)/,
        "money(revenue('month', 'product'))",
      ),
      'models/other-kind.ts': model.replace('@Name()', '@Money()'),
      'scripts/analyses/too-many.ts': analysis.replace(/( +)quantity_sold: .*\n/, "$&$1profit: sql('1'),\n"),
    });
    const { status, stdout } = node(project, require.resolve('typescript/bin/tsc'), '--noEmit');
    const found = [...stdout.matchAll(/^(\S+)\(.*error (.*)$/gm)];
    expect(status).not.toBe(0);
    expect(found.map(([, file, message]) => [file, message])).toEqual([
      ['models/other-kind.ts', expect.stringContaining('signature of property decorator')],
      ['scripts/analyses/missing.ts', expect.stringContaining("'quantity_sold' is missing")],
      ['scripts/analyses/misspelt.ts', expect.stringContaining("'quantity_slod' does not exist")],
      ['scripts/analyses/other-kind.ts', expect.stringContaining("'Sql<Money>' is not assignable")],
      ['scripts/analyses/too-many.ts', expect.stringContaining("'profit' does not exist")],
    ]);
  });
});

it('names a stray folder and a stray file of scripts/analyses/ and skips them', () => {
  const folder = projectWith({ 'scripts/analyses/old/x.ts': '', 'scripts/analyses/notes.md': '' });
  expect(run(folder)).toEqual({
    status: 0,
    stdout: '',
    stderr:
      'Note: scripts/analyses/notes.md is skipped: not a .ts or .js file\n' +
      'Note: scripts/analyses/old is skipped: a folder is not searched\n',
  });
});

it('puts mixed and reordered selections into the right columns, and the day of the run', () => {
  const column = (name: string, kind: string) => `  @${kind}()\n  ${name}!: ${kind};\n`;
  const folder = projectWith({
    'models/mixed-selection.ts': [
      "import { Entity } from 'typeorm';",
      "import { Day, Name, Units } from './shared/kinds';",
      "import { AnalysisResult } from './shared/analysis-result';",
      "@Entity('mixed_selection')\nexport class MixedSelection extends AnalysisResult {",
      column('plain', 'Name'),
      column('expression', 'Units'),
      column('again', 'Name'),
      column('other', 'Name'),
      column('literal', 'Name'),
      column('ran_on', 'Day'),
      '}',
    ].join('\n'),
    'scripts/analyses/mixed-selection.ts': `
      import { MixedSelection } from '../../models/mixed-selection';
      import { SalesByMonth } from '../../models/sales-by-month';
      import { analysis, runDay, sql } from '../analysis/define-analysis';
      export default analysis(MixedSelection, {
        columns: {
          literal: sql("'text, with a comma'"),
          ran_on: runDay,
          expression: sql('month.quantity * 10 + :more'),
          again: sql('month.product_id'),
          other: sql('month.year_month'),
          plain: sql('month.product_id'),
        },
        rows: (query) =>
          query.from(SalesByMonth, 'month').where('month.store_id = :store', { store: '01' })
            .setParameter('more', 1).orderBy('month.year_month'),
      });`,
  });
  expect(run(folder)).toEqual({ status: 0, stdout: '', stderr: '' });
  const same = { plain: '007', again: '007', literal: 'text, with a comma' };
  // The day of the run is the day of every row, and of no database.
  const days = rows(folder, 'SELECT DISTINCT ran_on = analysis_date AS is_today FROM mixed_selection');
  expect(days).toEqual([{ is_today: 1 }]);
  expect(rows(folder, 'SELECT plain, expression, again, other, literal FROM mixed_selection')).toEqual([
    { ...same, expression: 31, other: '2024-01' },
    { ...same, expression: -9, other: '2024-02' },
  ]);
});
