/** What a doubt about the data does: it is said by every run, stands in every report, and goes with its cause. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanFiles, prepare, runCommand, select } from './support/command';

const flat = 'Date,Item,Qty,Price,Status\n2024-01-02,Tea,2,3,done\n2024-01-03,Mug,1,5,zzyzx\n';
const unknown = 'sales.csv: Status "zzyzx" is no word we know; 1 row kept as a sale';

describe('a warning', () => {
  it('is said by every run and stands in every report, until its cause goes', async () => {
    const { data, out, db, flags } = prepare({ 'sales.csv': flat });
    const report = () => readFileSync(join(out, 'report.html'), 'utf8').replaceAll('&quot;', '"');
    const first = await runCommand(flags);
    const second = await runCommand(flags);
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(first.stderr).toContain(`Warning: ${unknown}\n`);
    expect(first.stderr).toContain('Note: 2 products taken from the sales');
    expect(second.stderr).toBe(`Warning: ${unknown}\n`);
    expect(report()).toContain('1 warning');
    expect(report()).toContain(unknown);
    expect(select(db, 'SELECT severity, code, details FROM notices ORDER BY severity DESC LIMIT 1')).toEqual([
      { severity: 'warning', code: 'unknown_word', details: '{"column":"Status","word":"zzyzx","rows":1}' },
    ]);
    writeFileSync(join(data, 'sales.csv'), flat.replace('zzyzx', 'done'));
    const third = await runCommand(flags);
    expect(third.stderr).not.toContain('Warning');
    expect(report()).not.toContain(unknown);
  });

  it('is told to programs as a code with its values', async () => {
    const { flags } = prepare({ 'sales.csv': flat });
    const { stdout } = await runCommand([...flags, '--json', '--dry-run']);
    const { notices } = JSON.parse(stdout) as { notices: { severity: string }[] };
    expect(notices.filter(({ severity }) => severity === 'warning')).toEqual([
      {
        ...{ severity: 'warning', message: unknown, code: 'unknown_word', file: 'sales.csv' },
        ...{ column: 'Status', word: 'zzyzx', rows: 1 },
      },
    ]);
  });

  it('refuses the run with --strict, and a note does not', async () => {
    const { flags } = prepare({ 'sales.csv': flat });
    const { code, stderr } = await runCommand([...flags, '--strict']);
    expect(code).toBe(3);
    expect(stderr).toContain('1 warning stands, --strict allows none; the database is as it was');
    const { flags: fine } = prepare({ ...cleanFiles, 'notes.txt': 'Ask Marie.\n' });
    expect(await runCommand([...fine, '--strict'])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('Note: notes.txt is ignored'),
    });
  });
});
