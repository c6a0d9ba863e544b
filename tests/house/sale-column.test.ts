import { basename, join } from 'node:path';
import { cleanFiles, folderWith, projectFolder, select } from '../support/command';
import { changed, node, projectWith } from '../support/project';

/** One more column of a sale, before those there are: its property, its line, its measure, its words. */
const SALE = 'models/sale.ts';
const MEASURES = 'models/shared/sales-measures.ts';
const COLUMNS = 'scripts/import/sales/columns.ts';
const WORDS = 'scripts/import/reading/headers/words.ts';
const tip = {
  [SALE]: changed(SALE, [
    '  /** The price of one unit',
    '  @Column({ ...price, nullable: true })\n  tip!: number | null;\n\n  /** The price of one unit',
  ]),
  [MEASURES]: changed(MEASURES, [
    '  /** Units of the lines without',
    "  /** In ten-thousandths. */\n  @Column({ type: 'integer' })\n  tip!: number;\n\n  /** Units of the lines without",
  ]),
  [COLUMNS]: changed(
    COLUMNS,
    ['  unit_price: {', "  tip: { type: 'price', required: false },\n  unit_price: {"],
    [
      '  list_quantity: {',
      `  tip: {
    sql: 'CASE WHEN tip IS NULL THEN 0 ELSE CAST(ROUND(tip * 10000) AS BIGINT) END',
    numbers: ({ tip }, length) =>
      perRow(length, (row) => (Number.isNaN(tip[row]) ? 0 : Math.round((tip[row] as number) * 10_000))),
  },
  list_quantity: {`,
    ],
  ),
  [WORDS]: changed(WORDS, ['    unit_price: [', "    tip: [['tip', 'pourboire']],\n    unit_price: ["]),
};

/** What shows it: the tips of each store. */
const tips = {
  'models/tips.ts': `import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Money, StoreCode } from './shared/kinds';

/** The tips of each store. One row per store. */
@Entity('tips')
export class Tips extends AnalysisResult {
  @StoreCode()
  store_id!: StoreCode;

  @Money()
  amount!: Money;
}
`,
  'scripts/analyses/tips.ts': `import { SalesByStore } from '../../models/sales-by-store';
import { Tips } from '../../models/tips';
import { analysis, sql } from '../analysis/define-analysis';
import { Amount, money, sumOf } from '../analysis/amounts';

export default analysis(Tips, {
  columns: { store_id: sql('sold.store_id'), amount: money(sumOf(new Amount('sold.tip'))) },
  rows: (query) => query.from(SalesByStore, 'sold').groupBy('sold.store_id').orderBy('sold.store_id'),
});
`,
};

const data = {
  'data/products.csv': cleanFiles['products.csv'],
  'data/stores.csv': cleanFiles['stores.csv'],
  'data/sales.csv':
    'date,product_id,quantity,store_id,unit_price,pourboire\n' +
    '2024-01-31,P1,3,S1,1.50,0.25\n2024-02-01,P2,1,S2,,\n2024-02-01,P1,1,S1,2,1.1\n',
};

const tsNode = require.resolve('ts-node/dist/bin');
const tsc = require.resolve('typescript/bin/tsc');
const rows = (folder: string, sql: string) => select(join(folder, 'data', 'sale-analysis.db'), sql);

it('A column of a sale that four files name is stored, added up and shown, also in a database from before', () => {
  const folder = projectWith(data);
  expect(node(folder, tsNode, 'main.ts', '--quiet')).toMatchObject({ status: 0 });
  const grown = projectWith({ ...data, ...tip, ...tips });
  const run = (...flags: string[]) => node(grown, tsNode, 'main.ts', '--quiet', ...flags);
  expect(run('--db', join(folder, 'data', 'sale-analysis.db'))).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
  expect(rows(folder, 'SELECT quantity, unit_price, tip FROM sales ORDER BY quantity, unit_price')).toEqual([
    { quantity: 1, unit_price: null, tip: null },
    { quantity: 1, unit_price: 2, tip: 1.1 },
    { quantity: 3, unit_price: 1.5, tip: 0.25 },
  ]);
  const summed = 'SELECT SUM(tip) AS tip, SUM(priced_amount) AS priced FROM';
  for (const table of ['sales_by_month', 'sales_by_day', 'sales_by_product', 'sales_by_store'])
    expect(rows(folder, `${summed} ${table}`)).toEqual([{ tip: 13_500, priced: 65_000 }]);
  expect(rows(folder, 'SELECT store_id, amount FROM tips')).toEqual([
    { store_id: 'S1', amount: 1.35 },
    { store_id: 'S2', amount: 0 },
  ]);
});

it('A column of a sale that any of the four files does not name does not compile', () => {
  const variants = ['', ...Object.keys(tip)].map((missing) => {
    const files = Object.entries(tip).filter(([path]) => path !== missing);
    return { missing, folder: projectWith(Object.fromEntries(files)) };
  });
  const config = {
    extends: join(projectFolder, 'tsconfig.json'),
    compilerOptions: { typeRoots: [join(projectFolder, 'node_modules', '@types')], types: ['node'] },
    include: variants.flatMap(({ folder }) => [join(folder, 'models'), join(folder, 'scripts', 'import')]),
  };
  const root = folderWith({ 'tsconfig.json': JSON.stringify(config) });
  const { stdout } = node(root, tsc, '--noEmit');
  const errors = stdout.split(/\n(?=\S)/).filter((line) => /error TS\d+: .*tip/s.test(line));
  const failed = variants.filter(({ folder }) => errors.some((line) => line.includes(basename(folder))));
  expect(failed.map(({ missing }) => missing)).toEqual(Object.keys(tip));
});
