/**
 * Results that cannot be delivered end the run with 4 and are saved; the next run delivers them. A run that is stopped
 * leaves the database as it was.
 */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compiledMain as main } from '../support/command';
import { isPossible } from '../support/possible';
import { type End, endOf, start } from './command';
import { asNobody, CrashShop } from './crash-shop';
import { failsOnPurpose } from './extent';

const canRun = failsOnPurpose('failures of delivery, and signals');
const suite = canRun ? describe : describe.skip;

let shop: CrashShop;

if (canRun) {
  beforeEach(async () => {
    shop = await CrashShop.open(main);
  });
  afterEach(() => shop.close());
}

async function expectUndelivered(
  run: Promise<End>,
  message: RegExp,
  repair: () => void = () => {},
): Promise<void> {
  const before = shop.tables();
  const { code, stderr } = await run;
  expect({ code, lastLine: stderr.trimEnd().split('\n').at(-1) }).toEqual({
    code: 4,
    lastLine: expect.stringMatching(message),
  });
  expect(stderr).not.toMatch(/unexpected|\n {4}at /);
  const saved = shop.tables();
  expect(saved).not.toEqual(before);
  repair();
  await shop.expectRepaired();
  expect(shop.tables()).toEqual(saved);
}

suite('output files', () => {
  const undelivered = (cause: string) =>
    new RegExp(
      `^Error: The results are saved, but the output folder .* cannot be written \\(${cause}.*; make it writable and run again$`,
    );

  it('end the run with 4 where their folder is read-only', async () => {
    rmSync(join(shop.out, 'rejects-sales.csv'));
    chmodSync(shop.out, 0o555);
    await expectUndelivered(shop.run(asNobody), undelivered('EACCES'), () => chmodSync(shop.out, 0o755));
  });

  it('end the run with 4 where their folder is a file', async () => {
    rmSync(shop.out, { recursive: true });
    writeFileSync(shop.out, '');
    const repair = () => {
      rmSync(shop.out);
      mkdirSync(shop.out);
      chmodSync(shop.out, 0o777);
    };
    await expectUndelivered(shop.run(), undelivered('EEXIST'), repair);
  });

  it('end the run with 4 where a folder stands in the place of one', async () => {
    const output = join(shop.out, 'rejects-sales.csv');
    rmSync(output);
    mkdirSync(join(output, 'full'), { recursive: true });
    const lost =
      /^Error: The results are saved, but .*rejects-sales\.csv cannot be written \(E.*; make room for it and run again$/;
    await expectUndelivered(shop.run(), lost, () => rmSync(output, { recursive: true }));
  });

  it('that a killed run has left behind are swept up', async () => {
    writeFileSync(join(shop.out, '.rejects-old.csv.sa-part'), 'half');
    await shop.expectRepaired();
  });
});

suite('stdout', () => {
  const loud = () => shop.flags.filter((flag) => flag !== '--quiet').concat('--json');
  const lost = (cause: string) =>
    new RegExp(`^Error: The results are saved, but stdout cannot be written \\(${cause}\\)$`);

  const hasFullDevice =
    !canRun || isPossible(existsSync('/dev/full'), 'a full stdout', 'there is no /dev/full');

  (hasFullDevice ? it : it.skip)('ends the run with 4 where it is full', async () => {
    const full = openSync('/dev/full', 'w');
    await expectUndelivered(endOf(start(main, loud(), { stdio: ['ignore', full, 'pipe'] })), lost('ENOSPC'));
  });

  it('ends the run with 4 where nobody reads it any more', async () => {
    const child = start(main, loud());
    child.stdout?.destroy();
    await expectUndelivered(endOf(child), lost('EPIPE'));
  });

  it('that is closed from the start asks for nothing', async () => {
    const args = ['-c', 'exec "$0" "$@" >&-', process.execPath, main, ...loud()];
    expect((await endOf(spawn('sh', args, { cwd: dirname(main) }))).code).toBe(0);
    await shop.expectRepaired();
  });

  it('is written though nobody reads stderr any more', async () => {
    const child = start(main, loud());
    child.stderr?.destroy();
    const { code, stdout } = await endOf(child);
    expect({ code, database: JSON.parse(stdout).database }).toEqual({ code: 0, database: shop.db });
    await shop.expectRepaired();
  });
});

suite('a signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends the run with %d, at whatever statement it comes', async (signal, code) => {
    const stderr = `Error: Stopped by ${signal}; the database is as it was\n`;
    const [before, outputs] = [shop.tables(), readdirSync(shop.out)];
    for (const statement of [
      ...['BEGIN IMMEDIATE', 'INSERT INTO "sales"', 'INSERT INTO "sales_by_day"'],
      'INSERT INTO "product_sales_by_store"',
    ]) {
      expect(await shop.inject(statement, signal)).toEqual({ code, stdout: '', stderr });
      expect(shop.tables()).toEqual(before);
      expect(readdirSync(shop.out)).toEqual(outputs);
    }
    await shop.expectRepaired();
  });

  it('leaves no database where there was none', async () => {
    rmSync(shop.db);
    const message = 'Stopped by SIGTERM; the database is as it was';
    await shop.expectFailure(143, message, () => shop.inject('INSERT INTO "sales"', 'SIGTERM'));
  });
});
