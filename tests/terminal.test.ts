/** What stands on a terminal: the real command, behind a terminal of 80 columns that `script` makes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { placesOf } from '../scripts/run/terminal';
import { cleanFiles, compiledMain, prepare, runCommand, temporaryFolder } from './support/command';
import { isPossible, isWindows } from './support/possible';

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

function hasScript(): boolean {
  if (isWindows) return false;
  return /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');
}

/** Everything that the command writes to a terminal, stdout and stderr as they come. */
function onTerminal(flags: string[], environment: NodeJS.ProcessEnv = {}): string {
  const { NO_COLOR, FORCE_COLOR, CI, ...env } = process.env;
  const command = [process.execPath, compiledMain, ...flags].map(quoted).join(' ');
  const text = execFileSync('script', ['-qec', `stty cols 80 rows 24; ${command}`, '/dev/null'], {
    cwd: temporaryFolder(),
    encoding: 'utf8',
    env: { ...env, TERM: 'xterm-256color', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return text.replaceAll('\r\n', '\n');
}

/** A line as it stands in the end: what a bar wrote before is overwritten. */
const lastOf = (line: string) => stripVTControlCharacters(line.split('\r').at(-1) ?? '');

const files = {
  ...cleanFiles,
  'products.csv': `product_id,name,price,stock\nP1,${'A pen of a very long name '.repeat(4)},1.50,10\nP2,Ink,20,5\n`,
  'sales.csv': `${cleanFiles['sales.csv']}2024-02-30,P1,1,S1\n`,
};

(isPossible(hasScript(), 'what stands on a terminal', 'there is no `script` of util-linux')
  ? describe
  : describe.skip)('on a terminal', () => {
  const { flags } = prepare(files);
  let written = '';
  beforeAll(() => {
    written = onTerminal([...flags, '--currency', 'EUR']);
  });

  it('no line is wider than it, but for paths, and names stand beside codes, with amounts in the currency', () => {
    const lines = written.split('\n').map(lastOf);
    const wide = lines.filter(
      (line) => placesOf(line) > 80 && line.trim().includes(' ') && !line.includes('/'),
    );
    expect(wide).toEqual([]);
    expect(written).toMatch(/P2 +Ink +Feb 2024 +1 +€20\.00/);
    expect(written).toMatch(/P1 +A pen of .*…/);
  });

  it('titles are bold and warnings coloured, and a bar tells of reading, analysing and drawing', () => {
    expect(written).toContain('\x1b[1mProducts over time\x1b[22m (monthly_product_sales');
    const bars = written.split(/[\r\n]/).map((each) => stripVTControlCharacters(each));
    for (const bar of [
      /sales\.csv █{20} /,
      /^analysing ░{20} 0 of \d+, /,
      /^drawing ░{20} 0 of \d+, /,
      /^writing /,
    ])
      expect(bars.filter((each) => bar.test(each))).not.toEqual([]);
    // The result begins where the last bar stood.
    expect(written.split('\n').map(lastOf)).toContainEqual(expect.stringMatching(/^file +kind/));
  });

  it('NO_COLOR is heeded', () => {
    const { flags: others } = prepare(files);
    const plain = onTerminal(others, { NO_COLOR: '1' });
    expect(plain).toContain('Products over time (monthly_product_sales');
    // Nothing but the bars moves the cursor.
    expect(plain.replaceAll('\r\x1b[K', '')).not.toContain('\x1b');
  });
});

it('Elsewhere there is no colour, and no line is broken but in tables', async () => {
  const { flags, data } = prepare(files);
  const { stdout, stderr } = await runCommand(flags, { env: { FORCE_COLOR: '1' } });
  expect(stdout + stderr).not.toContain('\x1b');
  expect(stdout).toContain(`${data}/sales.csv:4 date "2024-02-30" is not a day of the calendar; correct it`);
});

it('What to look at is said before where it is written, once the report is made anew', async () => {
  const { flags } = prepare(cleanFiles);
  const heading = 'What changed, and what to look at';
  const { stdout } = await runCommand(flags);
  const blocks = stdout.split('\n\n');
  expect(blocks.at(-2)).toMatch(new RegExp(`^${heading}\n• The newest sale is of February 1, 2024`));
  expect((await runCommand(flags)).stdout).not.toContain(heading);
  const { flags: french } = prepare(cleanFiles);
  expect((await runCommand([...french, '--locale', 'fr'])).stdout).not.toContain('•');
});
