import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { parse } from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser, openWatched } from '../../../support/browser';
import { barriers, overflow } from '../../../support/page-checks';
import { emptyContent, hostileContent, spreadsheetContent } from './hostile-content';
import { cities, sampleContent, view } from './sample-content';
import { writtenReport } from './written-report';

const screenshots = process.env['REPORT_SCREENSHOTS'] ?? join(tmpdir(), 'report-screenshots');
const wide = { width: 1280, height: 900 };
const viewports = { wide, tablet: { width: 768, height: 1000 }, phone: { width: 360, height: 740 } };

/** The rows that are drawn, cell by cell, with plain spaces. */
function visibleRows(figure: Locator): Promise<string[][]> {
  return figure
    .locator('tbody:not(.space) tr:visible')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as HTMLTableRowElement).cells].map((cell) => (cell.textContent ?? '').replace(/\s/g, ' ')),
      ),
    );
}

async function column(figure: Locator, index: number): Promise<(string | undefined)[]> {
  return (await visibleRows(figure)).map((cells) => cells[index]);
}

async function downloaded(page: Page, figure: Locator): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await figure.getByRole('button', { name: /^Download CSV/ }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describeInBrowser('report.html in a browser', (browser) => {
  it.each([
    ['en', sampleContent('en'), 'en-IE'],
    ['fr', sampleContent('fr'), 'fr-FR'],
    ['hostile', hostileContent(), 'en-IE'],
    ['empty', emptyContent(), 'fr-FR'],
  ] as const)(
    'opens from disk without a fault, a request or a barrier, wide and narrow, light and dark: %s',
    async (name, content, locale) => {
      const address = await writtenReport(content, locale);
      const { page, requests, errors, violations } = await openWatched(browser(), address);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const [width, viewport] of Object.entries(viewports)) {
          await page.setViewportSize(viewport);
          await page.screenshot({
            path: join(screenshots, `${name}-${colorScheme}-${width}.png`),
            fullPage: true,
          });
          expect(await page.evaluate(overflow)).toBe(0);
        }
      }
      expect(requests).toEqual([address]);
      expect(errors).toEqual([]);
      // Before axe, which tries to put a style into the page.
      expect(await violations()).toEqual([]);
      expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
      await page.evaluate(axe.source);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const viewport of Object.values(viewports)) {
          await page.setViewportSize(viewport);
          expect(await page.evaluate(barriers)).toEqual([]);
        }
      }
      await page.context().close();
    },
  );

  describe('with its script', () => {
    let page: Page;
    const stores = () => page.locator('#view-employee_sales_ratio');
    const months = () => page.locator('#view-monthly_product_sales');

    beforeEach(async () => {
      ({ page } = await openWatched(browser(), await writtenReport(sampleContent('en', 1000)), {
        viewport: wide,
      }));
    });
    afterEach(() => page.context().close());

    it('sorts numbers by their value, what is unknown last, and says how it is sorted', async () => {
      const header = stores().getByRole('columnheader', { name: 'Employees' });
      await header.getByRole('button').click();
      expect(await column(stores(), 1)).toEqual(['22', '19', '16', '13', '10', '7', '–']);
      await expect(header.getAttribute('aria-sort')).resolves.toBe('descending');
      await header.getByRole('button').click();
      expect(await column(stores(), 1)).toEqual(['7', '10', '13', '16', '19', '22', '–']);
      await expect(header.getAttribute('aria-sort')).resolves.toBe('ascending');
      await stores().getByRole('button', { name: 'City' }).click();
      await expect(header.getAttribute('aria-sort')).resolves.toBeNull();
    });

    it('sorts names by the alphabet and months by time, from the keyboard, and keeps the order of equals', async () => {
      await stores().getByRole('button', { name: 'City' }).focus();
      await page.keyboard.press('Enter');
      expect(await column(stores(), 0)).toEqual([...cities].sort((a, b) => a.localeCompare(b, 'en')));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect((await column(stores(), 1))[0]).toBe('22');

      await months().getByRole('button', { name: 'Product code' }).click();
      const codes = await column(months(), 0);
      expect(codes).toEqual([...codes].sort());
      await months().getByRole('button', { name: 'Month' }).click();
      const rows = await visibleRows(months());
      const first = rows.filter((cells) => cells[2] === 'Jan 2024').map((cells) => cells[0]);
      expect(rows.slice(0, first.length).every((cells) => cells[2] === 'Jan 2024')).toBe(true);
      expect(first).toEqual([...first].sort());
    });

    it('filters rows by the words shown in them, whatever their order, case, accents and kind of space', async () => {
      const filter = months().getByRole('searchbox', { name: 'Filter rows: Products over time' });
      await filter.fill(' 30 REGLE  cm ');
      const names = await column(months(), 1);
      expect(names.length).toBeGreaterThan(0);
      expect(names.every((name) => name?.startsWith('Règle 30 cm'))).toBe(true);
      const count = Number(await months().getByRole('table').getAttribute('aria-rowcount')) - 2;
      expect(count).toBeGreaterThan(names.length);
      expect(await months().getByRole('status').textContent()).toBe(`Matching rows: ${count} of 1,000`);
      await filter.fill('nothing like it');
      expect(await visibleRows(months())).toEqual([]);
      await filter.fill('');
      expect(await months().getByRole('table').getAttribute('aria-rowcount')).toBe('1002');
      expect(await months().getByRole('status').textContent()).toBe('');
      await expect(stores().getByRole('searchbox').count()).resolves.toBe(0);
    });

    it('saves what is shown, in its order, with raw values', async () => {
      await stores().getByRole('button', { name: 'Employees' }).click();
      const { name, text } = await downloaded(page, stores());
      expect(name).toBe('employee_sales_ratio.csv');
      expect(text.startsWith('\ufeff')).toBe(true);
      const { data, errors } = parse<string[]>(text.slice(1), { skipEmptyLines: true });
      expect(errors).toEqual([]);
      expect(data[0]).toEqual(['City', 'Employees', 'Units', 'Units per employee', 'Revenue']);
      expect(data[1]).toEqual(['Paris', '22', '9013', String(9013 / 22), String(9013 * 11.35)]);
      expect(data.at(-1)?.slice(0, 4)).toEqual(['Saint-Étienne', '', '2173', '']);
      expect(data).toHaveLength(1 + cities.length);

      await months().getByRole('searchbox').fill('jan 2024');
      const filtered = parse<string[]>((await downloaded(page, months())).text.slice(1), {
        skipEmptyLines: true,
      });
      expect(new Set(filtered.data.slice(1).map((cells) => cells[2]))).toEqual(new Set(['2024-01']));
    });

    it('jumps to a part of the page, first of all to the figures', async () => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      await page.getByRole('navigation').getByRole('link', { name: 'Sales per employee' }).click();
      const top = await stores().evaluate((figure) => figure.getBoundingClientRect().top);
      expect(Math.abs(top)).toBeLessThan(40);
    });
  });

  it('saves texts that a spreadsheet would run as texts, and numbers as numbers', async () => {
    const { page } = await openWatched(browser(), await writtenReport(spreadsheetContent()));
    const { text } = await downloaded(page, page.locator('figure'));
    const { data } = parse<string[]>(text.slice(1), { skipEmptyLines: true });
    expect(data).toEqual([
      ["'=Name", 'Units'],
      [`'=HYPERLINK("http://example.com","x")`, '-3'],
      ['="+33 1 23"', '4'],
      ["'@SUM(A1)", '5'],
      ['=" -1"', '6'],
      ['a, "b"; c\nd', '7'],
    ]);
    await page.context().close();
  });

  it('saves for a spreadsheet of the language: its separator, its decimal sign, and codes that stay what they are', async () => {
    const content = {
      ...emptyContent(),
      views: [
        view({
          name: 'codes',
          title: 'Codes',
          section: 'other',
          columns: [
            { name: 'product_id', label: 'Code', format: 'text', codes: 'product' },
            { name: 'name', label: 'Name', format: 'text', names: 'product' },
            { name: 'store_id', label: 'Store', format: 'text', codes: 'store' },
            { name: 'month', label: 'Month', format: 'month' },
            { name: 'amount', label: 'Amount', format: 'money' },
          ],
          rows: [
            ['001', 'Stylo ; "bleu"', '29143', '2024-01', -1234.5],
            ['A"7', 'mars 7', '7', '2024-02', 0.05],
            [null, null, '8', '2024-03', 1_000_000],
          ],
          missing: 'Nothing to draw.',
        }),
      ],
    };
    const saved = async (locale: string) => {
      const { page } = await openWatched(browser(), await writtenReport(content, locale));
      const coming = page.waitForEvent('download');
      await page.locator('.tools button').click();
      const text = readFileSync(await (await coming).path(), 'utf8');
      await page.context().close();
      return text.split('\r\n');
    };
    expect(await saved('fr-FR')).toEqual([
      '\ufeffCode;Name;Store;Month;Amount',
      '"=""001""";"Stylo ; ""bleu""";29143;2024-01;-1234,5',
      '"=""A""""7""";"=""mars 7""";7;2024-02;0,05',
      ';;8;2024-03;1000000',
      '',
    ]);
    expect((await saved('en-GB'))[1]).toBe('"=""001""","Stylo ; ""bleu""",29143,2024-01,-1234.5');
    expect((await saved('de-DE'))[2]).toMatch(/;0,05$/);
  });

  it('writes numbers in the language of its numbers, also where it has no texts in it', async () => {
    const { page } = await openWatched(browser(), await writtenReport(sampleContent('en', 2000), 'pt-BR'));
    const months = page.locator('#view-monthly_product_sales');
    await months.getByRole('searchbox').fill('n°');
    expect(await months.getByRole('status').textContent()).toBe('Matching rows: 2.000 of 2.000');
    await page.context().close();
  });

  it('is complete without scripts, only without the tools', async () => {
    const options = { javaScriptEnabled: false, viewport: wide };
    const { page } = await openWatched(browser(), await writtenReport(sampleContent('en')), options);
    expect(await page.locator('#view-employee_sales_ratio tbody tr:visible').count()).toBe(cities.length);
    expect(await page.locator('.tools').count()).toBe(0);
    await page.getByRole('navigation').getByRole('link', { name: 'Stores' }).click();
    expect(page.url()).toMatch(/#section-stores$/);
    await page.context().close();
  });

  it('is printed as it is: the first rows of each table, the definitions, no tools', async () => {
    const { page } = await openWatched(browser(), await writtenReport(sampleContent('en')), {
      colorScheme: 'dark',
    });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tools:visible, nav:visible').count()).toBe(0);
    const boxes = page.locator('.scroll');
    expect(await boxes.evaluateAll((all) => all.every((box) => box.scrollHeight === box.clientHeight))).toBe(
      true,
    );
    expect(await page.locator('.definitions dd').first().isVisible()).toBe(true);
    const paper = await page
      .locator('figure')
      .first()
      .evaluate((figure) => getComputedStyle(figure).backgroundColor);
    expect(paper).toBe('rgb(255, 255, 255)');
    await page.context().close();
  });

  it.each([
    ['hostile', hostileContent()],
    ['plain', sampleContent('en')],
  ])('has every column on paper, A4 upright, however long a word: %s', async (_, content) => {
    // 210 mm less the margins of a printer, at 96 dots per inch.
    const options = { viewport: { width: 680, height: 960 } };
    const { page } = await openWatched(browser(), await writtenReport(content), options);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(overflow)).toBe(0);
    const beyond = await page
      .locator('table')
      .evaluateAll((tables) => tables.filter((table) => table.getBoundingClientRect().right > 680).length);
    expect(beyond).toBe(0);
    await page.context().close();
  });
});
