/** A file that is no UTF-8 is read as Western text where it looks so, with a warning; any other stops the run. */
import { cleanFiles, folderWith, prepare, runCommand, select } from '../support/command';
import { run } from '../support/run';

const sales = 'date,quantity,item,store,price\n2024-01-31,1,';
/** `@` stands for the bytes of a name. */
const withName = (bytes: Buffer, text = `${sales}@,Lyon,2\n`) => {
  const [before = '', after = ''] = text.split('@');
  return Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
};
const hex = (bytes: string) => Buffer.from(bytes, 'hex');

const warningsOf = (stderr: string) =>
  [...stderr.matchAll(/^Warning: (.*)$/gm)].map(([, warning]) => warning);

/** The same word in each encoding: what the web calls it, its bytes, the word. */
const foreign: [encoding: string, bytes: Buffer, word: string][] = [
  ['windows-1251', hex('cff0e8e2e5f2'), 'Привет'],
  ['koi8-r', hex('f0d2c9d7c5d4'), 'Привет'],
  ['gb18030', hex('c2ccb2e8'), '绿茶'],
  ['shift_jis', hex('82a082a882bf82e1'), 'あおちゃ'],
  ['euc-kr', hex('b3ecc2f7'), '녹차'],
  ['windows-1250', hex('8f72f364b36f'), 'Źródło'],
  ['ibm866', hex('8fe0a8a2a5e2'), 'Привет'],
];

describe('a file in another alphabet', () => {
  it.each(foreign)(
    'stops the run, and is read as %s where somebody says so',
    async (encoding, bytes, word) => {
      const data = folderWith({ 'sales.csv': withName(bytes) });
      await expect(run(data)).rejects.toThrow(
        /sales\.csv:2 is neither UTF-8 nor Western text: it would say ".+"\. Export it again as UTF-8; or say how it is written: write encoding = "sales\.csv:windows-1251" into sales-analysis\.ini in the data folder, or say --encoding "sales\.csv:windows-1251" \(or windows-1250, gb18030, shift_jis, …\)$/,
      );
      const { flags, db } = prepare({ 'sales.csv': withName(bytes) });
      const { code, stderr } = await runCommand([...flags, '--encoding', `sales.csv:${encoding}`, '--quiet']);
      expect({ code, warnings: warningsOf(stderr) }).toEqual({ code: 0, warnings: [] });
      expect(select(db, 'SELECT product_id FROM sales')).toEqual([{ product_id: word }]);
    },
  );

  it('may be named in the data folder, by another of its names', async () => {
    const { flags, db } = prepare({
      'sales.csv': withName(hex('cff0e8e2e5f2')),
      'sales-analysis.ini': 'encoding = CP1251\n',
    });
    expect((await runCommand([...flags, '--quiet'])).code).toBe(0);
    expect(select(db, 'SELECT product_id FROM sales')).toEqual([{ product_id: 'Привет' }]);
  });

  it('is nobody\u2019s business where it is no table', async () => {
    const { flags } = prepare({ ...cleanFiles, 'notes.txt': hex('cff0e8e2e5f20acff0e8e2e5f2') });
    expect((await runCommand([...flags, '--quiet'])).code).toBe(0);
  });
});

const western: [description: string, bytes: Buffer, word: string][] = [
  ['French', Buffer.from('Th\xe9 glac\xe9', 'latin1'), 'Thé glacé'],
  ['Portuguese', Buffer.from('Cora\xe7\xe3o', 'latin1'), 'Coração'],
  ['typographic', hex('4f92436f6e6e6f722096203580'), 'O’Connor – 5€'],
];

it.each(western)('A %s name is read, with a warning that stays', async (_, bytes, word) => {
  const { flags, db } = prepare({ 'sales.csv': withName(bytes) });
  for (let time = 0; time < 2; time += 1) {
    const { code, stderr } = await runCommand([...flags, '--quiet']);
    expect({ code, warnings: warningsOf(stderr) }).toEqual({
      code: 0,
      warnings: [
        'sales.csv: it is not UTF-8; it is read as windows-1252, check the accents, first in line 2',
      ],
    });
  }
  expect(select(db, 'SELECT product_id FROM sales')).toEqual([{ product_id: word }]);
});

it('A named encoding leaves no doubt', async () => {
  const { flags } = prepare({ 'sales.csv': withName(Buffer.from('Th\xe9', 'latin1')) });
  const { code, stderr } = await runCommand([...flags, '--encoding', 'latin1', '--quiet']);
  expect({ code, warnings: warningsOf(stderr) }).toEqual({ code: 0, warnings: [] });
});

it('Bytes that are nothing in a named encoding refuse their row', async () => {
  const text = `${sales}@,Lyon,2\n2024-02-01,1,Tea,Lyon,2\n2024-02-02,1,Tea,Lyon,2\n`;
  const { flags, db } = prepare({ 'sales.csv': withName(hex('ff'), text) });
  expect((await runCommand([...flags, '--encoding', 'gb18030', '--quiet'])).code).toBe(0);
  expect(select(db, 'SELECT line, reason FROM rejected_rows')).toEqual([
    { line: 2, reason: 'wrong_encoding' },
  ]);
});

it('An encoding that does not exist is refused', async () => {
  const { code, stderr } = await runCommand(['--encoding', 'cp9999']);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      'Error: --encoding "cp9999" does not exist; it is utf-8, windows-1252, windows-1251, gb18030, shift_jis, …\n',
  });
});

it('A sequence of UTF-8 by chance, among many accents that are none, refuses no row', async () => {
  const rows = Array.from(
    { length: 30 },
    (_, day) => `2024-01-${String(day + 1).padStart(2, '0')},1,Th\xe9,Lyon,2\n`,
  );
  const text = Buffer.from(
    `date,quantity,item,store,price\n2024-01-31,1,T\xc3\xa9,Lyon,2\n${rows.join('')}`,
    'latin1',
  );
  const { db } = await run(folderWith({ 'sales.csv': text }));
  expect(select(db, 'SELECT product_id, COUNT(*) AS n FROM sales GROUP BY 1 ORDER BY 2')).toEqual([
    { product_id: 'TÃ©', n: 1 },
    { product_id: 'Thé', n: 30 },
  ]);
});
