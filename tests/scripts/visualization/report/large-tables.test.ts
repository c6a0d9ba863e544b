import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describeInBrowser, openWatched } from '../../../support/browser';
import { largeContent } from './large-content';
import { writtenReport } from './written-report';

const content = largeContent();
const rows = content.views[0]?.rows ?? [];
const cut = 'Filter and CSV file have the first 50,000 of 431,952 rows; all are in sales-analysis.xlsx.';

describeInBrowser('a table of 50,000 rows in a browser', (browser) => {
  let page: Page;
  let address: string;
  const table = () => page.getByRole('table');
  const body = () => page.locator('tbody:not(.space) tr');
  const footer = () => page.locator('tfoot :is(th, td)').allTextContents();
  const scrollTo = async (top: number) => {
    await page.locator('.scroll').evaluate((box, y) => box.scrollTo(0, y), top);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  };

  beforeAll(async () => {
    address = await writtenReport(content);
  });
  beforeEach(async () => {
    ({ page } = await openWatched(browser(), address, { viewport: { width: 1280, height: 900 } }));
    await page.locator('tbody tr[aria-rowindex="2"]').waitFor();
  });
  afterEach(() => page.context().close());

  it('takes no more than 1.5 MB', () => {
    expect(statSync(fileURLToPath(address)).size).toBeLessThan(1_500_000);
  });

  it('is drawn where it is looked at, and says how many rows there are and which these are', async () => {
    expect(await table().getAttribute('aria-rowcount')).toBe('50002');
    expect(await body().first().getAttribute('aria-rowindex')).toBe('2');
    expect(await body().count()).toBeLessThan(60);
    await scrollTo(800_000);
    const middle = Number(await body().first().getAttribute('aria-rowindex'));
    expect(middle).toBeGreaterThan(10_000);
    expect(await body().first().locator('th').textContent()).toBe(rows[middle - 2]?.[0]);
    await scrollTo(1e9);
    expect(await body().last().getAttribute('aria-rowindex')).toBe('50001');
    expect(await body().count()).toBeLessThan(60);
    const gap = await page.evaluate(() => {
      const bottomOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      return (bottomOf('tfoot')?.top ?? 0) - (bottomOf('tbody:not(.space)')?.bottom ?? 0);
    });
    expect(Math.abs(gap)).toBeLessThan(2);
    await scrollTo(0);
    expect(await body().first().getAttribute('aria-rowindex')).toBe('2');
  });

  it('is in an order that it says from the start', async () => {
    const sorted = page.locator('[aria-sort]');
    expect([
      await sorted.count(),
      await sorted.getAttribute('aria-sort'),
      await sorted.textContent(),
    ]).toEqual([1, 'descending', expect.stringContaining('Revenue')]);
    await sorted.getByRole('button').click();
    expect(await sorted.getAttribute('aria-sort')).toBe('ascending');
    expect(await body().first().locator('td').last().textContent()).toBe('€3.25');
  });

  it('is searched and sorted over all of its rows, and its totals are those of the rows found', async () => {
    const before = await footer();
    await page.getByRole('searchbox').fill('THEIERE 1749');
    const found = rows.filter(([, name]) => name === 'Théière n° 1749');
    const sum = (at: number) =>
      found.reduce((total, row) => total + Math.round(Number(row[at]) * 100), 0) / 100;
    expect(found.length).toBeGreaterThan(10);
    expect(await table().getAttribute('aria-rowcount')).toBe(String(found.length + 2));
    const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' });
    expect(await footer()).toEqual([
      'Total, matching rows',
      sum(4).toLocaleString('en-IE'),
      euros.format(sum(5)),
    ]);
    await page.getByRole('button', { name: /^Revenue/ }).click();
    const first = await body().first().locator('td').last().textContent();
    expect(first).toBe(euros.format(Math.min(...found.map((row) => Number(row[5])))));
    await page.getByRole('searchbox').fill('');
    expect(await footer()).toEqual(before);
    expect(before[0]).toBe('Total, all rows');
  });

  it('says at the filter and at the button which rows they have not', async () => {
    for (const tool of [page.getByRole('searchbox'), page.getByRole('button', { name: /^Download CSV/ })]) {
      const note = await tool.getAttribute('aria-describedby');
      expect(await page.locator(`#${note}`).textContent()).toBe(cut);
    }
    await page.getByRole('searchbox').fill('ville 3');
    expect(await page.getByRole('status').textContent()).toMatch(/^Matching rows: [\d,]+ of 50,000$/);
  });

  it('opens in a second, and answers each letter and click in half of one', async () => {
    const opened = await page.evaluate(
      () => performance.getEntriesByType('navigation')[0]?.toJSON().loadEventEnd,
    );
    expect(opened).toBeLessThan(1000);
    const taken = await page.evaluate(() => {
      const box = document.querySelector('input') as HTMLInputElement;
      const timed = (act: () => void) => {
        const start = performance.now();
        act();
        return performance.now() - start;
      };
      const typed = (text: string) => () => {
        box.value = text;
        box.dispatchEvent(new Event('input'));
      };
      const sort = () => document.querySelector<HTMLElement>('th:nth-child(2) button')?.click();
      return [timed(typed('v')), timed(typed('ville 7')), timed(sort), timed(typed(''))];
    });
    expect(Math.max(...taken)).toBeLessThan(500);
  });
});
