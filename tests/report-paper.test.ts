/** The report on paper, in the colours of a system, and with names that are alike or read from right to left. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describeInBrowser, openWatched } from './support/browser';
import { temporaryFolder } from './support/command';
import { reportIn } from './support/report';

describeInBrowser('the report, and products and stores one by one', (browser) => {
  let address: string;
  let page: Page;
  let errors: string[];
  const view = () => page.locator('#subject');

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

  const pagesOfPaper = async () =>
    (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)?.length;

  it.each(['en', 'fr', 'de', 'es'])(
    'are no more than six pages of paper, all of them with the report: %s',
    async (locale) => {
      await page.goto(await reportIn(locale));
      expect(await pagesOfPaper()).toBeLessThanOrEqual(6);
    },
  );

  it('take one page each', async () => {
    await page.goto(`${address}#product=29143`);
    expect(await pagesOfPaper()).toBe(1);
  });

  it('have pictures that say what is grey, and that a system with colours of its own does not hide', async () => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const colorOf = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    const ground = await colorOf('body', 'background-color');
    for (const [selector, property] of [
      ['#revenue ~ .figure .wide polyline[stroke="var(--chart-1)"]', 'stroke'],
      ['#revenue ~ .figure .wide text', 'fill'],
      ['.course polyline', 'stroke'],
    ] as const)
      expect(await colorOf(selector, property)).not.toBe(ground);
    expect(await colorOf('#revenue ~ .figure .wide text', 'fill')).toBe(await colorOf('body', 'color'));
    await page.goto(`${address}#product=29143`);
    expect(await view().locator('.figure').first().textContent()).toContain(
      'Revenue of each month, that of the year before in grey',
    );
    expect(await colorOf('#subject .months .now', 'fill')).not.toBe(ground);
  });

  it('are told apart where they have one name, and turn nothing where they are read from right to left', async () => {
    const data = temporaryFolder();
    const days = Array.from({ length: 100 }, (_, at) =>
      new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
    );
    const files = {
      'products.csv': 'product_id,name,price\nP1,Pen,1.50\nP2,\u062f\u0641\u062a\u0631,20\n',
      'stores.csv': 'store_id,city\nS1,Lyon\nS2,Lyon\nS3,Lille\nS4,\u05d7\u05d9\u05e4\u05d4\n',
      'sales.csv': `date,quantity,product_id,store_id\n${days
        .map((day, at) => `${day},1,P${1 + (at % 2)},S${1 + (at % 4)}`)
        .join('\n')}\n`,
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(data, name), content);
    const report = await reportIn('en-GB', data);
    await page.goto(report);
    const stores = page.locator('#choices').getByLabel('Store').locator('option');
    expect((await stores.allTextContents()).toSorted()).toEqual([
      'All stores',
      'Lille',
      'Lyon (S1)',
      'Lyon (S2)',
      '\u05d7\u05d9\u05e4\u05d4',
    ]);
    // Nobody knows how many employees there are: no sum says 0.
    const totals = page.locator('#view-employee_sales_ratio tfoot tr');
    expect(
      await totals.evaluate((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent)),
    ).toEqual(['Total, all rows', '100', '', '€1,075.00', '']);
    await page.goto(`${report}#product=P2`);
    await view().getByRole('heading', { level: 2 }).waitFor();
    expect(await view().locator('caption').first().textContent()).toBe(
      '\u2068\u062f\u0641\u062a\u0631\u2069: month by month',
    );
  });

  it('have days beside the values where days are drawn', async () => {
    const data = temporaryFolder();
    writeFileSync(
      join(data, 'sales.csv'),
      'date,quantity,product,store,amount\n2026-01-05,1,Pen,Lyon,3\n2026-01-06,2,Pen,Lyon,5\n',
    );
    await page.goto(await reportIn('en-GB', data));
    await page.getByText('The values').click();
    expect(await page.locator('#revenue ~ .figure thead th').allTextContents()).toEqual(['Day', 'Revenue']);
  });
});
