/** Products and stores one by one in the report of the sample data; every figure computed again from the CSV files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { parse } from 'papaparse';
import type { Page } from 'playwright-core';
import { describeInBrowser, openWatched } from './support/browser';
import { projectFolder } from './support/command';
import { barriers, overflow } from './support/page-checks';
import { reportIn } from './support/report';

type Row = Record<string, string>;

const rowsOf = (name: string) =>
  parse<Row>(readFileSync(join(projectFolder, 'data', name), 'utf8'), { header: true, skipEmptyLines: true })
    .data;
const prices = new Map(rowsOf('products.csv').map((row) => [row['product_id'], Number(row['price'])]));
const cities = new Map(rowsOf('stores.csv').map((row) => [row['store_id'] ?? '', row['city']]));
const sales = rowsOf('sales.csv').map(
  ({ date = '', quantity, product_id = '', store_id = '', unit_price }) => ({
    ...{ date, product_id, store_id, units: Number(quantity) },
    amount: Math.round(Number(quantity) * Number(unit_price || prices.get(product_id)) * 100),
  }),
);
type Sale = (typeof sales)[number];

const euros = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' });
const money = (some: Sale[]) => euros.format(some.reduce((sum, { amount }) => sum + amount, 0) / 100);
const units = (some: Sale[]) => some.reduce((sum, each) => sum + each.units, 0).toLocaleString('en-GB');
const change = (now: Sale[], before: Sale[]) => {
  const [a, b] = [now, before].map((some) => some.reduce((sum, { amount }) => sum + amount, 0)) as [
    number,
    number,
  ];
  return new Intl.NumberFormat('en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).format(a / b - 1);
};
const from = (some: Sale[], first: string, last: string) =>
  some.filter(({ date }) => date >= first && date <= last);
const cocotte = sales.filter(({ product_id }) => product_id === '29143');
const paris = sales.filter(({ store_id }) => store_id === '001');

describeInBrowser('products and stores one by one', (browser) => {
  let address: string;
  let page: Page;
  let errors: string[];
  const view = () => page.locator('#subject');
  const tiles = (section: string) => page.locator(`${section} .tiles li`);
  const tileTexts = async (section: string) =>
    (await tiles(section).allTextContents()).map((text) => text.trim());
  const rowsIn = (title: string) =>
    page
      .getByRole('table', { name: title })
      .locator('tbody:not(.space) tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent ?? '')),
      );

  beforeAll(async () => {
    address = await reportIn('en-GB');
  });
  beforeEach(async () => {
    ({ page, errors } = await openWatched(browser(), address, { viewport: { width: 1280, height: 900 } }));
  });
  afterEach(async () => {
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('are reached by their names in every table, and left by the way one came', async () => {
    const link = page
      .locator('#view-product_ranking')
      .getByRole('link', { name: 'Cocotte en fonte émaillée' });
    await page.locator('#view-product_ranking .rows').scrollIntoViewIfNeeded();
    await link.waitFor();
    const top = await page.evaluate(() => window.scrollY);
    await link.click();
    expect(page.url()).toMatch(/#product=29143$/);
    expect(await page.title()).toMatch(/^Cocotte en fonte émaillée – /);
    expect(await page.evaluate(() => [document.activeElement?.id, window.scrollY])).toEqual(['subject', 0]);
    expect(await page.locator('main figure:visible, nav:visible').count()).toBe(0);
    await view().getByRole('link', { name: 'Annecy' }).click();
    await view().getByRole('heading', { name: 'Annecy' }).waitFor();
    await page.goBack();
    await view().getByRole('heading', { name: 'Cocotte en fonte émaillée' }).waitFor();
    await page.goBack();
    await page.locator('#view-product_ranking').waitFor();
    expect(await view().isVisible()).toBe(false);
    expect(await page.evaluate(() => window.scrollY)).toBe(top);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('show their months with the year before, and their parts', async () => {
    await page.goto(`${address}#product=29143`);
    const months = await rowsIn('Cocotte en fonte émaillée: month by month');
    const inMonth = (month: string) => cocotte.filter(({ date }) => date.startsWith(month));
    expect(months).toHaveLength(24);
    expect(months[0]).toEqual([
      'Dec 2025',
      money(inMonth('2025-12')),
      money(inMonth('2024-12')),
      units(inMonth('2025-12')),
    ]);
    expect(months[12]).toEqual(['Dec 2024', money(inMonth('2024-12')), '–', units(inMonth('2024-12'))]);
    const stores = [...cities.keys()].map((store) => cocotte.filter(({ store_id }) => store_id === store));
    const parts = await rowsIn('Cocotte en fonte émaillée: stores, all time');
    expect(parts.toSorted()).toEqual(
      stores.map((some) => [
        some[0]?.store_id,
        cities.get(some[0]?.store_id ?? ''),
        units(some),
        money(some),
      ]),
    );
    expect(parts.map((cells) => Number(cells[3]?.replace(/[^\d.]/g, '')))).toEqual(
      parts.map((cells) => Number(cells[3]?.replace(/[^\d.]/g, ''))).toSorted((a, b) => b - a),
    );
    expect(await view().locator('tfoot').last().textContent()).toBe(
      `Total, all rows${units(cocotte)}${money(cocotte)}`,
    );
    expect(await view().locator('.facts').first().textContent()).toBe(
      '29143 · Price: €169.00 · In stock: 17',
    );
  });

  it('show the figures of the days that are chosen, also in the report afterwards', async () => {
    await page.goto(`${address}#store=001`);
    const year = from(paris, '2025-01-01', '2025-12-31');
    const before = from(paris, '2024-01-01', '2024-12-31');
    expect(await tileTexts('#subject')).toEqual([
      `Revenue${money(year)}${change(year, before)} against ${money(before)} a year before`,
      `Units${units(year)}`,
      `Sale lines${year.length.toLocaleString('en-GB')}`,
      'Rank by revenue1 of 7',
    ]);
    await view().getByLabel('Period').selectOption({ label: '90 days (3 Oct 2025 to 31 Dec 2025)' });
    const days = from(paris, '2025-10-03', '2025-12-31');
    expect((await tileTexts('#subject'))[0]).toContain(`Revenue${money(days)}`);
    await view()
      .getByRole('link', { name: /Back to the report/ })
      .click();
    expect((await tileTexts('#choices'))[0]).toContain(
      `Revenue${money(from(sales, '2025-10-03', '2025-12-31'))}`,
    );
    await page
      .locator('#choices')
      .getByLabel('Period')
      .selectOption({ label: 'All (2 Jan 2024 to 31 Dec 2025)' });
    await page.locator('#choices').getByLabel('Store').selectOption({ label: 'Paris' });
    expect(await tileTexts('#choices')).toEqual([
      `Revenue${money(paris)}`,
      `Units${units(paris)}`,
      `Sale lines${paris.length.toLocaleString('en-GB')}`,
      'Rank by revenue1 of 7',
    ]);
    await page.getByRole('link', { name: 'More on Paris' }).click();
    expect(page.url()).toMatch(/#store=001$/);
  });

  it('lead to a part of the report by its address, and say what has no view', async () => {
    await page.goto(`${address}#product=nothing%20like%20it`);
    expect(await view().textContent()).toContain('This page has no view of nothing like it.');
    await page.evaluate(() => {
      location.hash = '#view-store_performance';
    });
    await page.locator('#view-store_performance').waitFor();
    const top = await page
      .locator('#view-store_performance')
      .evaluate((figure) => figure.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(40);
  });

  it('are one stop of the Tab key in each table; arrows lead to the others', async () => {
    const table = page.locator('#view-product_sales_by_store table');
    await table.scrollIntoViewIfNeeded();
    await table.locator('tbody a').first().waitFor();
    expect(await table.locator('tbody a[tabindex="0"]').count()).toBe(1);
    await table.locator('tbody a[tabindex="0"]').focus();
    for (const key of ['ArrowRight', ...new Array(40).fill('ArrowDown')]) await page.keyboard.press(key);
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'));
    expect(await focused()).toBe('42');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^#store=/);
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#store=\d{3}$/);
  });

  const media = {
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    system: { forcedColors: 'active' },
  };
  it.each([
    ['#store=001', 'light'],
    ['#store=001', 'dark'],
    ['#store=001', 'system'],
    ['#product=29143', 'system'],
    ['', 'light'],
    ['', 'dark'],
    ['', 'system'],
  ] as const)(
    'have no barrier and no way sideways on any screen: at %j in %s colours',
    async (place, colors) => {
      await page.goto(`${address}${place}`);
      await page.emulateMedia(media[colors] as Parameters<Page['emulateMedia']>[0]);
      await page.evaluate(axe.source);
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(barriers)).toEqual([]);
        expect(await page.evaluate(overflow)).toBe(0);
      }
    },
  );

  it('have the revenue beside the name on a phone, and tab stops only where something scrolls', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const figure = page.locator('#view-product_sales_by_store');
    await figure.locator('.rows').scrollIntoViewIfNeeded();
    const headers = figure.locator('thead th');
    await headers.first().getByText('Product', { exact: true }).waitFor();
    expect((await headers.allTextContents()).slice(0, 3)).toEqual(['Product', 'Revenue', 'Product code']);
    const right = await headers.nth(1).evaluate((cell) => cell.getBoundingClientRect().right);
    expect(right).toBeLessThan(340);
    const stops = () =>
      page.locator('.scroll:visible').evaluateAll(
        (boxes) =>
          boxes.filter((box) => {
            const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
            return scrolls !== (box.getAttribute('tabindex') === '0');
          }).length,
      );
    expect(await stops()).toBe(0);
  });
});
