import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { projectFolder, select } from './support/command';
import { filesIn } from './support/pages';
import { projectWith as copyWith, node } from './support/project';

// The two files of "Adding an analysis" and the three small files of "Your own files", as README.md shows them.
const shown = { ...filesIn('models/'), ...filesIn('scripts/') };
const MODEL = 'models/city-sales.ts';
const ANALYSIS = 'scripts/analyses/city-sales.ts';
const { [MODEL]: model = '', [ANALYSIS]: analysis = '' } = shown;
const data = Object.fromEntries(
  Object.entries(filesIn('exports/')).map(([path, text]) => [`data/${basename(path)}`, text]),
);

type Files = Record<string, string>;

/** A copy of the project with more files, and the data of README.md; also where somebody has tried its example. */
const projectWith = (files: Files) => copyWith({ ...files, ...data }, [MODEL, ANALYSIS]);

function run(folder: string) {
  const { stderr, ...outcome } = node(folder, require.resolve('ts-node/dist/bin'), 'main.ts', '--quiet');
  // How its days are read is said in a note.
  return { ...outcome, stderr: stderr.replace(/^Note: ventes.csv: the day comes first.*\n/gm, '') };
}

function rows(folder: string, sql: string): unknown[] {
  return select(join(folder, 'data', 'sale-analysis.db'), sql);
}

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

