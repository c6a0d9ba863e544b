import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../support/command';
import { ANALYSIS, type Files, MODEL, projectWith, run, shown } from './dropped-in';

const { [MODEL]: model = '', [ANALYSIS]: analysis = '' } = shown;

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
