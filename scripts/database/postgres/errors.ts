import { QueryFailedError } from 'typeorm';

const lost =
  'has broken the connection; nothing is saved unless all was: run again once it can be reached, which finds out';
const closed = 'cannot be reached; check that it runs, its host and its port';
const explanations: [sign: RegExp, explanation: string][] = [
  [/^(55P03|40P01)$/, 'is held by another run or by a program that reads it; run again once that has ended'],
  [/^28/, 'refuses the user or the password; check both, PGPASSWORD too'],
  [/^3D000$/, 'does not exist on its server; create it, or name another one'],
  [
    /^42501$/,
    'may not be written by this user; let its owner GRANT CREATE on the schema, or name another user',
  ],
  [/^3F000$/, 'has no schema that tables could be made in; create the one that search_path names'],
  [/^53100$/, 'does not fit on the disk of its server; free some space, then run again'],
  [/^53300$/, 'has too many connections; run again once others have ended'],
  [/^53/, 'lacks memory or another resource; see the log of its server, then run again'],
  [/^57P03$/, 'is just starting or stopping; run again in a moment'],
  [/^25006$/, 'is read-only, a standby perhaps; name the primary server'],
  [/^(57P0|08|57014)|^(ECONNRESET|EPIPE|ETIMEDOUT)$/, lost],
  [/^(58|XX00[12]$)/, 'reports a fault of its storage; see the log of its server'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOENT|EACCES)$/, closed],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'cannot be reached: its host is not known; check how it is written'],
  [
    /CERT|SIGNATURE|^ERR_(SSL|TLS)/,
    'does not prove that it is the one you mean: see sslmode and sslrootcert of its address',
  ],
  [/Connection terminated|not queryable|already released|Connection ended/i, lost],
  [/timeout exceeded when trying to connect|timeout expired/i, closed],
  [/does not support SSL/, 'offers no encrypted connection; write sslmode=disable to go without'],
  [/no password|password must be a string/i, 'asks for a password; give it in PGPASSWORD'],
];

/** What became of a database, where storage or connection are to blame for an error; undefined for any other. */
export function explainPostgresError(error: unknown, shown: string): string | undefined {
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  const code = codeOf(cause);
  const message = cause instanceof Error ? cause.message : '';
  const explanation = explanations.find(([sign]) => sign.test(code) || (!code && sign.test(message)))?.[1];
  return explanation && `The database ${shown} ${explanation}${code ? ` (${code})` : ''}`;
}

/** Of several addresses behind a host each has its own error; the last one stands for all. */
function codeOf(error: unknown): string {
  const { code, errors } = (error ?? {}) as { code?: unknown; errors?: unknown[] };
  return typeof code === 'string' ? code : Array.isArray(errors) ? codeOf(errors.at(-1)) : '';
}
