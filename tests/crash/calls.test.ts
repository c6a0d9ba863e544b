/**
 * The command is killed at each call by which it changes a file: strace kills it there. Whatever it was at, whoever may
 * only read finds the database of before or of after, and the next run repairs everything.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compiledMain as main, projectFolder, temporaryFolder } from '../support/command';
import { isPossible } from '../support/possible';
import { endOf } from './command';
import { CrashShop } from './crash-shop';
import { isLong, kills } from './extent';

const canRun =
  isPossible(isLong, 'a kill at each call of storage', 'it takes minutes; npm run test:crash runs it') &&
  isPossible(
    spawnSync('strace', ['--version']).status === 0,
    'a kill at each call of storage',
    'there is no strace, or it may not look into others',
  );
const suite = canRun ? describe : describe.skip;

const CALLS = 'pwrite64,fsync,fdatasync,rename,unlink,ftruncate';
/** Calls at the end of a run that are all tried. */
const LAST = 15;
/** Neither root nor the owner of the files. */
const SOMEBODY = 65_533;

/** Whom a shop belongs to, where root makes it. */
const asOwner = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];

/** A run whose process is killed as it enters the n-th of these calls; one that is only looked at where n is left out. */
function traced(shop: CrashShop, flags: string[], trace: string, at?: number) {
  const inject = at === undefined ? [] : ['-e', `inject=${CALLS}:signal=KILL:when=${at}`];
  const command = ['-f', '-qq', '-o', trace, '-e', `trace=${CALLS}`, ...inject, process.execPath, main];
  return endOf(spawn('strace', [...asOwner, ...command, ...shop.flags, ...flags], { cwd: dirname(main) }));
}

/** How many of these calls the busiest thread of a run makes. */
async function callsOf(shop: CrashShop, flags: string[]): Promise<number> {
  const trace = join(temporaryFolder(), 'trace');
  expect(await traced(shop, flags, trace)).toMatchObject({ code: 0 });
  const counts = new Map<string, number>();
  for (const line of readFileSync(trace, 'utf8').split('\n')) {
    const [thread = ''] = line.split(' ');
    counts.set(thread, (counts.get(thread) ?? 0) + 1);
  }
  return Math.max(...counts.values());
}

/** Each call where there is time for all of them; else some, and all of the last ones: there it is saved. */
function placesOf(calls: number): number[] {
  const step = Math.max(1, Math.floor((4 * calls) / kills));
  const all = Array.from({ length: calls }, (_, place) => place + 1);
  return all.filter((at) => at === 1 || at % step === 0 || at > calls - LAST);
}

/** What somebody without write permission is answered. */
function answerFrom(path: string): string {
  const script = `const sqlite = new (require('better-sqlite3'))(process.argv[1], { readonly: true });
    console.log(JSON.stringify(sqlite.prepare('SELECT product_id, COUNT(*) FROM sales GROUP BY 1').raw().all()));`;
  const asSomebody = process.getuid?.() === 0 ? { uid: SOMEBODY, gid: SOMEBODY } : {};
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script, path], {
    ...{ cwd: projectFolder, encoding: 'utf8', ...asSomebody },
  });
  return stdout.trim() || stderr;
}

suite('killed at each call of storage', () => {
  it.each<[how: string, flags: string[], ready: (shop: CrashShop) => void | Promise<() => Promise<void>>]>([
    ['a run with new sales', [], () => {}],
    ['a first run', [], (shop) => rmSync(shop.db)],
    ['a run that begins anew', ['--rebuild'], () => {}],
    ['a run beside an idle reader', [], (shop) => shop.hold('SELECT * FROM stores')],
  ])(
    '%s leaves the database of before or of after',
    async (how, flags, ready) => {
      /** Kills at a call, and returns what is there. */
      const killed = async (at?: number): Promise<string | undefined> => {
        const shop = await CrashShop.open(main);
        const letGo = await ready(shop);
        try {
          if (at === undefined) calls = await callsOf(shop, flags);
          else await traced(shop, flags, '/dev/null', at);
          const answer = existsSync(shop.db) ? answerFrom(shop.db) : undefined;
          await shop.expectRepaired();
          return answer;
        } finally {
          await letGo?.();
          shop.close();
        }
      };
      let calls = 0;
      const after = await killed();
      const answers: (string | undefined)[] = [];
      for (const at of placesOf(calls)) answers.push(await killed(at));
      const [before] = answers;
      expect(before).not.toBe(after);
      expect(answers).toContain(after);
      expect([...new Set(answers)].filter((each) => each !== before && each !== after)).toEqual([]);
      const count = (wanted?: string) => answers.filter((each) => each === wanted).length;
      console.log(
        `${how}: killed at ${answers.length} of ${calls} calls, ${count(before)} before, ${count(after)} after`,
      );
    },
    3_600_000,
  );
});
