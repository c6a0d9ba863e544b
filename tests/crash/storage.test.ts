/**
 * One failure at each step of storage: the run ends with 1, its message names the cause in one sentence, the database is
 * as it was, and the next run repairs everything.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { beginRun, openDatabase } from '../../scripts/database';
import { compiledMain as main } from '../support/command';
import { isPossible } from '../support/possible';
import { type End, endOf } from './command';
import { asNobody, CrashShop } from './crash-shop';
import { failsOnPurpose } from './extent';

const canRun = failsOnPurpose('failures of storage');
const suite = canRun ? describe : describe.skip;

const causes = {
  busy: 'is held by another run or by a program that reads it; run again once that has ended (SQLITE_BUSY)',
  noDatabase: 'is not a SQLite database; name another file with --db (SQLITE_NOTADB)',
  cannotOpen: 'cannot be opened; check that the path is right and that you may write there (SQLITE_CANTOPEN)',
  readOnly: 'cannot be written; check the permissions of the file and of its folder (SQLITE_READONLY)',
  readOnlyFolder:
    'cannot be written; check the permissions of the file and of its folder (SQLITE_READONLY_DIRECTORY)',
  full: 'does not fit on the disk of FOLDER; free some space there, then run again (SQLITE_FULL)',
  broken:
    'cannot be read or written because the disk reports an error; check the disk and its free space (SQLITE_IOERR_WRITE)',
};
const because = (cause: keyof typeof causes, path = shop.db, folder = dirname(path)) =>
  `The database ${path} ${causes[cause].replace('FOLDER', folder)}`;

let shop: CrashShop;

if (canRun) {
  beforeEach(async () => {
    shop = await CrashShop.open(main);
    // A run in this process sets it.
    delete process.env['SQLITE_TMPDIR'];
  });
  afterEach(() => shop.close());
}

suite('opening the database', () => {
  it('fails where the file is no database', async () => {
    writeFileSync(shop.db, 'not a database, but long enough to be looked at');
    const stderr = `Error: ${because('noDatabase')}\n`;
    expect(await shop.run()).toEqual({ code: 1, stdout: '', stderr });
  });

  it('fails where the file cannot be read', async () => {
    chmodSync(shop.db, 0o000);
    const stderr = `Error: ${because('cannotOpen')}\n`;
    expect(await shop.run(asNobody)).toEqual({ code: 1, stdout: '', stderr });
    chmodSync(shop.db, 0o644);
    await shop.expectRepaired();
  });

  it('fails where a new file cannot be made', async () => {
    rmSync(shop.db);
    chmodSync(dirname(shop.db), 0o555);
    const repair = () => chmodSync(dirname(shop.db), 0o755);
    await shop.expectFailure(1, because('cannotOpen'), () => shop.run(asNobody), repair);
  });
});

suite('beginning the transaction', () => {
  const write = "UPDATE stores SET city = 'x' RETURNING city";

  it('fails where another run holds the database for long', async () => {
    const letGo = await shop.hold(write);
    await shop.expectFailure(1, because('busy'), () => shop.run().finally(letGo));
  });

  it('waits where another run holds it for a moment', async () => {
    await shop.hold(write, 2_000);
    await shop.expectRepaired();
  });

  it('fails where the file is read-only', async () => {
    chmodSync(shop.db, 0o444);
    const repair = () => chmodSync(shop.db, 0o644);
    await shop.expectFailure(1, because('readOnly'), () => shop.run(asNobody), repair);
  });

  it('fails where the folder is read-only, because a journal has no place', async () => {
    chmodSync(dirname(shop.db), 0o555);
    const repair = () => chmodSync(dirname(shop.db), 0o755);
    await shop.expectFailure(1, because('readOnlyFolder'), () => shop.run(asNobody), repair);
  });

  it('lets one run after the other where several start at once on no database', async () => {
    rmSync(shop.db);
    const ends = await Promise.all([1, 2, 3].map(() => shop.run({ ...asNobody, env: { WAIT: '60' } })));
    expect(ends).toEqual(Array(3).fill({ code: 0, stdout: '', stderr: '' }));
    await shop.expectRepaired();
  });

  it('never removes a file that another run fills, though this run saw none', async () => {
    const path = join(shop.folder, 'new.db');
    const late = await openDatabase(path);
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE; CREATE TABLE theirs (a)');
    await expect(beginRun(late)).rejects.toThrow(because('busy', path));
    await late.abandon();
    other.exec('COMMIT');
    other.close();
    expect(shop.tables(path)).toEqual({ theirs: [] });
  });
});

suite('writing', () => {
  it.each([
    ...['PRAGMA', 'BEGIN IMMEDIATE', 'SELECT', 'UPDATE "imports"', 'INSERT INTO "sales"'],
    ...['INSERT INTO "rejected_rows"', 'INSERT INTO "sales_by_month"', 'DELETE FROM sales '],
    ...['INSERT INTO "monthly_product_sales"', 'COMMIT'],
  ])('fails where the disk reports an error at %s', async (statement) => {
    await shop.expectFailure(1, because('broken'), () => shop.inject(statement, 'SQLITE_IOERR_WRITE'));
  });

  it.each(['CREATE TABLE "sales"', 'INSERT INTO "products"', 'COMMIT'])(
    'leaves no new database where the disk is full at %s',
    async (statement) => {
      rmSync(shop.db);
      await shop.expectFailure(1, because('full'), () => shop.inject(statement, 'SQLITE_FULL'));
    },
  );

  it('names the folder that SQLite sorts in too, where that is another one', async () => {
    process.env['SQLITE_TMPDIR'] = shop.folder;
    const folders = `${dirname(shop.db)}, or on that of SQLITE_TMPDIR, ${shop.folder}`;
    await shop.expectFailure(1, because('full', shop.db, folders), () =>
      shop.inject('COMMIT', 'SQLITE_FULL'),
    );
  });

  // No file may grow beyond so many blocks of 1,024 bytes more than the database has; less would stop a write into it, too.
  it.each([
    ['at once', 64],
    ['in the end', 160],
  ])('fails where the log cannot grow, %s', async (_, more) => {
    const blocks = Math.ceil(statSync(shop.db).size / 1024) + more;
    const command = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`;
    const args = ['-c', command, process.execPath, main, ...shop.flags];
    const run = () => endOf(spawn('bash', args, { cwd: dirname(main) }));
    await shop.expectFailure(1, because('broken'), run);
  });

  /** Runs the program on a disk with 100 KB left; `files` are on it before, what is on it afterwards is kept. */
  async function runOnSmallDisk(files: string[]): Promise<{ end: End; kept: string }> {
    const [disk, kept] = [join(shop.folder, 'disk'), join(shop.folder, 'kept')];
    for (const each of [disk, kept]) mkdirSync(each);
    for (const file of files) cpSync(file, join(kept, basename(file)));
    const size = 100 + files.reduce((sum, file) => sum + statSync(file).size / 1024, 0);
    const script = `mount -t tmpfs -o size=${Math.ceil(size)}k tmpfs "$0" && { mv "$1"/* "$0"; } 2>/dev/null
      cd "$0"; "\${@:2}"; code=$?; mv * "$1" 2>/dev/null; exit $code`;
    const command = [process.execPath, main, ...shop.flags, '--db', 'sales.db'];
    const child = spawn('unshare', ['-rm', 'bash', '-c', script, disk, kept, ...command], {
      cwd: shop.folder,
    });
    return { end: await endOf(child), kept };
  }

  const canMount = () => spawnSync('unshare', ['-rm', 'true']).status === 0;
  const onSmallDisk =
    !canRun || isPossible(canMount(), 'runs on a full disk', 'unshare makes no mounts here') ? it : it.skip;

  onSmallDisk.each(['there', 'absent'])(
    'fails where the disk is full, the database %s before',
    async (state) => {
      const before = state === 'there' ? shop.tables() : undefined;
      const { end, kept } = await runOnSmallDisk(state === 'there' ? [shop.db] : []);
      const said = because('full', 'sales.db', join(shop.folder, 'disk'));
      expect(end).toEqual({ code: 1, stdout: '', stderr: `Error: ${said}\n` });
      expect(readdirSync(kept)).toEqual(state === 'there' ? ['sales.db'] : []);
      expect(shop.tables(join(kept, 'sales.db'))).toEqual(before);
    },
  );
});

suite('committing', () => {
  it('minds no reader that does not let go of the database', async () => {
    const letGo = await shop.hold('SELECT * FROM stores');
    await shop.expectRepaired();
    await letGo();
  });

  it('waits where a reader lets go after a moment', async () => {
    await shop.hold('SELECT * FROM stores', 3_000);
    await shop.expectRepaired();
  });
});
