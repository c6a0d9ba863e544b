/** Every figure of the report and of the workbook for the sample data, computed a second time: from the CSV files alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { projectFolder, runCommand, temporaryFolder } from './support/command';
import { rowsOfPage } from './support/rows-of-page';

type Row = Record<string, string>;

const rowsOf = (name: string) =>
  parse<Row>(readFileSync(join(projectFolder, 'data', name), 'utf8'), { header: true, skipEmptyLines: true })
    .data;
/** `12.50` in cents. */
const cents = (price: string) => Math.round(Number(price) * 100);
const euros = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' });
const money = (amount: number) => euros.format(amount / 100);
const whole = (value: number) => value.toLocaleString('en-GB');
const ratio = (value: number) =>
  value.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percent = (value: number, signDisplay: 'auto' | 'exceptZero' = 'auto') =>
  new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1, signDisplay }).format(value);
const hundredth = (value: number) => (Math.sign(value) * Math.round(Math.abs(value) * 100 + 1e-7)) / 100;

const products = new Map(rowsOf('products.csv').map((row) => [row['product_id'] ?? '', row]));
const stores = rowsOf('stores.csv');
const cityOf = new Map(stores.map(({ store_id = '', city = '' }) => [store_id, city]));
const sales = rowsOf('sales.csv').map(
  ({ date = '', product_id = '', store_id = '', quantity = '', unit_price }) => ({
    ...{ date, product_id, store_id, units: Number(quantity) },
    amount: Number(quantity) * cents(unit_price || (products.get(product_id)?.['price'] ?? '')),
  }),
);
type Sale = (typeof sales)[number];

interface Sum {
  units: number;
  amount: number;
  lines: number;
}

function sumBy(keyOf: (sale: Sale) => string, some: Sale[] = sales): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const sale of some) {
    const sum = sums.get(keyOf(sale)) ?? { units: 0, amount: 0, lines: 0 };
    sums.set(keyOf(sale), sum);
    sum.units += sale.units;
    sum.amount += sale.amount;
    sum.lines += 1;
  }
  return sums;
}
const all = sumBy(() => '').get('') ?? { units: 0, amount: 0, lines: 0 };
const nameOf = (code = '') => products.get(code)?.['name'] ?? '';
const monthOf = (month: string) =>
  new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric' }).format(new Date(`${month}-15`));

const out = temporaryFolder();
let report: string;
beforeAll(async () => {
  const flags = ['--data', join(projectFolder, 'data'), '--db', join(out, 'sales.db'), '--out', out];
  await runCommand([...flags, '--locale', 'en-GB', '--currency', 'EUR']);
  report = readFileSync(join(out, 'report.html'), 'utf8');
});

const text = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const cellsOf = (row: string) =>
  [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => text(cell));

/** The rows of a table of the report, and its totals, as they are shown. */
function tableOf(name: string): { rows: string[][]; totals: string[] } {
  const [, body = '', foot = ''] =
    new RegExp(`data-file="${name}\\.csv">.*?<tbody>(.*?)</tbody>(.*?)</table>`, 's').exec(report) ?? [];
  const first = [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => cellsOf(row));
  const rows = rowsOfPage(report, name, 'en-GB');
  // What stands in the page as text are the first of them.
  expect(first).toEqual(rows.slice(0, 12));
  return { rows, totals: cellsOf(foot) };
}

/** What stands above the charts of an analysis. */
function titlesOf(name: string): string[] {
  const [, figure = ''] = new RegExp(`<figure id="view-${name}"(.*?)</figure>`, 's').exec(report) ?? [];
  return [...figure.matchAll(/<p class="finding"[^>]*>(.*?)<\/p>/gs)].map(([, title = '']) => text(title));
}

const sorted = (rows: string[][]) => rows.map((row) => row.join(' | ')).sort();

it('The tiles show the last year against the same days of the year before', () => {
  const span = (first: string, last: string) =>
    sumBy(
      () => '',
      sales.filter(({ date }) => date >= first && date <= last),
    ).get('') ?? all;
  const [now, before] = [span('2025-01-01', '2025-12-31'), span('2024-01-01', '2024-12-31')];
  const tiles = [
    ...report.matchAll(
      /<p class="value">(.*?)<\/p>\n<p class="change[^>]*>.*?<\/span>.*?<\/span>(.*?)<\/p>.*?<p class="before">before: (.*?)<\/p>/gs,
    ),
  ].map(([, ...cells]) => cells);
  const tile = (a: number, b: number, write: (value: number) => string) => [
    ...[write(a), percent(a / b - 1, 'exceptZero'), write(b)],
  ];
  expect(tiles).toEqual([
    tile(now.amount, before.amount, money),
    tile(now.units, before.units, whole),
    tile(now.lines, before.lines, whole),
    tile(now.amount / now.lines, before.amount / before.lines, money),
  ]);
});

