/** Killed at any moment, a run leaves the old rows or the new ones, and nothing that stands in the way of the next. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../support/command';
import { databaseContent } from '../support/database';
import { products, Shop, salesOf, stores } from '../support/shop';

/** More with KILLS=50. */
const kills = Number(process.env['KILLS'] ?? 1);

/** Runs the command and kills it so many milliseconds after it began to read a file. */
function killWhileReading(shop: Shop, file: string, delay: number): Promise<void> {
  const tsNode = join(projectFolder, 'node_modules', 'ts-node', 'dist', 'bin.js');
  const flags = ['--data', shop.data, '--db', shop.db, '--out', join(shop.data, 'out')];
  const child = spawn(process.execPath, [tsNode, join(projectFolder, 'main.ts'), ...flags]);
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes(file)) setTimeout(() => child.kill('SIGKILL'), delay);
  });
  return new Promise((resolve) => child.on('close', () => resolve()));
}

it(
  `A run that is killed leaves the old rows or the new ones (${kills} killed)`,
  async () => {
    const shop = new Shop({
      'products.csv': products,
      'stores.csv': stores,
      'sales.csv': salesOf('2024-01-31,3,P1,S1,'),
    });
    await shop.run();
    for (let kill = 0; kill < kills; kill += 1) {
      const name = `sales-${kill}.csv`;
      const rows = Array.from(
        { length: 40_000 },
        (_, row) => `2024-0${1 + (kill % 9)}-1${row % 10},${1 + kill},P1,S1,${row}`,
      );
      shop.write(name, salesOf(...rows));
      const before = databaseContent(shop.db);
      const count = shop.sales().length;
      await killWhileReading(shop, name, Math.random() * 1_500);
      const left = shop.sales().length;
      if (left === count) expect(databaseContent(shop.db)).toBe(before);
      else expect(left).toBe(count + rows.length);
      await shop.run();
      expect(shop.sales()).toHaveLength(count + rows.length);
    }
    await shop.expectAsFresh();
  },
  60_000 + kills * 30_000,
);
