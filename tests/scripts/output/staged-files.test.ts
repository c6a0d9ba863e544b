import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { STATE_FILE } from '../../../scripts/output/output-state';
import { isRejectFile } from '../../../scripts/output/reject-files';
import { StagedFiles } from '../../../scripts/output/staged-files';
import { folderWith } from '../../support/command';

const earlier = { 'report.html': 'old', 'old.svg': 'old', 'notes.txt': 'mine', [STATE_FILE]: 'old' };

describe('publish', () => {
  it('replaces the files of an earlier run, removes obsolete ones, and leaves what is not ours', () => {
    const folder = folderWith({ ...earlier, 'rejects-old.csv': 'old' });
    const files = new StagedFiles(folder, isRejectFile);
    files.stage('report.html', ['new']);
    files.stage(STATE_FILE, ['new']);
    files.remove('old.svg');
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe('old');
    expect(files.publish()).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual([STATE_FILE, 'notes.txt', 'report.html']);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe('new');
  });

  it('leaves no state file while only a part of the files is replaced', () => {
    const folder = folderWith(earlier);
    const files = new StagedFiles(folder, isRejectFile);
    files.stage('report.html', ['new']);
    files.stage('sales-analysis.xlsx', ['new']);
    files.stage(STATE_FILE, ['new']);
    mkdirSync(join(folder, 'sales-analysis.xlsx'));
    expect(files.publish()).toContain('cannot be written (EISDIR');
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe('new');
    expect(existsSync(join(folder, STATE_FILE))).toBe(false);
  });

  it('leaves the state file where all other files stay as they are', () => {
    const folder = folderWith(earlier);
    const files = new StagedFiles(folder, isRejectFile);
    files.stage('rejects-sales.csv', ['new']);
    expect(files.publish()).toBeUndefined();
    expect(existsSync(join(folder, STATE_FILE))).toBe(true);
  });

  it('says what is wrong where the system makes no folder, and comes to an end', () => {
    const files = new StagedFiles('/proc/none', isRejectFile);
    files.stage('report.html', ['new']);
    expect(files.publish()).toMatch(/^the output folder \/proc\/none cannot be written \(E/);
  });

  it('sweeps up what killed runs have staged, whatever it is', () => {
    const leftovers = ['rejects-old.csv', 'report.html', 'sales-analysis.xlsx', 'top-10.svg', STATE_FILE];
    const folder = folderWith({
      ...Object.fromEntries(leftovers.map((name) => [`.${name}.partial`, 'half'])),
      '.film.mkv.partial': 'not ours',
    });
    expect(new StagedFiles(folder, isRejectFile).publish()).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['.film.mkv.partial']);
  });
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
  it.each(victims)('"%s" of a damaged state file has nothing removed', (name) => {
    const folder = folderWith(earlier);
    mkdirSync(join(folder, 'below'));
    const victim = join(folder, name);
    if (name.includes('victim')) writeFileSync(victim, 'mine');
    const files = new StagedFiles(folder, isRejectFile);
    files.remove(name);
    expect(files.publish()).toBeUndefined();
    expect(existsSync(victim)).toBe(true);
  });

  it('with a path is not staged', () => {
    const folder = folderWith({});
    const files = new StagedFiles(folder, isRejectFile);
    expect(() => files.stage('../report.html', ['new'])).toThrow('../report.html');
    expect(readdirSync(dirname(folder))).not.toContain('report.html');
  });
});
