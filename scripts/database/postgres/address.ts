import { readFileSync } from 'node:fs';
import type { ClientConfig } from 'pg';
import { parse } from 'pg-connection-string';
import { exitCodes, Failure } from '../../run/failure';
import { type Place, passwordFor } from './password-file';

/** Where a database is, and how to get there. */
export interface Address {
  /** For people: without password and settings. */
  shown: string;
  /** Ways to connect, the second where the server offers no TLS, or takes nothing else. */
  ways: [ClientConfig, ClientConfig?];
}

type Tls = Exclude<ClientConfig['ssl'], boolean | undefined>;

/**
 * Reads an address as libpq does, `sslmode` included; what it leaves open comes from PGHOST, PGPASSWORD and the like,
 * a password from `~/.pgpass` too.
 *
 * @throws Failure (exit 2) where it is none; its text is not repeated, for it may hold a password.
 */
export function readAddress(address: string, environment = process.env): Address {
  const url = parsed(address);
  const settings = (name: string) => url.searchParams.get(name) ?? environment[`PG${name.toUpperCase()}`];
  const [mode, root] = [settings('sslmode') ?? 'prefer', settings('sslrootcert')];
  const files = { cert: settings('sslcert'), key: settings('sslkey'), ca: root };
  for (const name of ['sslmode', 'sslrootcert', 'sslcert', 'sslkey']) url.searchParams.delete(name);
  const { host, port, user, password, database, ...others } = parse(url.href);
  const config: ClientConfig = {
    ...others,
    ...(host ? { host } : {}),
    ...(port ? { port: Number(port) } : {}),
    ...(user ? { user } : {}),
    ...(password
      ? { password }
      : environment['PGPASSWORD']
        ? {}
        : { password: (place: Place) => passwordFor(place, environment) }),
    ...(database ? { database } : {}),
  } as ClientConfig;
  return { shown: shownOf(url), ways: waysOf(mode, config, () => tlsOf(mode, files)) };
}

function parsed(address: string): URL {
  try {
    return new URL(address);
  } catch {
    throw new Failure(
      'The address of the database cannot be read; write postgres://user@host:5432/name, and signs such as @ or # in a ' +
        'password as %40 or %23',
      exitCodes.usage,
    );
  }
}

function shownOf({ protocol, username, host, pathname }: URL): string {
  return `${protocol}//${username ? `${username}@` : ''}${host}${pathname}`;
}

function waysOf(mode: string, config: ClientConfig, tls: () => Tls): Address['ways'] {
  const plain = { ...config, ssl: false };
  const secure = () => ({ ...config, ssl: tls() });
  if (mode === 'disable') return [plain];
  if (mode === 'allow') return [plain, secure()];
  if (mode === 'prefer') return [secure(), plain];
  if (['require', 'verify-ca', 'verify-full'].includes(mode)) return [secure()];
  throw new Failure(
    `sslmode "${mode}" of the database's address is not known; write disable, allow, prefer, require, verify-ca or verify-full`,
    exitCodes.usage,
  );
}

/** `require` proves nothing about the server unless a root certificate is there; verify-ca does not look at its name. */
function tlsOf(mode: string, files: Record<'cert' | 'key' | 'ca', string | undefined>): Tls {
  const tls: Tls = {};
  for (const [name, path] of Object.entries(files)) if (path) tls[name as keyof typeof files] = read(path);
  if (mode === 'verify-full') return tls;
  if (mode === 'verify-ca' || (mode === 'require' && files.ca))
    return { ...tls, checkServerIdentity: () => undefined };
  return { ...tls, rejectUnauthorized: false };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(
      `${path}, which the database's address names, cannot be read (${code}); check the path and who may read it`,
      exitCodes.usage,
    );
  }
}
