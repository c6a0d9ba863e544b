import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { exitCodes, Failure } from '../run/failure';
import { makeFolder } from './make-folder';
import type { Output, Sequence } from './output';
import { type OutputState, readState, STATE_FILE, writtenState } from './state';

/** How a file is called until it is put into place: a name that nobody else gives. */
const STAGED = /^\..+\.sa-part$/s;

/**
 * The files of the output folder, written aside first and renamed into place once the database holds what they show. A
 * file that cannot be written does not cost the run its results: publish() says so at the end.
 */
export class StagedFiles {
  /** The files written aside, by name; true where the others do without. */
  private readonly names = new Map<string, boolean>();
  private fingerprint = '';
  private problem: unknown;
  /** Files that the others do without, by name, and what went wrong with each. */
  private readonly failed = new Map<string, unknown>();

  /** @throws Failure (exit 2) where the folder's own folder does not exist. */
  constructor(readonly folder: string) {
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

  /** Writes files aside, one after the other. */
  async stage(outputs: Sequence<Output>): Promise<void> {
    for await (const { name, content, mayFail = false } of outputs) {
      const path = this.staged(name);
      try {
        makeFolder(this.folder);
        const file = await open(path, 'w');
        this.names.set(name, mayFail);
        try {
          for await (const piece of content()) await file.writeFile(piece);
        } finally {
          await file.close();
        }
      } catch (error) {
        if (!isFileError(error)) throw error;
        if (mayFail) this.fail(name, error);
        else this.problem ??= error;
      }
    }
  }

  /** Does without a file. */
  private fail(name: string, error: unknown): void {
    this.failed.set(name, error);
    removeFile(this.staged(name));
    this.names.delete(name);
  }

  /** Says that the staged files are all there are, and what they were made from. */
  complete(fingerprint: string): void {
    this.fingerprint = fingerprint;
  }

  /**
   * Moves the staged files into place and, where they are all there are, removes those of earlier runs that are of no use
   * any more. The state knows every file at any moment, and counts none as up to date before all are in their place.
   *
   * @returns what went wrong where a file could not be written, the next run tries again; and whether the others are in
   *   their place.
   */
  publish(): { problem?: string; isPublished: boolean } {
    try {
      if (this.problem) throw this.problem;
      if (this.names.size > 0) this.replace(readState(this.folder).files);
      for (const name of existsSync(this.folder) ? readdirSync(this.folder) : []) {
        // A run that was killed leaves its staged files behind.
        if (STAGED.test(name)) removeFile(join(this.folder, name));
      }
      const [[name, error] = []] = this.failed;
      if (name === undefined) return { isPublished: true };
      const problem = `${this.pathOf(name)} cannot be written (${(error as Error).message}); make room for it and run again`;
      return { isPublished: true, problem };
    } catch (error) {
      this.discard();
      return { isPublished: false, problem: this.explain(error as NodeJS.ErrnoException) };
    }
  }

  private explain({ message, code, path }: NodeJS.ErrnoException): string {
    if (code === 'EBUSY' && path !== undefined)
      return `${this.pathOf(nameOfStaged(path))} is open in another program (EBUSY); close it, in Excel for example, and run again`;
    const remedy = code === 'ENOSPC' ? 'free some space on its disk' : 'make it writable';
    return `the output folder ${this.folder} cannot be written (${message}); ${remedy} and run again`;
  }

  /** Removes the staged files. */
  discard(): void {
    for (const name of this.names.keys()) removeFile(this.staged(name));
  }

  private replace(before: string[]): void {
    const all = [...new Set([...before, ...this.names.keys()])];
    this.writeState({ fingerprint: '', files: all });
    // First what another program may hold open: then the others are left as they are, too.
    const byRisk = [...this.names].sort(([a], [b]) => Number(isWorkbook(b)) - Number(isWorkbook(a)));
    for (const [name, mayFail] of byRisk) {
      try {
        renameSync(this.staged(name), this.pathOf(name));
      } catch (error) {
        if (!mayFail) throw error;
        this.fail(name, error);
      }
    }
    if (this.fingerprint === '') return;
    for (const name of before) if (!this.names.has(name)) removeFile(this.pathOf(name));
    // What failed is tried again by the next run.
    const fingerprint = this.failed.size > 0 ? '' : this.fingerprint;
    this.writeState({ fingerprint, files: [...this.names.keys()] });
  }

  /** As a whole or not at all. */
  private writeState(state: OutputState): void {
    writeFileSync(this.staged(STATE_FILE), writtenState(state));
    renameSync(this.staged(STATE_FILE), this.pathOf(STATE_FILE));
  }

  private staged(name: string): string {
    return this.pathOf(`.${name}.sa-part`);
  }
}

function isWorkbook(name: string): boolean {
  return name.endsWith('.xlsx');
}

/** The name of a file, from the path that it is written aside at. */
function nameOfStaged(path: string): string {
  return basename(path).replace(/^\.(.+)\.sa-part$/s, '$1');
}

/** What cannot be removed is left: what the run came to matters more. */
function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
}

function isFileError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}
