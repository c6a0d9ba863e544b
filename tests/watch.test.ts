/** What `--watch` and `--on-failure` do. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endOf, start } from './crash/command';
import { cleanFiles, compiledMain as main, prepare, runCommand, select } from './support/command';
import { isPossible, isWindows } from './support/possible';

const hasSignals = isPossible(!isWindows, 'watching', 'Windows has no SIGTERM');
const suite = hasSignals ? describe : describe.skip;

const exitCodes = (db: string) =>
  existsSync(db)
    ? select(db, 'SELECT exit_code FROM runs ORDER BY run_id').map((row) => Object.values(row as object)[0])
    : [];

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await sleep(100);
}

suite('--watch', () => {
  it('runs, and again when files have settled, also after a failure, until a signal comes', async () => {
    const { data, db, flags } = prepare(cleanFiles);
    const child = start(main, [...flags, '--watch', '--quiet', '--allow-shrink']);
    const end = endOf(child);
    const sales = join(data, 'sales.csv');
    await until(() => exitCodes(db).length === 1);
    writeFileSync(sales, 'date,product_id,quantity,store_id\nyesterday,P1,3,S1\n');
    await until(() => exitCodes(db).at(-1) === 1);
    writeFileSync(sales, cleanFiles['sales.csv']);
    // A file that grows is waited for.
    for (let line = 0; line < 6; line += 1) {
      appendFileSync(sales, '2024-02-03,P1,1,S1\n');
      await sleep(300);
    }
    await until(() => exitCodes(db).at(-1) === 0);
    expect(select(db, 'SELECT COUNT(*) AS sales FROM sales')).toEqual([{ sales: 8 }]);
    await sleep(2_500);
    expect(exitCodes(db)).toEqual([0, 1, 0]);
    // How files are read is a reason to read them, too.
    writeFileSync(join(data, 'sales-analysis.ini'), 'title = "Chez Paul"\n');
    await until(() => exitCodes(db).length === 4);
    const begin = Date.now();
    child.kill('SIGTERM');
    expect((await end).code).toBe(143);
    expect(Date.now() - begin).toBeLessThan(1_000);
  });
});

suite('--on-failure', () => {
  it('runs a command that reads what has happened', async () => {
    const { data, folder, flags } = prepare({
      ...cleanFiles,
      'sales.csv': 'date,product_id,quantity\nx,P1,1\n',
    });
    const told = join(folder, 'told.json');
    const { code } = await runCommand([...flags, '--on-failure', `cat > '${told}'`]);
    expect(code).toBe(1);
    expect(JSON.parse(readFileSync(told, 'utf8'))).toMatchObject({
      ...{ code: 'failed', exitCode: 1, file: `${data}/sales.csv` },
    });
  });

  it('says where that command fails, and changes no exit code', async () => {
    const { flags } = prepare(cleanFiles);
    const { code, stderr } = await runCommand([...flags, '--max-age', '1d', '--on-failure', 'exit 7']);
    expect(code).toBe(3);
    expect(stderr).toContain('Error: --on-failure exit 7 has ended with 7\n');
  });

  it('is not run where all went well', async () => {
    const { folder, flags } = prepare(cleanFiles);
    await runCommand([...flags, '--on-failure', `touch '${join(folder, 'told')}'`]);
    expect(existsSync(join(folder, 'told'))).toBe(false);
  });
});
