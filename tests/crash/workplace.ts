import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { temporaryFolder } from '../support/command';
import { comparableTables } from '../support/comparable-tables';
import { endOf, start } from './command';

/** A folder with data, a database and outputs, in which runs are killed. */
export class Workplace {
  readonly folder = temporaryFolder();
  private readonly kept = temporaryFolder();
  readonly data = join(this.folder, 'data');
  readonly databaseFolder = join(this.folder, 'db');
  private readonly database = join(this.databaseFolder, 'sales.db');
  private readonly out = join(this.folder, 'out');
  readonly flags = ['--data', this.data, '--db', this.database, '--out', this.out, '--quiet'];

  constructor(private readonly main: string) {
    for (const each of [this.data, this.databaseFolder]) mkdirSync(each);
  }

  /** Remembers the folder as it is now: a database knows its files by their paths, so that a copy would be another shop. */
  keep(): void {
    cpSync(this.folder, this.kept, { recursive: true, preserveTimestamps: true });
  }

  /** Brings back what was kept. */
  restore(): void {
    this.remove();
    cpSync(this.kept, this.folder, { recursive: true, preserveTimestamps: true });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  start(env: NodeJS.ProcessEnv = {}): ReturnType<typeof start> {
    return start(this.main, this.flags, { env });
  }

  /** A run that nobody disturbs. */
  async finish(): Promise<void> {
    const { code, stderr } = await endOf(this.start());
    if (code !== 0) throw new Error(`The undisturbed run failed with ${code}: ${stderr}`);
  }

  /** Every table, after the next opener's look at the journal; nothing where there is no database. */
  tables(): Record<string, string[]> {
    if (!existsSync(this.database)) return {};
    const sqlite = new Database(this.database);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    sqlite.close();
    return comparableTables(this.database);
  }

  outputs(): string[] {
    return existsSync(this.out) ? readdirSync(this.out).sort() : [];
  }

  hasJournal(): boolean {
    return existsSync(`${this.database}-journal`);
  }

  /** When the database file was written last; 0 where it is empty or absent. */
  writtenAt(): number {
    const file = statSync(this.database, { throwIfNoEntry: false });
    return file && file.size > 0 ? file.mtimeMs : 0;
  }
}
