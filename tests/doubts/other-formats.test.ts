/** A file that is called a table and is something else is recognised, with what to do about it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cleanFiles, folderWith, prepare, runCommand } from '../support/command';
import { run } from '../support/run';
import { Shop } from '../support/shop';

const inside: [description: string, content: string | Buffer, said: string][] = [
  [
    'a workbook',
    Buffer.from('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml'),
    'it is a workbook, whatever its name says; give it the ending .xlsx',
  ],
  [
    'a zip archive',
    Buffer.from('PK\x03\x04\x14\0sales.csv'),
    'it is a packed archive; unpack it into the data folder',
  ],
  ['a packed file', gzipSync('a,b\n'), 'it is a packed archive; unpack it into the data folder'],
  [
    'an old workbook',
    Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
    'it is a workbook of the kind .xls, whatever its name says; save it as .xlsx or CSV',
  ],
  ['a PDF', '%PDF-1.7\n%\u00e2\u00e3\n', 'it is a PDF; export it as CSV'],
  [
    'a web page',
    '\ufeff\n<!DOCTYPE html>\n<html><body>Please sign in</body></html>\n',
    'it is a web page: often the page to sign in, stored in the place of the export; sign in and download the CSV again',
  ],
  ['a table of HTML', '<table><tr><td>date</td></tr></table>', 'it is a web page'],
  ['XML', '<?xml version="1.0"?>\n<sales/>\n', 'it is XML; export it as CSV, or save it as .xlsx'],
  ['JSON', '{"error":"unauthorized"}', 'it is JSON; export it as CSV'],
  ['a list in JSON', '[\n  {"date": "2024-01-15", "quantity": 3}\n]', 'it is JSON; export it as CSV'],
  [
    'UTF-16 that is no table',
    Buffer.from('Ask Marie about store 3.\n', 'utf16le'),
    'it is UTF-16 without a byte order mark; export it as UTF-8 if it holds your data',
  ],
];

describe('a file that is called a table', () => {
  it.each(inside)('and is %s is named in a warning', async (_, content, said) => {
    const { flags } = prepare({ ...cleanFiles, 'february.csv': content });
    const { code, stderr } = await runCommand([...flags, '--quiet', '--dry-run']);
    expect([code, stderr]).toEqual([0, expect.stringContaining(`Warning: february.csv is ignored: ${said}`)]);
  });

  it('and is the only one of its kind ends the run with the same words', async () => {
    const files = { ...cleanFiles, 'sales.csv': '<html><head><title>Sign in</title></head></html>' };
    await expect(run(folderWith(files))).rejects.toThrow(
      'found products.csv (products); stores.csv (stores); sales.csv is ignored: it is a web page: often the page to sign in',
    );
  });

  it('and was one when it was loaded stops the run', async () => {
    const shop = new Shop(cleanFiles);
    await shop.run();
    shop.write('sales.csv', '<html><head><title>Sign in</title></head></html>');
    expect(await shop.failure()).toContain('sales.csv: it is a web page: often the page to sign in');
  });

  it.each(['utf16le', 'utf16be'])('and is one in %s without a mark stops the run', async (encoding) => {
    const bytes = Buffer.from(cleanFiles['sales.csv'], 'utf16le');
    const shop = new Shop({ ...cleanFiles, 'sales.csv': encoding === 'utf16be' ? bytes.swap16() : bytes });
    expect(await shop.failure()).toBe(
      'sales.csv is UTF-16 without a byte order mark; export it again as UTF-8',
    );
  });

  it('and begins with a bracket is read all the same where it is one', async () => {
    const text = cleanFiles['sales.csv'].replace('date,product_id', '"date",[product_id]');
    expect((await run(folderWith({ ...cleanFiles, 'sales.csv': text }))).notices).toEqual([]);
  });
});

describe('--data', () => {
  it('that names a file is answered with its folder', async () => {
    const { data, flags } = prepare(cleanFiles);
    const file = join(data, 'sales.csv');
    const { code, stderr } = await runCommand([...flags, '--data', file]);
    expect([code, stderr]).toEqual([
      2,
      `Error: --data ${file} is a file, and all files of a folder are read together: name its folder, --data ${data}\n`,
    ]);
  });

  it('that names nothing is answered too', async () => {
    const { flags, folder } = prepare(cleanFiles);
    mkdirSync(join(folder, 'empty'));
    const { code, stderr } = await runCommand([...flags, '--data', join(folder, 'none')]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('does not exist; name the folder')]);
  });
});
