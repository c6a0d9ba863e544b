/** A file is what it plausibly is: what only has the columns of sales, stores or products is asked about, once. */
import { cleanFiles, prepare, runCommand, select } from '../support/command';

const { 'products.csv': products, 'stores.csv': stores } = cleanFiles;
const of = (...rows: string[]) => `${['date,product_id,store_id,quantity', ...rows].join('\n')}\n`;
const [P1, P2, S1, S2] = ['P1', 'P2', 'S1', 'S2'];
const sales = of(`2024-01-02,${P1},${S1},1`, `2024-01-09,${P2},${S2},2`, `2024-01-31,${P1},${S1},1`);
const paid = `date,product_id,store_id,quantity,unit_price\n2024-01-02,${P1},${S1},1,2\n2024-01-09,${P2},${S2},2,3\n`;
const count = (day: string) => of(`${day},${P1},${S1},90`, `${day},${P2},${S1},80`, `${day},${P1},${S2},70`);
const units = (db: string) => select(db, 'SELECT SUM(quantity) AS units FROM sales');
const files = { 'products.csv': products, 'stores.csv': stores };

describe('a stock count', () => {
  const beside = 'nothing says what was paid: a stock count or a delivery looks so. To settle what it is, ';
  const how = (name: string) =>
    `write kind = "${name}:ignore" or kind = "${name}:sales" into sales-analysis.ini in the data folder, or say --kind "${name}:ignore" or --kind "${name}:sales"`;

  it.each([
    ['on a day that other sales cover', sales, '2024-01-31', 'a day that sales.csv covers already'],
    ['beside sales that say what was paid', paid, '2024-02-01', 'while all other files say what was paid'],
  ])('%s stops the run', async (_, others, day, why) => {
    const { flags, data } = prepare({ ...files, 'sales.csv': others, 'january.csv': count(day) });
    const { code, stderr } = await runCommand([...flags, '--quiet']);
    expect({ code, stderr: stderr.trim().split('\n').at(-1) }).toEqual({
      code: 1,
      stderr: `Error: ${data}/january.csv: all 3 rows are of ${day}, ${why}, no product stands twice in a store, and ${beside}${how('january.csv')}`,
    });
  });

  it.each([
    ['january.csv:ignore', 4],
    ['january.csv=ignore', 4],
    ['january.csv:sales', 244],
  ])('is settled once, by --kind %s', async (kind, expected) => {
    const { flags, db } = prepare({ ...files, 'sales.csv': sales, 'january.csv': count('2024-01-31') });
    for (const more of [['--kind', kind], [], []]) {
      expect((await runCommand([...flags, '--quiet', ...more])).code).toBe(0);
      expect(units(db)).toEqual([{ units: expected }]);
    }
  });

  it('that was left out comes back when somebody says so', async () => {
    const { flags, db } = prepare({ ...files, 'sales.csv': sales, 'january.csv': count('2024-01-31') });
    for (const kind of ['ignore', 'sales', 'ignore'])
      expect((await runCommand([...flags, '--quiet', '--kind', `january.csv:${kind}`])).code).toBe(0);
    expect(units(db)).toEqual([{ units: 4 }]);
    const [, said] = /^Note: (january.*)$/m.exec((await runCommand([...flags, '--json'])).stderr) ?? [];
    expect(said).toBe('january.csv is ignored: the settings say so');
  });

  it.each([
    ['every file is of one day', count('2024-01-30'), count('2024-01-31')],
    ['it is of a day that no other covers', sales, count('2024-02-01')],
    ['a product stands twice in a store', sales, `${count('2024-01-31')}2024-01-31,${P1},${S1},1\n`],
    [
      'it says what was paid',
      sales,
      `date,product_id,store_id,quantity,unit_price\n${['P1', 'P2', 'P3'].map((code) => `2024-01-31,${code},S1,1,2`).join('\n')}`,
    ],
    ['it has two rows', sales, of(`2024-01-31,${P1},${S1},9`, `2024-01-31,${P2},${S1},9`)],
    ['it is all there is', count('2024-01-31'), ''],
  ])('is none where %s', async (_, one, other) => {
    const { flags } = prepare({ ...files, 'sales.csv': one, ...(other ? { 'till-2.csv': other } : {}) });
    expect((await runCommand([...flags, '--quiet'])).stderr).not.toMatch(/^Error/m);
  });
});

describe('a list of others', () => {
  const people = 'id,name,city\nS1,Bic,Clichy\nS9,Oxford,Lyon\n';

  it.each(['customers.csv', 'Fournisseurs 2024.csv', 'lieferanten.csv', 'clientes_2024.csv'])(
    '%s is no stores file by its name',
    async (name) => {
      const { flags, db } = prepare({ ...cleanFiles, [name]: people });
      const { code, stderr } = await runCommand([...flags, '--quiet']);
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr: expect.stringMatching(
          new RegExp(
            `^Note: ${name} is ignored: its name says ".*": it does not look like stores and is left unread`,
            'm',
          ),
        ),
      });
      expect(select(db, "SELECT 1 FROM stores WHERE city = 'Clichy'")).toEqual([]);
    },
  );

  it.each([
    [
      'stores',
      'partners.csv',
      people,
      'lists "S1" of the stores without employee_nb, which stores.csv gives as 2',
    ],
    [
      'products',
      'range.csv',
      'product_id,name,price\nP1,Pen,\n',
      'lists "P1" of the products without price, which products.csv gives as 1.5',
    ],
  ])('that would empty what is known of %s stops the run', async (kind, name, text, message) => {
    const known = {
      ...{ ...files, 'sales.csv': sales, 'stores.csv': 'store_id,city,employee_nb\nS1,Lyon,2\nS2,Lille,3\n' },
      'products.csv': 'product_id,name,price\nP1,Pen,1.50\nP2,Pad,2\n',
    };
    const { flags } = prepare({ ...known, [`z-${name}`]: text });
    const { code, stderr } = await runCommand([...flags, '--quiet']);
    expect({ code, stderr: stderr.trim().split('\n').at(-1) }).toEqual({
      code: 1,
      stderr: expect.stringContaining(
        `Error: z-${name} ${message}: it may list something else, suppliers or customers.`,
      ),
    });
    expect((await runCommand([...flags, '--quiet', '--kind', `z-${name}:${kind}`])).code).toBe(0);
    expect((await runCommand([...flags, '--quiet'])).code).toBe(0);
  });
});
