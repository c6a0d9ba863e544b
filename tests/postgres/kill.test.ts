/**
 * Whoever is killed at whatever moment, the program, its connection or the server: the old rows or the new ones are
 * left, nothing stands in the way of the next run, and nobody waits.
 */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { endOf, start } from '../crash/command';
import { compiledMain, temporaryFolder } from '../support/command';
import { comparableTables } from '../support/comparable-tables';
import { databaseContent } from '../support/database';
import { ask, hangUp } from '../support/postgres/ask';
import { newSchema } from '../support/postgres/schema';
import { Server } from '../support/postgres/server';
import { products, Shop, salesOf, stores } from '../support/shop';

/** More with KILLS=50. */
const kills = Number(process.env['KILLS'] ?? 3);
const ROWS = 20_000;

let server: Server;
beforeAll(async () => {
  // Not wal_level=minimal, with which PostgreSQL 18 forgets the numbers of a sequence that a crash follows.
  server = await Server.start({ settings: ['fsync=off', 'autovacuum=off'] });
});
afterAll(() => server.stop());

const killers: Record<string, (program: ChildProcess) => Promise<void>> = {
  'the program': async (program) => void program.kill('SIGKILL'),
  'its connection': async () => {
    const mine = `FROM pg_stat_activity WHERE application_name = 'sales-analysis'`;
    ask(server.url, `SELECT pg_terminate_backend(pid) ${mine}`);
  },
  'the server': async () => {
    await server.kill(Math.random() < 0.5 ? 'SIGKILL' : 'SIGQUIT');
    hangUp();
    await server.startAgain();
  },
};

function runOf(shop: Shop, db = shop.db) {
  const flags = ['--data', shop.data, '--db', db, '--out', `${shop.data}-out`, '--quiet'];
  const child = start(compiledMain, flags, { cwd: temporaryFolder() });
  return { child, end: endOf(child) };
}

/** Writes a file that takes a run a while, whose every sale is of so many units. */
function writeSales(shop: Shop, units: number): void {
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `2024-0${1 + (row % 9)}-1${row % 7},${units},P1,S1,${row}`,
  );
  shop.write('sales.csv', salesOf(...rows));
}

/** Of how many units every sale is. */
function unitsIn(shop: Shop): unknown {
  return shop.select('SELECT COUNT(*) AS sales, MIN(quantity) AS least, MAX(quantity) AS most FROM sales');
}
const allOf = (units: number) => [{ sales: ROWS, least: units, most: units }];

it(
  `The old rows or the new ones are left, whoever is killed (${kills} kills)`,
  async () => {
    const shop = new Shop({ 'products.csv': products, 'stores.csv': stores }, newSchema(server.url));
    writeSales(shop, 1);
    const begin = performance.now();
    expect((await runOf(shop).end).code).toBe(0);
    const course = performance.now() - begin;
    const tally: Record<string, number> = {};
    let longest = 0;
    const count = (event: string) => {
      tally[event] = (tally[event] ?? 0) + 1;
    };
    for (let units = 2; units < kills + 2; units += 1) {
      writeSales(shop, units);
      const before = databaseContent(shop.db);
      const [who = '', kill] = Object.entries(killers)[units % 3] ?? [];
      const { child, end } = runOf(shop);
      await Promise.race([end, sleep(Math.random() * course)]);
      const moment = performance.now();
      await kill?.(child);
      const { code, stderr } = await end;
      longest = Math.max(longest, performance.now() - moment);
      hangUp();
      const left = unitsIn(shop);
      const isOld = JSON.stringify(left) === JSON.stringify(allOf(units - 1));
      if (isOld) expect(databaseContent(shop.db)).toBe(before);
      else expect(left).toEqual(allOf(units));
      // A program that ends by itself says what is so: saved, or one sentence.
      if (code === 0) expect(isOld).toBe(false);
      if (code === 1) expect(stderr).toMatch(/^Error: The database \S+ [^\n]+\n$/);
      expect([0, 1, 'SIGKILL']).toContain(code);
      count(`${who} killed: ${code}, ${isOld ? 'old' : 'new'} rows`);
      const next = await runOf(shop).end;
      expect([next.code, next.stderr, unitsIn(shop)]).toEqual([0, '', allOf(units)]);
    }
    expect(longest).toBeLessThan(10_000);
    const fresh = newSchema(server.url);
    expect((await runOf(shop, fresh).end).code).toBe(0);
    expect(comparableTables(shop.db)).toEqual(comparableTables(fresh));
    if (process.env['KILLS']) console.log({ ...tally, longest: Math.round(longest) });
  },
  60_000 + kills * 60_000,
);
