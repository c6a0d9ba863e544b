/** What an owner must and must not read, in situations that once misled. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSampleData } from '../tools/sample-data/generate';
import { readSampleSettings } from '../tools/sample-data/settings';
import { projectFolder, runCommand, temporaryFolder } from './support/command';
import { salesOf } from './support/shop';

/** The report on a folder of files, as text without its tables' data. */
async function reportOn(data: string, ...flags: string[]): Promise<string> {
  const out = temporaryFolder();
  const { code, stderr } = await runCommand([
    '--data',
    data,
    '--db',
    join(out, 'sales.db'),
    '--out',
    out,
    ...flags,
  ]);
  if (code !== 0) throw new Error(stderr);
  return readFileSync(join(out, 'report.html'), 'utf8')
    .replace(/<(script|style|title)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replace(/[\s\u2009\u202f]+/g, ' ');
}

/** Sample data made with these flags, in a folder. */
async function sample(...flags: string[]): Promise<string> {
  const out = temporaryFolder();
  await generateSampleData(readSampleSettings([...flags, '--out', out]));
  return out;
}

/** A folder of these files. */
function folderOf(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const inEnglish = ['--locale', 'en-GB'];

test('Two calendar years are compared as years, though the shop was closed on the first day', async () => {
  const page = await reportOn(await sample('--end', '2023-12-31'), ...inEnglish);
  expect(page).toContain('1 January – 31 December 2023, against the same days a year before');
  expect(page).toContain('+8.2%');
  expect(page).not.toMatch(/136\.6|90 days before/);
});

test('A year that is not whole is compared by its last quarter, and the running month is told', async () => {
  const sales = readFileSync(join(projectFolder, 'data', 'sales.csv'), 'utf8').split('\n');
  const page = await reportOn(
    folderOf({
      'products.csv': readFileSync(join(projectFolder, 'data', 'products.csv'), 'utf8'),
      'stores.csv': readFileSync(join(projectFolder, 'data', 'stores.csv'), 'utf8'),
      'sales.csv': sales.filter((row) => !(row >= '2025-12-07' && row < '3')).join('\n'),
    }),
    ...inEnglish,
  );
  expect(page).toContain('64,754.05');
  expect(page).toContain('before: 57,696.30');
  expect(page).toContain('+12.2%');
  expect(page).not.toContain('+69.3%');
  expect(page).toMatch(/Dec 2025 is on course for 42,100, \+20\.2% on the year before/);
  expect(page).toContain('Dec 2025 (to 6)');
});

test('The sample tells what fell, what is sold out and which stores fall behind', async () => {
  const page = await reportOn(join(projectFolder, 'data'), ...inEnglish);
  for (const said of [
    'Cocotte en fonte émaillée: 3,550 less than a year before (-17.8%)',
    'Classeur à levier: 3,060 less than a year before (-71.3%)',
    'Classeur à levier: 158 in stock',
    'none sold since 30 Apr 2025',
    'Terreau universel 40 L: 2,190 more than a year before (+40.3%)',
    'Lampe de chevet en céramique: 1,890 more than a year before (+42.4%)',
    'Lyon falls behind: -1.5%',
    'Paris falls behind: +1.8%',
    'Couteau d’office is sold out',
    'Poêle à crêpes is sold out',
    'Saturday brings 24.2% of the revenue, Sunday 5.8%',
    '18 employees in Marseille sell what 8 sell in Nantes',
    'No clear link',
  ])
    expect(page).toContain(said);
  expect(page).not.toMatch(
    /above all in|Each further employee|Cocotte en fonte émaillée (leads|brings|gains)/,
  );
});

test('In forty stores team and sales go together, in round numbers', async () => {
  const page = await reportOn(await sample('--stores', '40', '--sales', '40000'), ...inEnglish);
  expect(page).toMatch(/About \d+0 more units with each further employee/);
});

test('Three days are drawn as days, without a month or a percentage', async () => {
  const sales = ['2026-01-05', '2026-01-06', '2026-01-07'].map((day) => `${day},3,P1,S1,`);
  const page = await reportOn(
    folderOf({
      'products.csv': 'product_id,name,price\nP1,Pen,1.50\nP2,Ink,20\n',
      'stores.csv': 'store_id,city,employee_nb\nS1,Lyon,2\n',
      'sales.csv': salesOf(...sales),
    }),
    ...inEnglish,
  );
  expect(page).toContain('Revenue per day');
  expect(page).toContain('too few days to compare');
  expect(page).not.toMatch(/best (full )?month|brings 100|% {2}of|falls behind/);
});

test('A few customers are no preference of a store, and no movement of a product', async () => {
  const all = await sample('--sales', '6000', '--months', '8', '--end', '2025-08-17');
  const threeDays = folderOf({
    ...Object.fromEntries(
      ['products.csv', 'stores.csv'].map((name) => [name, readFileSync(join(all, name), 'utf8')]),
    ),
    'sales.csv': readFileSync(join(all, 'sales.csv'), 'utf8')
      .split('\n')
      .filter((row) => !/^\d/.test(row) || /^2025-08-1[456]/.test(row))
      .join('\n'),
  });
  for (const data of [all, threeDays]) {
    const page = await reportOn(data, ...inEnglish);
    expect(page).not.toContain('times its share');
  }
  const months = Array.from({ length: 6 }, (_, at) => `2025-0${at + 1}`);
  const page = await reportOn(
    folderOf({
      'products.csv': 'product_id,name,price\nP1,Pen,1.50\nP2,Ink,20\n',
      'stores.csv': 'store_id,city,employee_nb\nS1,Lyon,2\n',
      // Many pens, in equal numbers, and twice as many inks as before, of few customers.
      'sales.csv': salesOf(
        ...months.flatMap((month, at) => [
          ...Array.from(
            { length: 30 },
            (_, day) => `${month}-${String((day % 28) + 1).padStart(2, '0')},1,P1,S1,`,
          ),
          ...Array.from({ length: at < 3 ? 1 : 2 }, () => `${month}-28,1,P2,S1,`),
        ]),
        '2025-06-30,1,P1,S1,',
      ),
    }),
    ...inEnglish,
  );
  expect(page).toContain('Three full months against the three before');
  expect(page).not.toMatch(/gains most|loses most/);
});

test('Where every product sells seldom, none is praised or blamed for how steadily', async () => {
  const days = Array.from({ length: 84 }, (_, at) =>
    new Date(Date.UTC(2025, 0, 6 + at)).toISOString().slice(0, 10),
  );
  const page = await reportOn(
    folderOf({
      'products.csv': `product_id,name,price\n${Array.from({ length: 12 }, (_, at) => `P${at},Pen ${at},2\n`).join('')}`,
      'stores.csv': 'store_id,city\nS1,Lyon\n',
      'sales.csv': salesOf(...days.map((day, at) => `${day},1,P${at % 12},S1,`)),
    }),
    ...inEnglish,
  );
  expect(page).toContain('Variation by product');
  expect(page).not.toContain('of 12 products sell steadily');
});

test('A store without a name is called by its code, wherever it is named', async () => {
  const page = await reportOn(
    folderOf({
      'sales.csv': `date,quantity,product,store,amount\n${Array.from(
        { length: 40 },
        (_, at) =>
          `2025-05-${String((at % 20) + 1).padStart(2, '0')},1,Pen ${at % 3},${at % 4 ? 'Harbor' : 'Main St'},${5 + at}`,
      ).join('\n')}\n`,
    }),
    ...inEnglish,
  );
  expect(page).toMatch(/Harbor brings \d/);
  expect(page).not.toMatch(/\bnull\b/);
});

test('One shop and one product have totals over time only', async () => {
  const days = Array.from({ length: 400 }, (_, at) =>
    new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10),
  );
  const page = await reportOn(
    folderOf({
      'products.csv': 'product_id,name,price\nP1,Pen,1.50\n',
      'stores.csv': 'store_id,city,employee_nb\nS1,Lyon,2\n',
      'sales.csv': salesOf(...days.map((day, at) => `${day},${1 + (at % 7)},P1,S1,`)),
    }),
    ...inEnglish,
  );
  expect(page).not.toMatch(
    /(brings|100(\.0)?%) (of )?all|above all in|all stores together|Company|of 1 products|(Revenue|Index|Change|Variation) by/,
  );
});

test.each([
  ['de', 'Was sich geändert hat', /\b(revenue|the|and|of)\b/i],
  ['es', 'Qué ha cambiado', /\b(revenue|the|and|of)\b/i],
  ['fr', 'Ce qui a changé', /\b(revenue|the|and)\b/i],
])('The page is in the language of its reader: %s', async (locale, heading, english) => {
  const page = await reportOn(join(projectFolder, 'data'), '--locale', locale);
  expect(page).toContain(heading);
  expect(page.replace(/\w+\.(csv|xlsx)|[a-z]+_[a-z_]+/g, '')).not.toMatch(english);
});
