import type { Progress } from '../../scripts/run/progress';
import { products, Shop, salesOf, stores } from '../support/shop';

const dimensions = { 'products.csv': products, 'stores.csv': stores };
const [header = ''] = salesOf().split('\n');
const first = `${header}\n2024-01-31,3,P1,S1,\n2024-01-31,4,P1,S1,\n`;

/** A shop after a run on the start of a sales file, with a mark on its first sale. */
async function shopThatRead(start: string | Buffer): Promise<Shop> {
  const shop = new Shop({ ...dimensions, 'sales.csv': start });
  await shop.run();
  shop.tamper('UPDATE sales SET quantity = 99 WHERE sale_id = 1');
  return shop;
}

describe('a sales file that grew', () => {
  it('is read on from where it ended: its import and its old sales are not touched', async () => {
    const shop = await shopThatRead(first);
    const imports = "SELECT import_id, rows_read, rows_kept FROM imports WHERE name = 'sales.csv'";
    const [before] = shop.select(imports);
    shop.append('sales.csv', '2024-02-01,1,P2,S2,\n2024-02-02,2,P1,S2,1.25\n');
    expect((await shop.statuses())['sales.csv']).toBe('grown');
    expect(shop.sales()).toEqual([
      '1 2024-01-31 99 P1 S1 sales.csv',
      '2 2024-01-31 4 P1 S1 sales.csv',
      '3 2024-02-01 1 P2 S2 sales.csv',
      '4 2024-02-02 2 P1 S2 1.25 sales.csv',
    ]);
    expect(shop.select(imports)).toEqual([{ import_id: before?.['import_id'], rows_read: 4, rows_kept: 4 }]);
  });

  it('still waits for the products that all its rows name, whatever more of it is', async () => {
    const shop = new Shop({ ...dimensions, 'sales.csv': first.replaceAll('P1', 'P9') });
    await shop.run();
    shop.append('sales.csv', '\n');
    expect((await shop.statuses())['sales.csv']).toBe('grown');
    expect(shop.select(`SELECT code FROM notices WHERE severity = 'warning'`)).toEqual([
      { code: 'only_unknown_codes' },
    ]);
    await shop.expectAsFresh();
  });

  it('has an end once its last line got one, though no row came', async () => {
    const shop = new Shop({ ...dimensions, 'sales.csv': first.trimEnd() });
    await shop.run();
    shop.append('sales.csv', '\n');
    expect((await shop.statuses())['sales.csv']).toBe('grown');
    await shop.expectAsFresh();
  });

  it('tells how many bytes it will read in all: whole new files, only what a known one grew by', async () => {
    const shop = new Shop({ ...dimensions, 'sales.csv': first });
    const announced = new Set<number>();
    const progress = ({ total }: Progress) => announced.add(total);
    await shop.run({ progress });
    await shop.run({ progress });
    const added = '2024-02-01,1,P2,S2,\n';
    shop.append('sales.csv', added);
    await shop.run({ progress });
    const all = Object.values({ ...dimensions, first }).join('').length;
    expect([...announced]).toEqual([all, added.length]);
  });

  it('keeps the line numbers of its refused rows', async () => {
    const shop = await shopThatRead(`${first}2024-01-31,deux,P1,S1,\n`);
    shop.append('sales.csv', '\n2024-02-30,1,P1,S1,\n');
    expect((await shop.statuses())['sales.csv']).toBe('grown');
    expect(shop.rejects()).toEqual(['sales.csv:4 not_a_number deux', 'sales.csv:6 not_a_day 2024-02-30']);
  });

  it('may grow by what only fills it', async () => {
    const shop = await shopThatRead(first);
    shop.append('sales.csv', '\0');
    expect((await shop.statuses())['sales.csv']).toBe('grown');
    shop.tamper('UPDATE sales SET quantity = 3 WHERE sale_id = 1');
    await shop.expectAsFresh();
  });

  it('grows night after night', async () => {
    const shop = new Shop({ ...dimensions, 'sales.csv': first });
    await shop.run();
    for (const day of ['01', '02', '03']) {
      shop.append('sales.csv', `2024-02-${day},1,P2,S2,\n`);
      expect((await shop.statuses())['sales.csv']).toBe('grown');
      await shop.expectAsFresh();
    }
  });
});

const row = '2024-01-31,3,P1,S1,';
const next = '2024-02-01,1,P2,S2,';
/** Lines with this line end, without one at the end. */
const lines = (end: string, ...texts: string[]) => texts.join(end);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const noted = `${header},note`;

