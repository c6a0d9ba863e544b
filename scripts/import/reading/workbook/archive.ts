import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { damaged, UnreadableWorkbook } from './unreadable';

/** How a zip archive begins, and how the containers of the last century do: .xls, and encrypted workbooks. */
const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The parts of a workbook, which is a zip archive. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws UnreadableWorkbook; the errors of the file system. */
  static async open(path: string): Promise<Archive> {
    await refuseOthers(path);
    const zip = await openPromise(path, { autoClose: false }).catch(refuse);
    try {
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      return new Archive(zip, entries);
    } catch (error) {
      zip.close();
      return refuse(error);
    }
  }

  has(part: string): boolean {
    return this.entries.has(part);
  }

  /** Bytes of a part, unpacked. */
  sizeOf(part: string): number {
    return this.entries.get(part)?.uncompressedSize ?? 0;
  }

  /**
   * Unpacks a part piece by piece.
   *
   * @throws UnreadableWorkbook where it is missing or damaged.
   */
  async *read(part: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(part);
    if (!entry) throw damaged('missing', { part });
    const stream = await this.zip.openReadStreamPromise(entry).catch(refuse);
    let sum = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } catch (error) {
      refuse(error);
    }
    if (sum !== entry.crc32) throw damaged('altered', { part });
  }

  close(): void {
    this.zip.close();
  }
}

async function refuseOthers(path: string): Promise<void> {
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    if (buffer.equals(COMPOUND)) {
      throw new UnreadableWorkbook({ code: 'protected_workbook' });
    }
    if (!buffer.subarray(0, ZIP.length).equals(ZIP)) throw new UnreadableWorkbook({ code: 'no_workbook' });
  } finally {
    await handle.close();
  }
}

/** What the file system says stays as it is; all else is the fault of what stands in the file. */
function refuse(error: unknown): never {
  if (error instanceof UnreadableWorkbook || (error as NodeJS.ErrnoException).syscall) throw error;
  throw damaged('archive', { said: (error as Error).message });
}
