/** Rows without a header that read like those of another file are its second part. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanFiles, folderWith } from '../support/command';
import { run } from '../support/run';

const message = (data: string, part: string, whole: string) =>
  `${data}/${part}:1 reads like a row of ${whole}, but no header stands above it: all its rows would be left out. ` +
  `Put the header of ${whole} on top; or, if it is something else, write kind = "${part}:ignore" into sales-analysis.ini in the data folder, ` +
  `or say --kind "${part}:ignore"`;

describe('a file without a header', () => {
  it.each([
    ['sales.csv', '2024-02-02,P1,110,S1\n'],
    ['sales.csv', '2024-02-02,P1,110,S1\n2024-02-02,P1,x,S1\n2024-02-03,P2,1,S2\n2024-02-03,P2,1,S2\n'],
    ['sales.csv', '02/02/2024,P1,110,S1\n'],
    ['products.csv', 'P3,Cap,3,4\nP4,Mug,1.20,\n'],
    ['stores.csv', 'S3,Metz,4\n'],
  ])('stops the run where its rows are like those of %s', async (whole, rows) => {
    const data = folderWith({ ...cleanFiles, 'part2.csv': rows });
    await expect(run(data)).rejects.toThrow(message(data, 'part2.csv', whole));
    const importing = {
      ...{ dateFormat: undefined, decimal: undefined, columns: new Map() },
      files: [{ pattern: 'part2.csv', kind: 'ignore' as const }],
    };
    expect((await run(data, undefined, { importing })).notices).toEqual([
      'part2.csv is ignored: the settings say so',
    ]);
  });

  it('stops the run also where the first part was loaded long ago', async () => {
    const data = folderWith(cleanFiles);
    const { db } = await run(data);
    writeFileSync(join(data, 'part2.csv'), '2024-02-02,P1,110,S1\n');
    await expect(run(data, db)).rejects.toThrow(message(data, 'part2.csv', 'sales.csv'));
  });

  it.each([
    ['a text', 'Ask Marie, she knows.\n'],
    ['names alone', 'a,b,c\nd,e,f\n'],
    ['rows of another width', '2024-02-02,P1,110\n'],
    ['rows that are mostly others', '2024-02-02,P1,110,S1\nx,y,z,a\nx,y,z,a\nx,y,z,a\n'],
    ['a header we do not know', 'when,what,many,where\n2024-02-02,P1,110,S1\n'],
  ])('is ignored where it is %s', async (_, text) => {
    const { notices } = await run(folderWith({ ...cleanFiles, 'notes.txt': text }));
    expect(notices).toEqual([expect.stringContaining('notes.txt is ignored: no line has the columns')]);
  });
});