/** `grown`: only the new part is read · `loaded`: all of it is read again. */
const cases: [status: string, description: string, start: string | Buffer, more: string | Buffer][] = [
  ['grown', 'the old part ends with a line feed', `${header}\n${row}\n${row}\n`, `${next}\n`],
  ['grown', 'the old part ends with two bytes of line end', `${header}\r\n${row}\r\n${row}\r\n`, next],
  ['grown', 'the old part ends with a carriage return', `${header}\r${row}\r${row}\r`, `${next}\r`],
  ['grown', 'the new part begins with a line feed', lines('\n', header, row, row), `\n${next}`],
  ['grown', 'the new part begins with two bytes of line end', lines('\r\n', header, row, row), `\r\n${next}`],
  ['grown', 'a line end stands across the old end', `${lines('\r\n', header, row, row)}\r`, `\n${next}`],
  ['grown', 'the new part begins with empty lines', lines('\n', header, row, row), `\n\n\n${next}`],
  ['grown', 'the file has a byte order mark', `\ufeff${header}\n${row}\n${row}\n`, next],
  ['grown', 'the new part has the first accents', `${noted}\n${row},x\n${row},x\n`, `${next},été\n`],
  ['grown', 'the old part is damaged', latin1(`${noted}\n${row},x\n${row},\xc3\xa9\n${row},\xe9\n`), next],
  ['loaded', 'the end was filled with NULs', `${header}\n${row}\n\0\0\0`, `\n${next}\n`],
  ['loaded', 'the end was filled with NULs and a line end', `${header}\n${row}\n\0\n`, `${next}\n`],
  ['loaded', 'the end was marked as CP/M does', `${header}\n${row}\n\x1a`, `${next}\n`],
  ['loaded', 'the old part ends within a row', `${header}\n${row}\n${row}\n2024-01-31,3,P1,S`, '1,\n'],
  ['loaded', 'the old part ends within a number', `${header}\n${row}\n${row}1`, `.50\n${next}\n`],
  ['loaded', 'a quote is open', `${noted}\n${row},x\n${row},x\n${row},"two\n`, `lines"\n${next},x\n`],
  ['loaded', 'the old part is the header', `${header}\n`, `${next}\n`],
  ['loaded', 'the old part is the header without its line end', header, `\n${next}\n`],
  ['loaded', 'the file is windows-1252', latin1(`${noted}\n${row},x\n${row},\xe9t\xe9\n`), `${next},x\n`],
  ['loaded', 'the file is UTF-16', utf16(`\ufeff${header}\n${row}\n${row}\n`), utf16(`${next}\n`)],
  ['loaded', 'a second table began', `${header}\n${row}\n${row}\nproduct_id,name,price,,\n`, `${next}\n`],
  [
    'loaded',
    'the month turns out to come first',
    `${header}\n20240131,3,P1,S1,\n20240131,3,P1,S1,\n`,
    '02/13/2024,1,P2,S2,\n',
  ],
  ['loaded', 'prices turn out to have a comma', `${header}\n${row}\n${row}\n`, '2024-02-01,1,P2,S2,"1,25"\n'],
  [
    'loaded',
    'the new part alone is damaged',
    `${noted}\n${row},x\n${row},\ufffd\n`,
    latin1(`${next},\xe9\n`),
  ],
  [
    ...(['loaded', 'the new part is refused and the old one waits for its product'] as const),
    ...([`${header}\n2024-01-31,3,P9,S1,\n2024-01-31,3,P9,S1,\n`, '2024-02-30,1,P1,S1,\n'] as const),
  ],
];

describe('a sales file that grew equals one that is read at once', () => {
  it.each(cases)('%s where %s', async (status, _, start, more) => {
    const shop = new Shop({
      ...dimensions,
      'sales.csv': start,
      'sales-2.csv': salesOf('2023-12-31,8,P1,S1,'),
    });
    await shop.run();
    const theirs = "import_id = (SELECT import_id FROM imports WHERE name = 'sales.csv')";
    const firstSale = () => shop.select(`SELECT min(sale_id) AS id FROM sales WHERE ${theirs}`)[0]?.['id'];
    const before = firstSale();
    shop.append('sales.csv', more);
    expect((await shop.statuses())['sales.csv']).toBe(status);
    if (before !== null) expect(firstSale() === before).toBe(status === 'grown');
    await shop.expectAsFresh();
  });
});

describe('a sales file whose new part does not fit the old', () => {
  it('stops the run as a fresh import would, where dates are written in two ways', async () => {
    const start = `${header}\n31/01/2024,3,P1,S1,\n31/01/2024,4,P1,S1,\n`;
    const shop = await shopThatRead(start);
    shop.append('sales.csv', '02/13/2024,1,P2,S2,\n');
    const fresh = new Shop({ ...dimensions, 'sales.csv': `${start}02/13/2024,1,P2,S2,\n` });
    const failure = await shop.failure();
    expect(failure).toBe(await fresh.failure());
    expect(failure).toBe(
      'sales.csv: the date column is written in two ways: "31/01/2024" in line 2 can only be dmy, "02/13/2024" in line 4 only mdy. ' +
        'Make the column uniform, or settle it, rows that do not fit are then refused: write date-format = dmy or ' +
        'date-format = mdy into sales-analysis.ini in the data folder, or say --date-format dmy or --date-format mdy',
    );
  });

  it('stops the run where only the new part leaves the date order open', async () => {
    const shop = await shopThatRead(first.replaceAll('2024-01-31', '20240131'));
    shop.append('sales.csv', '03/02/2024,1,P2,S2,\n');
    expect(await shop.failure()).toMatch(
      /^sales.csv: the date column can be read in two ways: "03\/02\/2024" in line 4/,
    );
  });

  it('reads on with what the old part has settled', async () => {
    const shop = await shopThatRead(`${header}\n31/01/2024,3,P1,S1,\n31/01/2024,4,P1,S1,\n`);
    shop.append('sales.csv', '03/02/2024,1,P2,S2,\n');
    expect((await shop.statuses())['sales.csv']).toBe('grown');
    expect(shop.sales()).toEqual([
      '1 2024-01-31 99 P1 S1 sales.csv',
      '2 2024-01-31 4 P1 S1 sales.csv',
      '3 2024-02-03 1 P2 S2 sales.csv',
    ]);
  });
});