it('Revenue over time is that of each month', () => {
  const [, table = ''] = /<caption>Revenue per month.*?<tbody>(.*?)<\/tbody>/s.exec(report) ?? [];
  const months = [...sumBy(({ date }) => date.slice(0, 7))].sort(([a], [b]) => (a < b ? -1 : 1));
  expect([...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => cellsOf(row))).toEqual(
    months
      .slice(-12)
      .map(([month, { amount }], at) => [monthOf(month), money(amount), money(months[at]?.[1].amount ?? 0)]),
  );
});

describe('employee_sales_ratio', () => {
  const byStore = sumBy(({ store_id }) => store_id);
  const perEmployee = stores
    .map(({ store_id = '', employee_nb }) => {
      const { units, amount } = byStore.get(store_id) ?? { units: 0, amount: 0 };
      const employees = Number(employee_nb);
      return { store_id, employees, units, amount, ratio: hundredth(units / employees) };
    })
    .sort((a, b) => b.ratio - a.ratio);

  it('has the rows and totals of the CSV files', () => {
    const { rows, totals } = tableOf('employee_sales_ratio');
    expect(sorted(rows)).toEqual(
      sorted(
        perEmployee.map(({ store_id, employees, units, amount, ratio: units_each }) => [
          ...[store_id, cityOf.get(store_id) ?? '', whole(employees), whole(units), ratio(units_each)],
          ...[money(amount), money(hundredth(amount / employees / 100) * 100)],
        ]),
      ),
    );
    const employees = perEmployee.reduce((sum, store) => sum + store.employees, 0);
    expect(totals.slice(1)).toEqual([whole(employees), whole(all.units), '', money(all.amount), '']);
  });

  it('is told with figures of the CSV files', () => {
    const [best, worst] = [perEmployee[0], perEmployee.at(-1)];
    const short = (value = 0) => String(Number(value.toPrecision(3)));
    expect(titlesOf('employee_sales_ratio')).toEqual([
      `${cityOf.get(best?.store_id ?? '')} sells ${short(best?.ratio)} units per employee, ${cityOf.get(worst?.store_id ?? '')} ${short(worst?.ratio)}`,
      'No clear link between the size of a team and what it sells',
    ]);
    const [large, small] = ['Marseille', 'Nantes'].map((city) =>
      perEmployee.find(({ store_id }) => cityOf.get(store_id) === city),
    );
    expect(Math.abs((large?.units ?? 0) / (small?.units ?? 1) - 1)).toBeLessThan(0.1);
    expect(report).toContain(
      `${large?.employees} employees in Marseille sell what ${small?.employees} sell in Nantes.`,
    );
  });
});

describe('monthly_product_sales', () => {
  it('has the rows and totals of the CSV files', () => {
    const { rows, totals } = tableOf('monthly_product_sales');
    const sums = [...sumBy(({ product_id, date }) => `${product_id} ${date.slice(0, 7)}`)];
    expect(sorted(rows)).toEqual(
      sorted(
        sums.map(([key, { units, amount }]) => {
          const [code = '', month = ''] = key.split(' ');
          return [code, nameOf(code), monthOf(month), whole(units), money(amount)];
        }),
      ),
    );
    expect(totals.slice(1)).toEqual([whole(all.units), money(all.amount)]);
  });
});

describe('product_sales_by_store', () => {
  const cells = sumBy(({ product_id, store_id }) => `${product_id} ${store_id}`);

  it('has the rows and totals of the CSV files', () => {
    const { rows, totals } = tableOf('product_sales_by_store');
    expect(sorted(rows)).toEqual(
      sorted(
        [...cells].map(([key, { units, amount }]) => {
          const [code = '', store = ''] = key.split(' ');
          return [code, nameOf(code), store, cityOf.get(store) ?? '', whole(units), money(amount)];
        }),
      ),
    );
    expect(totals.slice(1)).toEqual([whole(all.units), money(all.amount)]);
  });
});

it('The workbook holds the rows of the report', async () => {
  const sheets = await readWorkbook(join(out, 'sales-analysis.xlsx'));
  const sheet = sheets.find(({ sheet: name }) => name === 'Products by store');
  const rows = sheet?.data.slice(1).filter(([code]) => products.has(String(code))) ?? [];
  expect(rows).toHaveLength(tableOf('product_sales_by_store').rows.length);
  const sum = (at: number) => rows.reduce((total, row) => total + Number(row[at]), 0);
  expect([sum(4), Math.round(sum(5) * 100)]).toEqual([all.units, all.amount]);
});

it('The products by month of the workbook add up to all revenue, by row and by column', async () => {
  const sheets = await readWorkbook(join(out, 'sales-analysis.xlsx'));
  const [, ...rows] = sheets.find(({ sheet }) => sheet === 'Revenue by product and month')?.data ?? [];
  const cents = (row: readonly unknown[]) =>
    row.reduce((sum: number, cell) => sum + Math.round(Number(cell) * 100), 0);
  for (const [, , total, ...months] of rows) expect(cents(months)).toBe(cents([total]));
  expect(rows.at(-1)?.[0]).toBe('Total');
  expect(cents([rows.at(-1)?.[2]])).toBe(all.amount);
});
