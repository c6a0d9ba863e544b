import { Console } from '../../../scripts/run/console';
import { LinesLog } from '../../../scripts/run/log/lines';
import { TerminalLog } from '../../../scripts/run/log/terminal';
import { figures, type Progress, progressBar, stepBar } from '../../../scripts/run/progress';
import { withoutTimes } from '../../support/command';

const half: Progress = {
  file: 'data/sales.csv',
  start: 0,
  position: 500,
  size: 1000,
  total: 1_000,
  rows: 5_000_000,
};

test('A bar shows part, rows, rows per second and the time left', () => {
  expect(progressBar(half, 8)).toBe(
    'data/sales.csv ██████████░░░░░░░░░░ 50 %, 5,000,000 rows, 625,000 rows/s, 8 s left',
  );
});

const cases: [description: string, change: Partial<Progress>, seconds: number, text: string][] = [
  ['at the start', { position: 0, rows: 0 }, 0, '0 %, 0 rows'],
  ['in the first second', {}, 0.5, '50 %, 5,000,000 rows, 1 s left'],
  ['of a long file', { position: 10 }, 60, '1 %, 5,000,000 rows, 83,333 rows/s, 1 h 39 min left'],
  ['of minutes', { position: 250 }, 50, '25 %, 5,000,000 rows, 100,000 rows/s, 2 min 30 s left'],
  ['at the end', { position: 1000 }, 10, '5,000,000 rows, 500,000 rows/s, 10 s'],
  ['of a small file at the end', { position: 1000, rows: 3 }, 0.01, '3 rows'],
  ['of a file that grew', { start: 400 }, 2, '16 %, 5,000,000 rows, 2,500,000 rows/s, 10 s left'],
  ['of nothing', { start: 1000, position: 1000, rows: 0 }, 0, '0 rows'],
];
test.each(cases)('The figures %s', (_, change, seconds, text) => {
  expect(figures({ ...half, ...change }, seconds)).toBe(text);
});

function logInto(texts: string[], isTTY: boolean, columns = 60) {
  const stream = { columns, write: (text: string) => texts.push(withoutTimes(text)) > 0, on: () => stream };
  return isTTY ? new TerminalLog(stream as never) : new LinesLog(stream as never);
}

/** What a console writes while a file is read for 25 seconds, 20 reports a second, and the end twice. */
function written(isTTY: boolean, { quiet = false, columns = 60 } = {}): string[] {
  const texts: string[] = [];
  let now = 0;
  const console = new Console(quiet, logInto(texts, isTTY, columns), () => now);
  for (; now < 25_000; now += 50) console.progress({ ...half, position: now / 25 });
  for (let time = 0; time < 2; time += 1) console.progress({ ...half, position: 1000 });
  console.notice({ code: 'no_quantity', file: 'till.csv' });
  return texts;
}

test('On a terminal a bar is drawn ten times a second at most, as wide as the terminal, and ends in a line', () => {
  const texts = written(true);
  expect(texts).toHaveLength(252);
  expect(texts.every((text) => text.startsWith('\r\x1b[K') && text.length <= 65)).toBe(true);
  expect(texts.slice(-2)).toEqual([
    '\r\x1b[Kdata/sales.csv ████████████████████ 5,000,000 rows, 200,000 \n',
    '\r\x1b[KNote: till.csv: it has no quantity: each row counts as one\n',
  ]);
});

test('On a terminal that knows no size the bar is whole', () => {
  const texts = written(true, { columns: 0 });
  expect(texts.at(-2)).toBe(
    '\r\x1b[Kdata/sales.csv ████████████████████ 5,000,000 rows, 200,000 rows/s, 25 s\n',
  );
});

test('A file that is read again ends in a line of its own', () => {
  const texts: string[] = [];
  const console = new Console(false, logInto(texts, true));
  for (const position of [0, 1000, 0, 1000]) console.progress({ ...half, position });
  expect(texts.filter((text) => text.endsWith('\n'))).toHaveLength(2);
});

test('Elsewhere there is a line at the start of a file and one per ten seconds', () => {
  expect(written(false)).toEqual([
    'reading data/sales.csv\n',
    'reading data/sales.csv: 40 %, 5,000,000 rows, 500,000 rows/s, 15 s left\n',
    'reading data/sales.csv: 80 %, 5,000,000 rows, 250,000 rows/s, 5 s left\n',
    'Note: till.csv: it has no quantity: each row counts as one\n',
  ]);
});

test('A quiet console shows no progress', () => {
  expect(written(true, { quiet: true })).toEqual([
    '\r\x1b[KNote: till.csv: it has no quantity: each row counts as one\n',
  ]);
});

/** What a console writes of twelve analyses of 2.5 seconds each. */
function steps(isTTY: boolean): string[] {
  const texts: string[] = [];
  let now = 0;
  const console = new Console(false, logInto(texts, isTTY), () => now);
  for (let done = 0; done < 12; done += 1) {
    console.step({ doing: 'analysing', what: `table_${done}`, done, all: 12 });
    now += 2_500;
  }
  console.step({ doing: 'analysing', what: '', done: 12, all: 12 });
  return texts;
}

test('A step shows how many of its tables are done', () => {
  expect(stepBar({ doing: 'drawing', what: 'product_movers', done: 3, all: 12 })).toBe(
    'drawing █████░░░░░░░░░░░░░░░ 3 of 12, product_movers',
  );
  expect(stepBar({ doing: 'writing', what: 'report.html', done: 3, all: undefined })).toBe(
    'writing report.html',
  );
});

test('On a terminal a step is a bar that goes when it is done', () => {
  const texts = steps(true);
  expect(texts).toHaveLength(13);
  expect(texts.slice(-2)).toEqual(['\r\x1b[Kanalysing ██████████████████░░ 11 of 12, table_11', '\r\x1b[K']);
});

test('Elsewhere a step is a line per ten seconds, and none where it is quick', () => {
  expect(steps(false)).toEqual(['analysing table_4: 4 of 12 done\n', 'analysing table_8: 8 of 12 done\n']);
});