describe('an invalid file stops the run by its name:', () => {
  const changed = (path: string, text: string, replacement: string): Files => {
    const source = shown[path] ?? '';
    if (!source.includes(text)) throw new Error(`${path} holds no ${text}`);
    return { ...shown, [path]: source.replace(text, () => replacement) };
  };
  const inModel = (text: string, replacement: string) => changed(MODEL, text, replacement);
  const inAnalysis = (text: string, replacement: string) => changed(ANALYSIS, text, replacement);
  const STORE = "import { Store } from '../../models/store';\n";
  const cases: [what: string, files: Files, message: string | RegExp][] = [
    [
      'a file of models/ without an entity',
      inModel("@Entity('city_sales')\n", ''),
      /^models\/city-sales\.ts exports 0 entities, expected 1; decorate its class with @Entity/,
    ],
    [
      'two entities in one file',
      { ...shown, [MODEL]: `${model}\nexport * from './store';\n` },
      /^models\/city-sales\.ts exports 2 entities, expected 1;/,
    ],
    [
      'an entity that does not extend AnalysisResult',
      inModel(' extends AnalysisResult', ''),
      'models/city-sales.ts has no primary key; let CitySales extend AnalysisResult, or give it a @PrimaryColumn',
    ],
    [
      'an analysis of an entity that has a key but does not extend AnalysisResult',
      { ...shown, [ANALYSIS]: STORE + analysis.replace('analysis(CitySales,', 'analysis(Store,') },
      `${ANALYSIS} needs an entity of models/ that extends AnalysisResult; got Store`,
    ],
    [
      'an entity file that differs from its table',
      inModel("'city_sales'", "'town_sales'"),
      'models/city-sales.ts names the table town_sales; name the file after its table, or the table city_sales',
    ],
    [
      'two entities of one table',
      { 'models/shop.ts': readFileSync(join(projectFolder, 'models', 'store.ts'), 'utf8') },
      'models/shop.ts and models/store.ts both name the table stores; rename one of them',
    ],
    [
      'an entity without an analysis',
      { [MODEL]: model },
      `models/ has an entity for city_sales that nothing fills; add ${ANALYSIS}`,
    ],
    [
      'an analysis file whose default export is no analysis',
      inAnalysis('export default analysis(CitySales,', 'export const x = analysis(CitySales,'),
      `${ANALYSIS} is no analysis: its default export must be analysis(Entity, { … })`,
    ],
    [
      'a column of which nobody says what it holds',
      {
        ...shown,
        [MODEL]: model
          .replace('@Name()', "@Column({ type: 'text' })")
          .replace('{ Entity', '{ Column, Entity'),
      },
      'models/city-sales.ts does not say what city holds; decorate it with @Money, @Units or another kind of models/shared/kinds.ts',
    ],
    [
      'an analysis without rows',
      { ...shown, [ANALYSIS]: analysis.replace(/ {2}rows: .*(?=\}\);)/s, '') },
      `${ANALYSIS} is no analysis: analysis(Entity, { … }) needs columns and rows, or compute`,
    ],
    [
      'an analysis with a column its entity lacks',
      inAnalysis(
        "    city: sql('COALESCE(store.city, store.store_id)'),",
        "    city: sql('COALESCE(store.city, store.store_id)'),\n    profit: sql('1'),",
      ),
      `${ANALYSIS} has the column profit, which city_sales lacks; city_sales has city, quantity_sold, revenue`,
    ],
    [
      'an analysis that lacks a column',
      inAnalysis("    city: sql('COALESCE(store.city, store.store_id)'),\n", ''),
      `${ANALYSIS} lacks the result column city; city_sales has city, quantity_sold, revenue`,
    ],
    [
      'an analysis file that differs from its table',
      { [MODEL]: model, 'scripts/analyses/towns.ts': analysis },
      'scripts/analyses/towns.ts fills the table city_sales; name the file after its table, or the table towns',
    ],
    [
      'two analyses of one table',
      { ...shown, 'scripts/analyses/city_sales.ts': analysis },
      /^(scripts\/analyses\/city.sales\.ts) and (?!\1)scripts\/analyses\/city.sales\.ts fill the same table; remove one of them$/,
    ],
    [
      'a presentation that shows nothing, and does not say what is missing',
      inAnalysis(
        '  rows:',
        "  presentation: { section: 'more', present: () => ({ charts: [], explanation: [], caveats: [] }) },\n  rows:",
      ),
      `${ANALYSIS}: its presentation fails: it gives neither a chart nor what is missing for one`,
    ],
    [
      'rows that return nothing',
      inAnalysis('=> salesByMonth', '=> void salesByMonth'),
      `${ANALYSIS}: its query cannot be built: rows returns no query; return the one it is given`,
    ],
    [
      'rows that fail',
      inAnalysis('=> salesByMonth(query)', '=> salesByDay(query)'),
      `${ANALYSIS}: its query cannot be built: salesByDay is not defined`,
    ],
    [
      'a needed column that does not exist',
      {
        ...shown,
        [ANALYSIS]:
          STORE + analysis.replace('  rows:', "  wants: { entity: Store, column: 'employees' },\n  rows:"),
      },
      `${ANALYSIS} needs the column employees, which its entity lacks; correct the name`,
    ],
    [
      'SQL that fails, shown with its analysis',
      inAnalysis("unitsOf('month.quantity')", "unitsOf('month.units')"),
      /^scripts\/analyses\/city-sales\.ts: the SQL of city_sales fails: .*no such column: month\.units\n {2}SELECT .*\n.*month\.units.*\n +\^ here\n.*\n {2}FROM/,
    ],
    [
      'a model that is not there',
      { [ANALYSIS]: analysis },
      `${ANALYSIS} imports ${MODEL}, which is not there; add ${MODEL}`,
    ],
    [
      'an order by a column that is not there',
      inAnalysis('  rows:', "  sort: ['town'],\n  rows:"),
      `${ANALYSIS} sorts by town, which city_sales lacks; city_sales has city, quantity_sold, revenue`,
    ],
    [
      'a month in the place of an amount',
      inAnalysis("unitsOf('month.quantity')", "sql('MIN(month.year_month)')"),
      `${ANALYSIS}: quantity_sold of city_sales holds "2024-01", which is no number with at most 3 decimals; correct its expression`,
    ],
    [
      'a column whose rows are not what it says',
      inAnalysis("unitsOf('month.quantity')", "sql('1 / 3.0')"),
      `${ANALYSIS}: quantity_sold of city_sales holds 0.3333333333333333, which is no number with at most 3 decimals; correct its expression`,
    ],
    [
      'a code that is none',
      {
        ...inAnalysis("sql('COALESCE(store.city, store.store_id)')", 'sql("\'S9\'")'),
        [MODEL]: model.replaceAll('Name', 'StoreCode'),
      },
      `${ANALYSIS}: city of city_sales holds "S9", which is no code of stores; correct its expression`,
    ],
    [
      'a text in the place of an expression',
      inAnalysis("sql('COALESCE(store.city, store.store_id)')", "'store.city'"),
      `${ANALYSIS} gives city a string; an expression is written sql('…'), or made by money() and the like`,
    ],
    [
      'the clock of the database',
      inAnalysis("unitsOf('month.quantity')", "sql(\"STRFTIME('%d', 'now')\")"),
      `${ANALYSIS} asks the database for the day (STRFTIME('%d', 'now'); use runDay of scripts/analysis/define-analysis.ts`,
    ],
    [
      'a file that does not compile, without a backtrace',
      inAnalysis('columns: {', 'columns: '),
      /^scripts\/analyses\/city-sales\.ts cannot be loaded: .*Expected ',', got ':'(?!.*backtrace)/s,
    ],
    [
      'two files with one stem',
      { ...shown, 'scripts/analyses/city-sales.js': "'use strict';\n" },
      'scripts/analyses/city-sales.js and scripts/analyses/city-sales.ts share a name; remove one of them',
    ],
  ];

  it.each(cases)('%s', (_, files, message) => {
    const folder = projectWith(files);
    const { status, stdout, stderr } = run(folder);
    const [, said = ''] = /^Error: (.*)\n$/s.exec(stderr) ?? [];
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(existsSync(join(folder, 'data', 'sale-analysis.db'))).toBe(false);
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
