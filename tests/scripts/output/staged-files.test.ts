import fs, { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Output } from '../../../scripts/output/output';
import { StagedFiles } from '../../../scripts/output/staged-files';
import { isUpToDate, readState, STATE_FILE, writtenState } from '../../../scripts/output/state';
import { folderWith } from '../../support/command';
import { isPossible } from '../../support/possible';

const state = writtenState({ fingerprint: 'old', files: ['report.html', 'old.svg', 'rejects-old.csv'] });
const earlier = {
  ...{ 'report.html': 'old', 'old.svg': 'old', 'rejects-old.csv': 'old' },
  ...{ 'notes.txt': 'mine', [STATE_FILE]: state },
};
const outputs = (...names: string[]): Output[] => names.map((name) => ({ name, content: () => ['n', 'ew'] }));
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('publish', () => {
  it('replaces the files of an earlier run, removes obsolete ones, and leaves what is not ours', async () => {
    const folder = folderWith(earlier);
    const files = new StagedFiles(folder);
    await files.stage(outputs('report.html', 'new.svg'));
    files.complete('new');
    expect(read(folder, 'report.html')).toBe('old');
    expect(files.publish()).toEqual({ isPublished: true });
    expect(readdirSync(folder).sort()).toEqual([STATE_FILE, 'new.svg', 'notes.txt', 'report.html']);
    expect(read(folder, 'report.html')).toBe('new');
    expect(readState(folder)).toEqual({ fingerprint: 'new', files: ['report.html', 'new.svg'] });
  });

  it('counts nothing as up to date while only a part is replaced, and still knows every file', async () => {
    const folder = folderWith(earlier);
    const files = new StagedFiles(folder);
    await files.stage(outputs('report.html', 'sales.svg'));
    files.complete('new');
    mkdirSync(join(folder, 'sales.svg'));
    expect(files.publish()).toEqual({
      isPublished: false,
      problem: expect.stringContaining('cannot be written (EISDIR'),
    });
    expect(read(folder, 'report.html')).toBe('new');
    const names = ['report.html', 'old.svg', 'rejects-old.csv', 'sales.svg'];
    expect(readState(folder)).toEqual({ fingerprint: '', files: names });
    expect(isUpToDate(folder, 'old')).toBe(false);
  });

  it('replaces nothing where the workbook is open in a program that locks it, and says what to do', async () => {
    const folder = folderWith({ ...earlier, 'sales-analysis.xlsx': 'old' });
    const files = new StagedFiles(folder);
    await files.stage(outputs('report.html', 'sales-analysis.xlsx'));
    const rename = fs.renameSync;
    const locked = jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (!String(to).endsWith('.xlsx')) return rename(from, to);
      throw Object.assign(new Error('EBUSY: resource busy or locked'), {
        code: 'EBUSY',
        syscall: 'rename',
        path: from,
      });
    });
    const workbook = join(folder, 'sales-analysis.xlsx');
    expect(files.publish()).toEqual({
      isPublished: false,
      problem: `${workbook} is open in another program (EBUSY); close it, in Excel for example, and run again`,
    });
    locked.mockRestore();
    expect([read(folder, 'report.html'), read(folder, 'sales-analysis.xlsx')]).toEqual(['old', 'old']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.sa-part'))).toEqual([]);
  });

  it('removes nothing where a run was refused and leaves lists alone, but has the next one make all again', async () => {
    const folder = folderWith(earlier);
    const files = new StagedFiles(folder);
    await files.stage(outputs('rejects-sales.csv'));
    expect(files.publish()).toEqual({ isPublished: true });
    expect(existsSync(join(folder, 'old.svg'))).toBe(true);
    expect(isUpToDate(folder, 'old')).toBe(false);
  });

  it('leaves everything as it is where nothing was staged', () => {
    const folder = folderWith(earlier);
    expect(new StagedFiles(folder).publish()).toEqual({ isPublished: true });
    expect(isUpToDate(folder, 'old')).toBe(true);
  });

  const hasProc = isPossible(existsSync('/proc'), 'a folder that cannot be made', 'there is no /proc');
  (hasProc ? it : it.skip)(
    'says what is wrong where the system makes no folder, and comes to an end',
    async () => {
      const files = new StagedFiles('/proc/none');
      await files.stage(outputs('report.html'));
      expect(files.publish().problem).toMatch(/^the output folder \/proc\/none cannot be written \(E/);
    },
  );

  it('sweeps up what killed runs have staged, whatever it is', () => {
    const leftovers = ['rejects-old.csv', 'report.html', 'sales-analysis.xlsx', 'top-10.svg', STATE_FILE];
    const folder = folderWith({
      ...Object.fromEntries(leftovers.map((name) => [`.${name}.sa-part`, 'half'])),
      '.film.mkv.partial': 'not ours',
    });
    expect(new StagedFiles(folder).publish()).toEqual({ isPublished: true });
    expect(readdirSync(folder)).toEqual(['.film.mkv.partial']);
  });
});

