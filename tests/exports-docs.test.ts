import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, select, temporaryFolder } from './support/command';
import { partsOf, playBlocks } from './support/page-examples';

const page = readFileSync(join(projectFolder, 'docs', 'exports.md'), 'utf8');
const parts = partsOf(page);
const examples = parts.filter(({ blocks }) => blocks.length > 0);

describe('docs/exports.md', () => {
  test.concurrent.each(examples)(
    '$title: its example comes to what the page says',
    async ({ blocks, text }) => {
      const cwd = temporaryFolder();
      await playBlocks(blocks, cwd);
      const afterwards = text.slice(text.lastIndexOf('```'));
      const [, units, revenue] = /(-?[\d.]+) units?, (-?\d+\.\d\d)/.exec(afterwards) ?? [];
      const [total] = select(
        join(cwd, 'data', 'sale-analysis.db'),
        'SELECT sum(quantity) AS units, round(sum(coalesce(amount, quantity * unit_price)), 2) AS revenue FROM sales',
      ) as { units: number; revenue: number }[];
      expect([Number(units), Number(revenue)]).toEqual([total?.units, total?.revenue]);
    },
  );

  test('has a part for every platform it speaks of', () => {
    expect(parts.slice(1).map(({ title }) => title)).toEqual([
      ...['Shopify', 'Square', 'WooCommerce', 'Toast', 'Clover', 'Loyverse', 'Lightspeed', 'Odoo', 'Etsy'],
      ...['Amazon', 'eBay', 'SumUp and Zettle', 'Any other'],
    ]);
  });
});
