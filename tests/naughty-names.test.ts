import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { naughtyStrings } from './naughty-strings';
import { prepare, runCommand, select } from './support/command';

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** As codes: without line breaks, which a code cannot hold, and each another after trimming. */
const codes = [...new Set(naughtyStrings.map((name) => name.replace(/[\r\n]+/g, ' ').trim()))];

describe('names that break programs', () => {
  const listed = codes.filter((_, index) => index % 2 === 0);
  const unlisted = codes.filter((_, index) => index % 2 === 1);
  const { flags, db, out } = prepare({
    'products.csv': [
      'product_id,name,price',
      ...listed.map((code) => `${quoted(code)},${quoted(code)},1`),
    ].join('\n'),
    'stores.csv': `store_id,city\nS1,${quoted(naughtyStrings[0] ?? '')}\n`,
    'sales.csv': [
      'date,product_id,store_id,quantity',
      ...codes.map((code) => `2024-01-31,${quoted(code)},S1,1`),
    ].join('\n'),
  });
  let stdout: string;
  let stderr: string;
  beforeAll(async () => {
    const outcome = await runCommand(flags);
    expect(outcome.code).toBe(0);
    ({ stdout, stderr } = outcome);
  });

  it('are in the tables as they were written', () => {
    const sorted = (texts: string[]) => [...texts].sort();
    const column = (sql: string) => sorted((select(db, sql) as { text: string }[]).map(({ text }) => text));
    expect(column('SELECT product_id AS text FROM products')).toEqual(sorted(listed));
    expect(column('SELECT name AS text FROM products')).toEqual(sorted(listed));
    expect(column('SELECT product_id AS text FROM sales')).toEqual(sorted(listed));
    expect(column('SELECT product_id AS text FROM product_sales_by_store')).toEqual(sorted(listed));
    expect(column('SELECT value AS text FROM rejected_rows')).toEqual(sorted(unlisted));
  });

  it('are in the list of refused rows as they were written, and none is a formula to a spreadsheet', () => {
    const text = readFileSync(join(out, 'rejects-sales.csv'), 'utf8');
    const [, ...rows] = parse<string[]>(text, { delimiter: ',', skipEmptyLines: true }).data;
    const values = rows.map(([, , value = '']) => value);
    expect(values.filter((value) => /^[=+\-@\t\r]/.test(value))).toEqual([]);
    expect(values.map((value) => value.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(unlisted);
  });

  it('put no control character and no direction mark on the terminal', () => {
    const unsafe = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/u;
    expect([stdout, stderr].filter((text) => unsafe.test(text))).toEqual([]);
    expect(stdout.split('\n').filter((line) => line.length > 1_000)).toEqual([]);
  });
});
