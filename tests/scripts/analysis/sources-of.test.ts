import { join } from 'node:path';
import { sourcesOf } from '../../../scripts/analysis/sources-of';
import { folderWith } from '../../support/command';

it('reads what a file imports, and what that imports, each once; types change no row', () => {
  const folder = folderWith({
    'a.ts':
      "import { b } from './b';\nimport {\n  type D,\n  c,\n} from './c';\nimport type { T } from './t';\nimport fs from 'node:fs';\n",
    'b.ts': "export { c } from './c';\n// b",
    'c.js': "const a = require('./a');\n// c",
    't.ts': '// t',
  });
  const sources = sourcesOf(join(folder, 'a.ts')).split('\0');
  expect(sources.map((text) => /\/\/ (.)$/.exec(text)?.[1] ?? 'a')).toEqual(['a', 'b', 'c']);
});
