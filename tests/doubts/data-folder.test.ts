/** What lies in the data folder and is no data: passed over without a word, or named. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { cleanFiles, folderWith, prepare, runCommand, temporaryFolder } from '../support/command';
import { run } from '../support/run';

describe('what a run has written into the data folder', () => {
  it.each([
    ['a folder below', 'out', 'base.data'],
    ['the data folder itself', '', 'base'],
  ])('is passed over in %s, whatever it is called', async (_, out, db) => {
    const { data } = prepare({
      ...cleanFiles,
      'sales.csv': `${cleanFiles['sales.csv']}2024-02-30,P1,1,S1\n`,
    });
    const flags = ['--data', data, '--db', join(data, db), '--out', join(data, out), '--quiet'];
    expect(await runCommand(flags)).toMatchObject({ code: 0, stderr: '' });
    expect(await runCommand(flags)).toMatchObject({ code: 0, stderr: '' });
    // Another run has other outputs, and passes over these as well.
    const other = temporaryFolder();
    const elsewhere = ['--data', data, '--db', join(other, 'x.db'), '--out', join(other, 'out'), '--quiet'];
    const { code, stderr } = await runCommand(elsewhere);
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/(rejects|report|sales-analysis|ratio|sales)\S* is ignored/);
  });
});

describe('a link in the data folder', () => {
  it.each<[string, (data: string) => void, string[]]>([
    ['to the folder itself', (data) => symlinkSync(data, join(data, 'loop')), []],
    [
      'to a folder above it, from two folders down',
      (data) => {
        mkdirSync(join(data, 'a', 'b'), { recursive: true });
        symlinkSync(join(data, 'a'), join(data, 'a', 'b', 'loop'));
      },
      [],
    ],
    [
      'to itself',
      (data) => symlinkSync(join(data, 'self.csv'), join(data, 'self.csv')),
      ['self.csv is ignored: it is no regular file'],
    ],
    [
      'to nothing',
      (data) => symlinkSync(join(data, 'none'), join(data, 'link.csv')),
      ['link.csv is ignored: it is no regular file'],
    ],
  ])('%s is passed over', async (_, link, expected) => {
    const data = folderWith(cleanFiles);
    link(data);
    const { notices, files } = await run(data);
    expect(files.map(({ name }) => name)).toEqual(['products.csv', 'stores.csv', 'sales.csv']);
    expect(notices).toEqual(expected);
  });
});
