import { readSettings } from '../../../scripts/settings/settings';
import { folderWith } from '../../support/command';

const titleOf = (ini: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) =>
  readSettings(['--data', folderWith({ 'sales-analysis.ini': ini }), ...args], env).look.title;

it.each<[string, string, string[], NodeJS.ProcessEnv, string | undefined]>([
  ['is nobody’s where nobody says', '', [], {}, undefined],
  [
    'may travel with the data',
    'title = "Bäckerei Müller: Brot & Kaffee"\n',
    [],
    {},
    'Bäckerei Müller: Brot & Kaffee',
  ],
  ['may be a variable, which goes before it', 'title = Old\n', [], { TITLE: 'Shop' }, 'Shop'],
  [
    'may be a flag, which goes before both',
    'title = Old\n',
    ['--title', ' My  shop '],
    { TITLE: 'Shop' },
    'My shop',
  ],
])('A name of the business %s', (_, ini, args, env, title) => {
  expect(titleOf(ini, args, env)).toBe(title);
});

it.each([
  ['title =\n', /sales-analysis\.ini:1 title is empty; give it a value, or leave it out$/],
  [
    '[till/*]\ntitle = Mine\n',
    /sales-analysis\.ini:2 title stands below \[till\/\*\] and is of the whole folder; write it above/,
  ],
])('The line %j is refused', (ini, message) => {
  expect(() => titleOf(ini)).toThrow(message);
});
