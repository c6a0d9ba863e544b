import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { DataFile } from '../../../../scripts/import/files';
import { findTable } from '../../../../scripts/import/reading/find-table';
import { readTable } from '../../../../scripts/import/reading/read-table';
import { startReading } from '../../../../scripts/import/reading/reading';
import type { ParsedPiece } from '../../../../scripts/import/reading/row-parser';
import type { ImportSettings } from '../../../../scripts/import/reading/settings';
import { describeWhy } from '../../../../scripts/notices/why';
import { Failure } from '../../../../scripts/run/failure';
import { RowList } from './row-list';

const { signal } = new AbortController();

export function dataFile(path: string): DataFile {
  const { size, mtime } = statSync(path);
  const name = basename(path);
  return {
    ...{ name, path, shown: name, location: path, size, modified_at: mtime.toISOString() },
    ...{ inode: '', changed_at: '' },
  };
}

/**
 * Reads a file as the importer does, in one attempt.
 *
 * @param change what happens to the file between two of its blocks.
 * @throws Failure where the file is no table, and all that readTable throws.
 */
export async function readFile(path: string, settings: Partial<ImportSettings> = {}, change = () => {}) {
  const file = dataFile(path);
  const mapping = settings.columns ?? new Map();
  const finding = await findTable(file, { ...settings, columns: mapping }, signal);
  const { layout } = finding;
  if (!layout) throw new Failure(finding.isTable ? finding.problem : describeWhy(finding.why));
  const from = startReading(layout, {
    dateFormat: undefined,
    decimal: undefined,
    columns: mapping,
    ...settings,
  });
  const pieces: ParsedPiece[] = [];
  const list = new RowList();
  const blocks = readTable(file, from, mapping, signal, list);
  let next = await blocks.next();
  for (; !next.done; next = await blocks.next()) {
    pieces.push(next.value);
    change();
  }
  const total = (count: (piece: ParsedPiece) => number) =>
    pieces.reduce((sum, piece) => sum + count(piece), 0);
  return {
    ...next.value,
    rows: list.rows.map(({ line, values }) => ({ line, values })),
    rejects: pieces.flatMap(({ rejects }) => rejects),
    blank: total(({ blank }) => blank),
    read: total(({ read }) => read),
  };
}

/** A folder for the files that a test writes. */
export function temporaryFolder(): {
  write: (name: string, content: string | Buffer) => string;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  return {
    write: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