describe('the state of a program from before the seal', () => {
  const ours = {
    ...{ 'report.html': 'old', 'sales-analysis.xlsx': 'old', 'old.svg': 'old', 'rejects-a.tsv.csv': 'old' },
    ...{ '.rejects-a.csv.partial': 'half', '.old.svg.partial': 'half', '.report.html.partial': 'half' },
    ...{ '.sales-analysis.xlsx.partial': 'half', '..sales-analysis.json.partial': 'half' },
  };
  const others = {
    ...{ 'mine.svg': 'mine', 'rejects.csv': 'mine', '.film.mkv.partial': 'mine', 'notes.partial': 'mine' },
    ...{ 'notes.txt': 'mine', 'my.old.svg': 'mine' },
  };
  const files = ['old.svg', 'gone.svg', 'report.html', 'sales-analysis.xlsx', 'notes.txt', 'my.old.svg'];
  const folderOf = (former: object) =>
    folderWith({ ...ours, ...others, [STATE_FILE]: JSON.stringify(former) });
  const publish = async (folder: string) => {
    const staged = new StagedFiles(folder);
    await staged.stage(outputs('report.html'));
    staged.complete('new');
    expect(staged.publish()).toEqual({ isPublished: true });
    return readdirSync(folder).sort();
  };

  it('has the files removed that such a program can have made, once, and no others', async () => {
    const folder = folderOf({ fingerprint: 'new', files });
    expect(isUpToDate(folder, 'new')).toBe(false);
    const left = [...Object.keys(others), 'report.html', 'sales-analysis.xlsx', STATE_FILE].sort();
    expect(await publish(folder)).toEqual(left);
    writeFileSync(join(folder, 'rejects-mine.csv'), 'mine');
    expect(await publish(folder)).toEqual([...left, 'rejects-mine.csv'].sort());
  });

  it.each([{}, { files: 7 }, { fingerprint: 'new', files, seal: 'broken' }])(
    'is none where it reads %j',
    async (damaged) => {
      const folder = folderOf(damaged);
      expect(await publish(folder)).toEqual(
        [...Object.keys(ours), ...Object.keys(others), STATE_FILE].sort(),
      );
    },
  );
});

describe('a name', () => {
  const victims = [
    '../victim.txt',
    '../victim.svg',
    '/victim.svg',
    'below/victim.svg',
    '..',
    '',
    'notes.txt',
  ];
  it.each(victims)('"%s" of a damaged state file has nothing removed', async (name) => {
    const folder = folderWith({
      ...earlier,
      [STATE_FILE]: JSON.stringify({ fingerprint: 'old', files: [name] }),
    });
    mkdirSync(join(folder, 'below'));
    const victim = join(folder, name);
    if (name.includes('victim')) writeFileSync(victim, 'mine');
    const files = new StagedFiles(folder);
    await files.stage(outputs('report.html'));
    files.complete('new');
    expect(files.publish()).toEqual({ isPublished: true });
    expect(existsSync(victim)).toBe(true);
  });

  it('with a path is not staged', async () => {
    const folder = folderWith({});
    const files = new StagedFiles(folder);
    await expect(files.stage(outputs('../report.html'))).rejects.toThrow('../report.html');
    expect(readdirSync(dirname(folder))).not.toContain('report.html');
  });
});
