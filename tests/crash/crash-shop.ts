import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { temporaryFolder } from '../support/command';
import { comparableTables } from '../support/comparable-tables';
import { products, salesOf, stores } from '../support/shop';
import { type End, endOf, start } from './command';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
/** Permissions stop everybody but root. */
export const asNobody: SpawnOptions = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

const refused = '2024-02-30,1,P1,S1,';
const rows = (days: number, row: string) =>
  Array.from(
    { length: days * 400 },
    (_, at) => `2024-01-${String(1 + (at % days)).padStart(2, '0')},${at},${row}`,
  );

interface State {
  tables: Record<string, string[]> | undefined;
  outputs: string[];
}

/**
 * Made once: the folder that each shop begins as, where it was made (a database knows its files by their paths), and what
 * a run on no database makes of its data.
 */
let template: { kept: string; folder: string; fresh: State } | undefined;

/**
 * A shop whose database knows an earlier state of the data folder. One row is refused, so that there is an output file.
 * Everything may be written by nobody, the user of that name.
 */
export class CrashShop {
  readonly data = join(this.folder, 'data');
  readonly db = join(this.folder, 'db', 'sales.db');
  readonly out = join(this.folder, 'out');
  readonly flags = ['--data', this.data, '--db', this.db, '--out', this.out, '--quiet'];

  private constructor(
    private readonly main: string,
    readonly folder: string,
  ) {}

  static async open(main: string): Promise<CrashShop> {
    template ??= await CrashShop.makeTemplate(main);
    const shop = new CrashShop(main, template.folder);
    const { folder, data, db, out } = shop;
    cpSync(template.kept, folder, { recursive: true, preserveTimestamps: true });
    chmodSync(folder, 0o755);
    for (const each of isRoot ? [data, dirname(db), db, out, join(out, 'rejects-sales.csv')] : []) {
      chownSync(each, NOBODY, NOBODY);
    }
    return shop;
  }

  private static async makeTemplate(main: string): Promise<NonNullable<typeof template>> {
    const shop = new CrashShop(main, mkdtempSync(join(tmpdir(), 'crash-')));
    const { folder, data, db, out } = shop;
    for (const each of [data, dirname(db)]) mkdirSync(each);
    writeFileSync(join(data, 'products.csv'), products);
    writeFileSync(join(data, 'stores.csv'), stores);
    const [before, after] = [
      salesOf(...rows(10, 'P1,S1,'), refused),
      salesOf(...rows(28, 'P2,S2,'), refused),
    ];
    writeFileSync(join(data, 'sales.csv'), after);
    await shop.expectDone();
    const fresh = shop.state();
    for (const each of [db, out]) rmSync(each, { recursive: true });
    writeFileSync(join(data, 'sales.csv'), before);
    await shop.expectDone();
    writeFileSync(join(data, 'sales.csv'), after);
    const kept = temporaryFolder();
    cpSync(folder, kept, { recursive: true, preserveTimestamps: true });
    shop.close();
    return { kept, folder, fresh };
  }

  close(): void {
    for (const each of [this.data, dirname(this.db), this.out]) if (existsSync(each)) chmodSync(each, 0o755);
    rmSync(this.folder, { recursive: true, force: true });
  }

  run(options: SpawnOptions = {}): Promise<End> {
    return endOf(start(this.main, this.flags, options));
  }

  /** A run in which a statement fails, or is interrupted by a signal. */
  inject(statement: string, event: string): Promise<End> {
    const NODE_OPTIONS = `--require "${join(__dirname, 'inject.js')}"`;
    return this.run({ env: { NODE_OPTIONS, INJECT: `${statement}:${event}` } });
  }

  /** A process that holds the database by a statement, until it is told to let go or the time is over. */
  async hold(statement: string, milliseconds = 60_000): Promise<() => Promise<void>> {
    const script = `const [, path, statement] = process.argv;
      const db = new (require('better-sqlite3'))(path);
      db.exec('BEGIN');
      db.prepare(statement).all();
      const letGo = () => { db.exec('ROLLBACK'); process.exit(); };
      process.on('SIGTERM', letGo);
      setTimeout(letGo, ${milliseconds});
      console.log('held');`;
    const child = spawn(process.execPath, ['-e', script, this.db, statement], {
      cwd: dirname(this.main),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    return async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    };
  }

  /** Tables of the database; undefined where there is none. */
  tables(path = this.db): Record<string, string[]> | undefined {
    if (!existsSync(path)) return undefined;
    const sqlite = new Database(path);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    sqlite.close();
    return comparableTables(path);
  }

  /**
   * Holds a run to its failure: the code, one sentence, the database as it was. Then the cause is removed and the next
   * run must succeed.
   */
  async expectFailure(
    code: number,
    message: string | RegExp,
    run: () => Promise<End>,
    repair: () => void = () => {},
  ): Promise<void> {
    const before = this.tables();
    const end = await run();
    expect(end).toEqual({ code, stdout: '', stderr: expect.stringMatching(/^Error: [^\n]*\n$/) });
    const said = end.stderr.slice('Error: '.length, -1);
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
    expect(this.tables()).toEqual(before);
    expect(readdirSync(dirname(this.db))).toEqual(before ? ['sales.db'] : []);
    repair();
    await this.expectRepaired();
  }

  /** Holds the next run to what a run on no database gives. */
  async expectRepaired(): Promise<void> {
    await this.expectDone(asNobody);
    expect(this.state()).toEqual(template?.fresh);
    expect(readdirSync(this.out)).toEqual(expect.arrayContaining(['rejects-sales.csv', 'report.html']));
  }

  private async expectDone(options?: SpawnOptions): Promise<void> {
    expect(await this.run(options)).toEqual({ code: 0, stdout: '', stderr: '' });
  }

  private state(): State {
    return { tables: this.tables(), outputs: readdirSync(this.out) };
  }
}
