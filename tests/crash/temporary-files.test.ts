import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compiledMain, temporaryFolder } from '../support/command';
import { isPossible } from '../support/possible';

const hasProc = isPossible(existsSync('/proc/self/fd'), 'temporary files', 'there is no /proc');

(hasProc ? it : it.skip)('What SQLite cannot sort in memory stands beside the database, not in /tmp', () => {
  const folder = temporaryFolder();
  const script = `const { openDatabase, beginRun } = require('./scripts/database');
    const { readdirSync, readlinkSync } = require('fs');
    (async () => {
      const database = await openDatabase(process.argv[1]);
      const { manager } = await beginRun(database);
      await manager.query('CREATE TEMP TABLE large (text text)');
      await manager.query(\`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)
        INSERT INTO large SELECT hex(randomblob(500)) FROM n\`);
      const open = readdirSync('/proc/self/fd').flatMap((fd) => {
        try { return readlinkSync('/proc/self/fd/' + fd); } catch { return []; }
      });
      console.log(JSON.stringify(open.filter((path) => path.includes('etilqs'))));
      await database.abandon();
    })();`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script, join(folder, 'sales.db')], {
    ...{ cwd: dirname(compiledMain), encoding: 'utf8' },
  });
  expect(stderr).toBe('');
  const files: string[] = JSON.parse(stdout);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(file.startsWith(join(folder, 'etilqs'))).toBe(true);
});
