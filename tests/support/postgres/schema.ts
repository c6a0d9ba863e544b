import { ask } from './ask';

let count = 0;

/** The address of the server that tests use; undefined for those that run on SQLite. */
export const serverUrl = process.env['TEST_SERVER_URL'];

/** A new, empty schema for a user of its own, who finds it first on the search path: its address says it all. */
export function newSchema(url: string): string {
  count += 1;
  const name = `test_${process.pid}_${Date.now().toString(36)}_${count}`;
  const password = process.env['PGPASSWORD'] ? ` PASSWORD '${process.env['PGPASSWORD']}'` : '';
  ask(
    url,
    `CREATE ROLE ${name} LOGIN${password}; GRANT ${name} TO CURRENT_USER; CREATE SCHEMA AUTHORIZATION ${name}`,
  );
  const address = new URL(url);
  address.username = name;
  return address.href;
}
