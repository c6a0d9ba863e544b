/** What stands on stderr where no person looks at it: lines with their time, or objects for a program. */

import { spawnSync } from 'node:child_process';
import { cleanFiles, compiledMain, prepare, runCommand, select } from './support/command';

const files = {
  ...cleanFiles,
  'sales.csv': `${cleanFiles['sales.csv']}2024-02-30,P1,1,S1\n`,
  'till.csv': 'Order;Status\n1;SECRET\n',
};

it('A line in a file begins with the time of the clock on the wall, and says which clock that is', () => {
  const { flags } = prepare(files);
  const zones: [zone: string, ahead: RegExp][] = [
    ['Asia/Kolkata', /^\+05:30$/],
    ['America/St_Johns', /^-0[23]:30$/],
    ['UTC', /^\+00:00$/],
  ];
  for (const [TZ, ahead] of zones) {
    const begun = Date.now();
    const { stderr } = spawnSync(process.execPath, [compiledMain, ...flags], {
      encoding: 'utf8',
      env: { ...process.env, TZ },
    });
    const times = stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '');
    expect(times.length).toBeGreaterThan(0);
    for (const time of times) {
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
      expect(time.slice(19)).toMatch(ahead);
      expect(Math.abs(Date.parse(time) - begun)).toBeLessThan(60_000);
    }
  }
});

/** The lines of `--log json`. */
async function logged(flags: string[]): Promise<Record<string, unknown>[]> {
  const { stderr } = await runCommand([...flags, '--log', 'json']);
  return stderr
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('--log json', () => {
  it('writes an object a line, all with the time at which the run stands in the table runs', async () => {
    const { flags, db } = prepare(files);
    const lines = await logged(flags);
    const [row] = select(db, 'SELECT started_at AS run FROM runs');
    for (const each of lines) expect(each).toMatchObject(row as object);
    expect(lines[0]).toMatchObject({ level: 'info', msg: 'begun', version: '1.0.0' });
    expect(lines).toContainEqual(
      expect.objectContaining({ msg: 'read', file: expect.stringContaining('sales.csv') }),
    );
    expect(lines.at(-1)).toMatchObject({ level: 'info', msg: 'saved', files: 3 });
  });

  it('tells of a notice by its code and file; what stands in the files is told with --debug alone', async () => {
    const { flags } = prepare(files);
    const notices = (lines: Record<string, unknown>[]) => lines.filter(({ code }) => code !== undefined);
    const short = notices(await logged(flags));
    expect(short).toContainEqual(
      expect.objectContaining({
        level: 'info',
        code: 'ignored',
        file: expect.stringMatching(/till\.csv$/),
        msg: 'note',
      }),
    );
    expect(JSON.stringify(short)).not.toContain('Status');
    const long = notices(await logged([...flags, '--debug', '--rebuild']));
    expect(JSON.stringify(long)).toContain('Status');
  });

  it('describes a failure as --json does', async () => {
    const { flags } = prepare(files);
    const [failure] = (await logged([...flags, '--max-rejects', '0'])).slice(-1);
    expect(failure).toMatchObject({
      ...{ level: 'error', code: 'refused', exitCode: 3 },
      msg: expect.stringMatching(/^1 row is refused, --max-rejects allows 0/),
    });
  });

  it('has only notes, warnings and errors where the run is quiet', async () => {
    const { flags } = prepare(files);
    expect((await logged([...flags, '--quiet'])).map(({ code }) => code)).toEqual(['ignored']);
  });

  it('holds for a command that is no run', async () => {
    const [failure] = await logged(['--compact', '--db', 'absent.db']);
    expect(failure).toMatchObject({
      level: 'error',
      exitCode: 2,
      msg: 'There is no database absent.db to compact',
    });
  });

  it('is one of two forms', async () => {
    const { code, stderr } = await runCommand(['--log', 'xml']);
    expect([code, stderr]).toEqual([2, 'Error: --log "xml" is neither text nor json\n']);
  });
});
