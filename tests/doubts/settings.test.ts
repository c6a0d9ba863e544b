/** Settings never fail open: what somebody has written down settles something, or the run says that it does not. */
import { describeNotice } from '../../scripts/notices/describe-notice';
import { readSettings } from '../../scripts/settings/settings';
import { cleanFiles, folderWith, prepare, runCommand } from '../support/command';

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const project = process.cwd();
afterEach(() => process.chdir(project));

/** What a run in a folder with these files is told, or why it is refused; and what is noted. */
function settingsWith(files: Record<string, string | Buffer>, env: NodeJS.ProcessEnv = {}) {
  process.chdir(folderWith(files));
  const { maxRejects, strict, look, importing, overlooked } = readSettings(['--data', '.'], env);
  const { dateFormat } = importing;
  const notes = overlooked.map((each) => describeNotice(each));
  return { maxRejects, strict, locale: look.locale, dateFormat, notes };
}

const nothing = { maxRejects: undefined, strict: false, locale: 'en', dateFormat: undefined, notes: [] };
type Settled = Partial<Record<keyof typeof nothing, unknown>>;

describe('a file .env', () => {
  it.each<[string, string, Settled]>([
    ['with a byte order mark is read', '\ufeffMAX_REJECTS=0\n', { maxRejects: 0 }],
    ['with lines that end in CR is read', 'LOCALE=fr\rMAX_REJECTS=0\r', { maxRejects: 0, locale: 'fr' }],
    ['may set a flag', 'STRICT=yes\n', { strict: true }],
    [
      'with names near ours is noted',
      'MAX_REJECT=0\nmax_age=2d\nPATH_TO_X=1\n;STRICT=1\n',
      {
        notes: [
          'MAX_REJECT in .env settles nothing; if you mean MAX_REJECTS, write it so',
          'max_age in .env settles nothing; if you mean MAX_AGE, write it so',
        ],
      },
    ],
    [
      'with the name of a flag that has no variable is noted',
      'DRY_RUN=1\n',
      { notes: ['DRY_RUN in .env settles nothing; if you mean --dry-run, write it so'] },
    ],
    [
      'with an empty setting is noted',
      'MAX_REJECTS=\n',
      { notes: ['MAX_REJECTS in .env is empty: it settles nothing; give it a value, or remove the line'] },
    ],
  ])('%s', (_, dotEnv, settled) => {
    expect(settingsWith({ '.env': dotEnv })).toEqual({ ...nothing, ...settled });
  });

  it.each<[string, string | Buffer, string]>([
    ['in UTF-16', utf16('MAX_REJECTS=0\r\n'), '.env is UTF-16; save it as UTF-8'],
    [
      'in UTF-16 without a mark',
      Buffer.from('A=0\n', 'utf16le').swap16(),
      '.env is UTF-16; save it as UTF-8',
    ],
    [
      'in another encoding, where that matters',
      Buffer.from('# é\nSTORE=Orléans\n', 'latin1'),
      '.env:2 "STORE=Orl\ufffdans" is not UTF-8; save it as UTF-8',
    ],
    [
      'with a line that names a setting and gives it no value',
      'LOCALE=en\nMAX_REJECTS: 0\n',
      '.env:2 "MAX_REJECTS: 0" settles nothing; write MAX_REJECTS=VALUE, and close every quote above it',
    ],
    [
      'with a quote that is never closed',
      'FOO="bar\nMAX_REJECTS=0\nB="1"\n',
      '.env:2 "MAX_REJECTS=0" settles nothing; write MAX_REJECTS=VALUE, and close every quote above it',
    ],
    [
      'with a value that does not exist',
      'DECIMAL=,\n',
      'DECIMAL in .env "," does not exist; it is point or comma',
    ],
  ])('%s is refused', (_, dotEnv, message) => {
    expect(() => settingsWith({ '.env': dotEnv })).toThrow(expect.objectContaining({ message, exitCode: 2 }));
  });

  it('that an editor has given another ending is noted', () => {
    expect(settingsWith({ '.env.txt': 'MAX_REJECTS=0\n' }).notes).toEqual([
      '.env.txt is not read; if it holds settings, call it .env',
    ]);
  });

  it('counts where the environment has the same variable empty', () => {
    expect(settingsWith({ '.env': 'MAX_REJECTS=0\n' }, { MAX_REJECTS: '' }).maxRejects).toBe(0);
  });
});

describe('a variable of the environment', () => {
  it.each<[string, NodeJS.ProcessEnv, Settled]>([
    ['may say the language as a system does', { LOCALE: 'fr_CA.UTF-8' }, { locale: 'fr-CA' }],
    ['may say that there is no language', { LOCALE: 'C.UTF-8' }, {}],
    ['may say the order of days as others do', { DATE_FORMAT: '%d/%m/%Y' }, { dateFormat: 'dmy' }],
    [
      'is noted where its name is near ours',
      { MAX_REJCTS: '0', LOCALES: 'x' },
      { notes: ['MAX_REJCTS in the environment settles nothing; if you mean MAX_REJECTS, write it so'] },
    ],
  ])('%s', (_, env, settled) => {
    expect(settingsWith({}, env)).toEqual({ ...nothing, ...settled });
  });

  it.each<[NodeJS.ProcessEnv, string]>([
    [
      { DATE_FORMAT: '%Y-%m-%d' },
      'DATE_FORMAT "%Y-%m-%d" does not exist; it is dmy or mdy or ymd; unset DATE_FORMAT where it is meant for another program',
    ],
    [{ LOCALE: 'french!' }, 'LOCALE "french!" is no language; write a tag such as en, en-GB or fr-FR'],
    [{ CURRENCY: '€' }, 'CURRENCY "€" is no currency; write a code such as EUR, USD or GBP'],
    [{ MAX_REJECTS: 'none' }, 'MAX_REJECTS "none" is not a whole number; write digits only, for example 0'],
    [{ MAX_AGE: '2 nights' }, 'MAX_AGE "2 nights" is no number of days; write it as 2d, or 1w for a week'],
    [{ STRICT: 'maybe' }, 'STRICT "maybe" is neither yes nor no; write 1 or 0'],
  ])('%j is called by its name', (env, message) => {
    expect(() => settingsWith({}, env)).toThrow(expect.objectContaining({ message, exitCode: 2 }));
  });
});

it.each([
  ['with a mark', utf16('decimal = comma\n')],
  ['without one', Buffer.from('decimal = comma\n', 'utf16le')],
])('The settings of the data folder are refused in UTF-16 %s', (_, content) => {
  expect(() => settingsWith({ 'sales-analysis.ini': content })).toThrow(
    'sales-analysis.ini is UTF-16; save it as UTF-8',
  );
});

it('A run says what settles nothing, and goes on', async () => {
  const { flags } = prepare(cleanFiles);
  const cwd = folderWith({ '.env': '\ufeffMAX_REJECT=0\n' });
  expect(await runCommand([...flags, '--quiet'], { cwd })).toMatchObject({
    code: 0,
    stderr: 'Note: MAX_REJECT in .env settles nothing; if you mean MAX_REJECTS, write it so\n',
  });
});
