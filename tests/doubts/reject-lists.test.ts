/** Lists of refused rows never collide, whatever the files are called, and one that fails costs nothing else. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rejectListNames } from '../../scripts/output/reject-list-names';
import { cleanFiles, prepare, runCommand } from '../support/command';

const long = 'x'.repeat(250);

describe('the lists of refused rows', () => {
  it.each<[string, string[], (string | RegExp)[]]>([
    [
      'have the names of their files',
      ['sales.csv', '2024/sales.tsv', 'Été.CSV'],
      ['rejects-sales.csv', 'rejects-2024__sales.tsv.csv', 'rejects-Été.csv'],
    ],
    [
      'are told apart where folders make one name',
      ['2024/03.csv', '2024__03.csv'],
      [/^rejects-2024__03-[0-9a-f]{8}\.csv$/, /^rejects-2024__03-[0-9a-f]{8}\.csv$/],
    ],
    [
      'are told apart where capitals or accents alone differ',
      ['jan.CSV', 'jan.csv', 'JAN.csv', 'été.csv', 'e\u0301te\u0301.csv'],
      [
        /^rejects-jan-\w{8}/,
        /^rejects-jan-\w{8}/,
        /^rejects-JAN-\w{8}/,
        /^rejects-été-/,
        /^rejects-e\u0301te/,
      ],
    ],
    [
      'have short names',
      [`${long}.csv`, `${long}y.csv`, `${'é'.repeat(120)}.csv`],
      [/^rejects-x{200}-\w{8}\.csv$/, /^rejects-x{200}-\w{8}\.csv$/, /^rejects-é{100}-\w{8}\.csv$/],
    ],
  ])('%s', (_, files, expected) => {
    const names = files.map(rejectListNames(files));
    expect(names).toEqual(
      expected.map((each) => (typeof each === 'string' ? each : expect.stringMatching(each))),
    );
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(files.length);
  });

  it('are told apart where a file is called as a list that was told apart', () => {
    const two = ['2024/a.csv', '2024__a.csv'];
    const [first = ''] = two.map(rejectListNames(two));
    const files = [...two, first.replace('rejects-', '')];
    expect(new Set(files.map(rejectListNames(files))).size).toBe(3);
  });

  it('hold every refused row of files with nearly one name, and those of a file with a long one', async () => {
    const { data, out, flags } = prepare(cleanFiles);
    const files = ['2024/03.csv', '2024__03.csv', 'jan.CSV', 'jan.csv', `${'x'.repeat(251)}.csv`];
    for (const [index, name] of files.entries()) {
      mkdirSync(dirname(join(data, name)), { recursive: true });
      writeFileSync(
        join(data, name),
        `date,product_id,quantity,store_id\n2024-0${index + 3}-01,P1,1,S1\n2024-01-01,P1,bad${index},S1\n`,
      );
    }
    const { code, stdout } = await runCommand([...flags, '--json']);
    expect(code).toBe(0);
    const lists = (JSON.parse(stdout) as { rejects: { list: string }[] }).rejects.map(({ list }) => list);
    const listed = lists.map((list) => /bad\d/.exec(readFileSync(list, 'utf8'))?.[0]);
    expect(listed.sort()).toEqual(['bad0', 'bad1', 'bad2', 'bad3', 'bad4']);
    expect(existsSync(join(out, 'report.html'))).toBe(true);
  });

  it('do not cost the report where one cannot be written', async () => {
    const { out, flags } = prepare({
      ...cleanFiles,
      'sales.csv': `${cleanFiles['sales.csv']}2024-02-30,P1,1,S1\n`,
      'more.csv': 'date,product_id,quantity,store_id\n2024-03-01,P1,1,S1\n2024-03-02,P1,bad,S1\n',
    });
    mkdirSync(join(out, 'rejects-sales.csv'), { recursive: true });
    const { code, stdout, stderr } = await runCommand(flags);
    expect(code).toBe(4);
    expect(stderr).toContain(`The results are saved, but ${out}/rejects-sales.csv cannot be written (EISDIR`);
    expect(stdout).toContain(`Open ${out}/report.html in a browser`);
    expect(readdirSync(out)).toEqual(expect.arrayContaining(['rejects-more.csv', 'report.html']));
  });
});
