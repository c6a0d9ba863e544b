import { readAddress } from '../../scripts/database/postgres/address';

/** The ways to a server as `tls` (proving nothing), `tls ca` (its root), `tls full` (its name too) or `plain`. */
function waysOf(address: string, environment: NodeJS.ProcessEnv = {}): string[] {
  return readAddress(address, environment).ways.flatMap((way) => {
    const { ssl } = way ?? {};
    if (!way) return [];
    if (!ssl || ssl === true) return ['plain'];
    if (ssl.rejectUnauthorized === false) return ['tls'];
    return [ssl.checkServerIdentity ? 'tls ca' : 'tls full'];
  });
}

it.each<[string, string[]]>([
  ['', ['tls', 'plain']],
  ['?sslmode=disable', ['plain']],
  ['?sslmode=allow', ['plain', 'tls']],
  ['?sslmode=prefer', ['tls', 'plain']],
  ['?sslmode=require', ['tls']],
  [`?sslmode=require&sslrootcert=${__filename}`, ['tls ca']],
  [`?sslmode=verify-ca&sslrootcert=${__filename}`, ['tls ca']],
  ['?sslmode=verify-full', ['tls full']],
])('sslmode means what it does for psql: %s', (settings, ways) => {
  expect(waysOf(`postgres://host/sales${settings}`)).toEqual(ways);
});

it('PGSSLMODE counts where the address does not say', () => {
  expect(waysOf('postgres://host/sales', { PGSSLMODE: 'verify-full' })).toEqual(['tls full']);
  expect(waysOf('postgres://host/sales?sslmode=disable', { PGSSLMODE: 'verify-full' })).toEqual(['plain']);
});

it('Every part of an address is taken, and shown without its password and settings', () => {
  const { shown, ways } = readAddress(
    'postgresql://us%40er:p%40ss@host:5433/sales?application_name=x&sslmode=disable',
    {},
  );
  expect(shown).toBe('postgresql://us%40er@host:5433/sales');
  expect(ways).toEqual([
    {
      ...{ host: 'host', port: 5433, user: 'us@er', password: 'p@ss', database: 'sales' },
      ...{ application_name: 'x', ssl: false },
    },
  ]);
});

it.each(['postgres://u:secret@:x/y', 'postgres://u:secret@host:port/y'])(
  'What is no address is refused without repeating it: %s',
  (address) => {
    expect(() => readAddress(address, {})).toThrow(
      /^The address of the database cannot be read; write postgres:\/\/user@host:5432\/name/,
    );
  },
);

it('A certificate that cannot be read is named', () => {
  expect(() => readAddress('postgres://host/y?sslmode=verify-full&sslrootcert=/nowhere.pem', {})).toThrow(
    '/nowhere.pem, which the database',
  );
});
