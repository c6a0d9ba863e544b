import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { exitCodes, Failure } from '../run/failure';
import { STATE_FILE } from './output-state';

const STAGED = /^\.(.*)\.partial$/s;

/** What a run writes beside lists of refused rows. Without a path separator: names also come from the state file. */
const OUTPUT = /^([^./\\]+\.svg|report\.html|sales-analysis\.xlsx|\.sales-analysis\.json)$/;

/**
 * Output files, written aside first and renamed into place once the database holds what they show. A file that
 * cannot be written does not cost the run its results: publish() says so at the end.
 */
export class StagedFiles {
  private readonly names = new Set<string>();
  private readonly obsolete = new Set<string>();
  private problem: unknown;

  /**
   * @param isOurs tells the files of earlier runs by their names.
   * @throws Failure (exit 2) where the folder's own folder does not exist.
   */
  constructor(
    private readonly folder: string,
    private readonly isOurs: (name: string) => boolean,
  ) {
    if (!statSync(dirname(resolve(folder)), { throwIfNoEntry: false })?.isDirectory()) {
      throw new Failure(
        `The output folder ${folder} cannot be made, ${dirname(folder)} does not exist; create it, or name another one with --out`,
        exitCodes.usage,
      );
    }
  }

  /** Where a file will be. */
  pathOf(name: string): string {
    if (basename(name) !== name) throw new Error(`${name} is no name of a file in the output folder`);
    return join(this.folder, name);
  }

  /** Writes a file aside. */
  stage(name: string, chunks: Iterable<string | Uint8Array>): void {
    try {
      makeFolder(this.folder);
      const descriptor = openSync(this.partial(name), 'w');
      this.names.add(name);
      try {
        for (const chunk of chunks) write(descriptor, chunk);
      } finally {
        closeSync(descriptor);
      }
    } catch (error) {
      if (!isFileError(error)) throw error;
      this.problem ??= error;
    }
  }

  /** Removes a file of an earlier run when this one is published; of a name that no run gives, nothing. */
  remove(name: string): void {
    if (OUTPUT.test(name)) this.obsolete.add(name);
  }

  /**
   * Moves the staged files into place and removes those of earlier runs that are of no use any more. The state file,
   * by which all others count as up to date, goes before any of them is replaced and is staged last: a run that
   * is killed in between leaves none.
   *
   * @returns what went wrong where a file could not be written; the next run tries again.
   */
  publish(): string | undefined {
    try {
      if (this.problem) throw this.problem;
      // First: only the state file that is still there knows them, and it does not hold where one is gone.
      for (const name of this.obsolete) rmSync(this.pathOf(name), { force: true });
      if (this.names.has(STATE_FILE)) rmSync(this.pathOf(STATE_FILE), { force: true });
      for (const name of this.names) renameSync(this.partial(name), this.pathOf(name));
      for (const name of existsSync(this.folder) ? readdirSync(this.folder) : []) {
        if (this.isUseless(name)) rmSync(this.pathOf(name));
      }
      return undefined;
    } catch (error) {
      this.discard();
      const { message } = error as Error;
      return `the output folder ${this.folder} cannot be written (${message}); make it writable and run again`;
    }
  }

  /** Removes the staged files. */
  discard(): void {
    for (const name of this.names) {
      try {
        rmSync(this.partial(name), { force: true });
      } catch (error) {
        // The reason why the files are discarded matters more; the next run sweeps up.
        if (!isFileError(error)) throw error;
      }
    }
  }

  private isUseless(name: string): boolean {
    // A run that was killed leaves its staged files behind.
    const [, staged] = STAGED.exec(name) ?? [];
    if (staged !== undefined) return this.isOurs(staged) || OUTPUT.test(staged);
    return this.isOurs(name) && !this.names.has(name);
  }

  private partial(name: string): string {
    return this.pathOf(`.${name}.partial`);
  }
}

/** Makes it where it is absent. Not by `recursive`, with which Node.js never ends where a folder cannot be made. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw error;
  }
}

/** Some systems write less than they are given. */
function write(descriptor: number, chunk: string | Uint8Array): void {
  const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

function isFileError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}
