import compile from '../compiled/setup';
import { Server } from './server';

declare global {
  var testServer: Server | undefined;
}

/** One server for all tests of a run: the one that TEST_DATABASE_URL names, else one of our own. */
export default async function setUp(): Promise<void> {
  compile();
  if (!process.env['TEST_DATABASE_URL']) globalThis.testServer = await Server.start();
  process.env['POSTGRES_FOR_TESTS'] = process.env['TEST_DATABASE_URL'] ?? globalThis.testServer?.url;
}
