import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project';

/** The shape of all data here: 200 products, 50 stores, 4 years. */
const SHAPE = ['--products', '200', '--stores', '50', '--months', '48'];
const LAST_DAY = '2025-12-31';
const NEXT_DAY = '2026-01-01';

/** Writes the three files with so many sales. */
export function makeData(folder: string, sales: number, shape = SHAPE): void {
  mkdirSync(folder, { recursive: true });
  const flags = [...shape, '--end', LAST_DAY, '--sales', String(sales), '--out', folder];
  execFileSync(process.execPath, ['-r', 'ts-node/register', inProject('tools/sample-data.ts'), ...flags]);
  settle(join(folder, 'sales.csv'));
}

/** Writes the same data with one sales file per day, all but the last one; the function it returns adds that one. */
export function splitByDay(from: string, to: string): { files: number; addLastDay: () => void } {
  mkdirSync(to, { recursive: true });
  for (const name of ['products.csv', 'stores.csv']) copyFileSync(join(from, name), join(to, name));
  const [header = '', ...lines] = readFileSync(join(from, 'sales.csv'), 'utf8').trimEnd().split('\n');
  const days = new Map<string, string[]>();
  for (const line of lines) {
    const day = line.slice(0, 10);
    const rows = days.get(day);
    if (rows) rows.push(line);
    else days.set(day, [line]);
  }
  const write = (day: string) => {
    const path = join(to, `sales-${day}.csv`);
    writeFileSync(path, `${[header, ...(days.get(day) ?? [])].join('\n')}\n`);
    settle(path);
  };
  const [lastDay = '', ...others] = [...days.keys()].reverse();
  for (const day of others) write(day);
  return { files: others.length, addLastDay: () => write(lastDay) };
}

/** Appends a day of so many sales to the sales file; the function it returns takes them off again. */
export function appendDay(folder: string, sales: number): () => void {
  const path = join(folder, 'sales.csv');
  const { size } = statSync(path);
  const text = startOf(path, 64 * sales);
  const lines = text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\n')).split('\n');
  // A small file has fewer lines: they are repeated.
  const day = Array.from({ length: sales }, (_, row) => lines[row % lines.length] ?? '');
  appendFileSync(path, day.map((line) => `${NEXT_DAY}${line.slice(NEXT_DAY.length)}\n`).join(''));
  settle(path);
  return () => {
    truncateSync(path, size);
    settle(path);
  };
}

/** Changes the quantity in every line of the sales file; the function it returns takes that back. */
export function otherQuantities(folder: string): () => void {
  const path = join(folder, 'sales.csv');
  const before = readFileSync(path);
  const lines = before.toString('utf8').trimEnd().split('\n');
  const place = (lines[0] ?? '').split(',').indexOf('quantity');
  const changed = lines.slice(1).map((line) => {
    const cells = line.split(',');
    cells[place] = String(Number(cells[place]) + 1);
    return cells.join(',');
  });
  writeFileSync(path, `${[lines[0], ...changed].join('\n')}\n`);
  settle(path);
  return () => {
    writeFileSync(path, before);
    settle(path);
  };
}

function startOf(path: string, bytes: number): string {
  const buffer = Buffer.alloc(bytes);
  const descriptor = openSync(path, 'r');
  try {
    return buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, bytes, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Lets a file look an hour old: of one that is younger, size and time do not tell whether it changed. */
function settle(path: string): void {
  const hourAgo = Date.now() / 1000 - 3600;
  utimesSync(path, hourAgo, hourAgo);
}
