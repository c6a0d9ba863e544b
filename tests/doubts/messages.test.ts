/** A refused row says by what its value differs from what it looks like, and each reader is told in their own language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, runCommand, select } from '../support/command';

const stores = 'store_id,city,employee_nb\n01,Lyon,2\n';
const fine = '2024-01-15,7,01,1\n'.repeat(20);
const write = (like: string, by: string) =>
  `is in no products file; it differs from "${like}" only by ${by}; write both alike, and the row comes back by itself`;
const plain = 'is in no products file; add it there, and the row comes back by itself';

/** The message of each refused row as the list beside the report has it. */
async function messages(rows: string[], language = 'en'): Promise<string[]> {
  const { flags, out } = prepare({
    'products.csv':
      'product_id,name,price\n7,Cap,2\nA1,Ink,4.90\nCAFE\u0301-1,Coffee,1.50\nB-2,Tea,3\nC\u200b3,Mug,3\n',
    'stores.csv': stores,
    'sales.csv': `date,product_id,store_id,quantity\n${fine}${rows.join('\n')}\n`,
  });
  const { code, stderr } = await runCommand([...flags, '--quiet', '--locale', language]);
  expect([code, stderr]).toEqual([0, '']);
  const lines = readFileSync(join(out, 'rejects-sales.csv'), 'utf8').trim().split('\r\n').slice(1);
  return lines.map(
    (line) => /unknown_product,"((?:[^"]|"")*)"/.exec(line)?.[1]?.replaceAll('""', '"') ?? line,
  );
}

describe('a code that is nearly known', () => {
  const cases: [code: string, like: string, by: string][] = [
    ['CAF\u00c9-1', 'CAFE\u0301-1', 'how the accent is stored'],
    ['CAFE-1', 'CAFE\u0301-1', 'accents'],
    ['a1', 'A1', 'case'],
    ['A1\u200b', 'A1', 'an invisible character, U+200B (zero width space)'],
    ['C3', 'C<U+200B>3', 'an invisible character, U+200B (zero width space)'],
    ['\u001f7', '7', 'an invisible character, U+001F (unit separator)'],
    ["'7", '7', 'an apostrophe in front'],
    ['7.0', '7', '.0 at its end'],
    ['007', '7', 'leading zeros'],
    ['007.00', '7', '.0 at its end and leading zeros'],
    ['\uff211', 'A1', 'full-width characters, U+FF21 (full width)'],
    ['\u04101', 'A1', 'letters of another alphabet, U+0410 (a Cyrillic letter)'],
    ['b\u20112', 'B-2', 'the dash, U+2011 (non-breaking hyphen) and case'],
    ['A 1', 'A1', 'spaces'],
  ];

  it('says by what it differs from the known one', async () => {
    const said = await messages(cases.map(([code]) => `2024-01-15,${code},01,1`));
    expect(said).toEqual(cases.map(([, like, by]) => write(like, by)));
  });

  it('is told from one that is not, which names what nobody sees', async () => {
    expect(await messages(['2024-01-15,A12,01,1', '2024-01-15,70,01,1', '2024-01-15,X\u200b9,01,1'])).toEqual(
      [plain, plain, `${plain}; it holds U+200B (zero width space)`],
    );
  });

  it('is told to a French reader in French', async () => {
    expect(await messages(['2024-01-15,a1,01,1'], 'fr')).toEqual([
      'n’est dans aucun fichier de produits\u202f; il ne diffère de «\u00a0A1\u00a0» que par les majuscules\u202f; ' +
        'écrivez-les de la même façon, et la ligne revient d’elle-même',
    ]);
  });

  it('is seen on the terminal', async () => {
    const { flags } = prepare({
      'products.csv': 'product_id,name,price\n7,Cap,2\n',
      'stores.csv': stores,
      'sales.csv': `date,product_id,store_id,quantity\n${fine}2024-01-15,\u001f7,01,1\n`,
    });
    const { stdout } = await runCommand([...flags, '--dry-run']);
    expect(stdout).toContain(
      `sales.csv:22 product_id "<U+001F>7" ${write('7', 'an invisible character, U+001F (unit separator)')}`,
    );
  });
});

describe('a value that looks right', () => {
  it('names the characters that are not what they seem', async () => {
    const { flags, db } = prepare({
      'products.csv': 'product_id,name,price\n7,Cap,2\n',
      'stores.csv': stores,
      'sales.csv': `date,product_id,store_id,quantity\n${fine}2024\u201101\u201115,7,01,1\n2024-01-15,7,01,1\u200b2\n2024-01-15,7,01,\uff12\n2024-01-15,7,01,deux\n`,
    });
    await runCommand([...flags, '--quiet']);
    expect(select(db, 'SELECT reason, details, message FROM rejected_rows ORDER BY line')).toEqual([
      {
        ...{ reason: 'not_a_date', details: '{"odd":["\u2011"]}' },
        message: 'is not a date; write it as 2024-12-31; it holds U+2011 (non-breaking hyphen)',
      },
      {
        ...{ reason: 'not_a_number', details: '{"as":"number","odd":["\u200b"]}' },
        message: 'is not a number; write it as 2 or 2.5; it holds U+200B (zero width space)',
      },
      {
        ...{ reason: 'not_a_number', details: '{"as":"number","odd":["\uff12"]}' },
        message: 'is not a number; write it as 2 or 2.5; it holds U+FF12 (full width)',
      },
      {
        ...{ reason: 'not_a_number', details: '{"as":"number"}' },
        message: 'is not a number; write it as 2 or 2.5',
      },
    ]);
  });
});
