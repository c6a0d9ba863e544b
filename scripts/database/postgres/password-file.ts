import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a password is for. */
export interface Place {
  host: string;
  port: number;
  database: string;
  user: string;
}

/**
 * The password for a place in `~/.pgpass`, or in the file that PGPASSFILE names, which libpq reads too: lines such as
 * `host:port:database:user:password`, in which `*` stands for any. A file that others may read is passed over.
 */
export function passwordFor(
  { host, port, database, user }: Place,
  environment = process.env,
): string | undefined {
  const path = environment['PGPASSFILE'] || join(homedir(), '.pgpass');
  // A socket on this machine has no host.
  const wanted = [host.startsWith('/') ? 'localhost' : host, String(port), database, user];
  for (const line of linesOf(path)) {
    if (line.startsWith('#')) continue;
    const cells = (line.match(/(?:\\.|[^:\\])+/g) ?? []).map((cell) => cell.replace(/\\(.)/g, '$1'));
    const fits = wanted.every((value, at) => cells[at] === '*' || cells[at] === value);
    if (fits && cells[4] !== undefined) return cells[4];
  }
  return undefined;
}

function linesOf(path: string): string[] {
  try {
    const isOpen = process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
    return isOpen ? [] : readFileSync(path, 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
}
