import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';
import { type AsyncFlateStreamHandler, Zip, type ZipInputFile } from 'fflate';
import type { Sequence } from '../../output/output';

/** One file of a zip archive. The next one is asked for once its text has been read to the end. */
export interface Part {
  name: string;
  text: Sequence<string>;
}

/** The code of the zip format for deflate. */
const DEFLATED = 8;
/** Half the time of zlib's own choice, 6, for a file larger by a tenth. */
const LEVEL = 3;
/** A time without a zone, so that the same content gives the same bytes everywhere and at any time. */
const NO_TIME = new Date(1980, 0, 1, 12);

const deflated = promisify(deflateRaw);

/** A file of the archive. Node's own zlib compresses each piece in another thread, while the next one is made. */
class DeflatedFile implements ZipInputFile {
  readonly compression = DEFLATED;
  readonly mtime = NO_TIME;
  size = 0;
  crc = 0;
  /** Set by the archive. */
  ondata?: AsyncFlateStreamHandler;
  /** The piece before. */
  private waiting = Promise.resolve();

  constructor(readonly filename: string) {}

  /** Waits for the piece before this one. */
  async push(piece: Uint8Array, isLast = false): Promise<void> {
    this.size += piece.length;
    this.crc = crc32(piece, this.crc);
    // Pieces that end at a byte can follow each other as one stream.
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    const compressed = deflated(piece, { level: LEVEL, finishFlush });
    const before = this.waiting;
    this.waiting = Promise.all([compressed, before]).then(([bytes]) => this.ondata?.(null, bytes, isLast));
    await (isLast ? this.waiting : before);
  }
}

/** The bytes of a zip archive, made while the parts are read: neither is ever held as a whole. */
export async function* zipChunks(parts: Sequence<Part>): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for await (const { name, text } of parts) {
    const file = new DeflatedFile(name);
    zip.add(file);
    for await (const piece of text) {
      await file.push(Buffer.from(piece));
      yield* chunks.splice(0);
    }
    await file.push(new Uint8Array(), true);
    yield* chunks.splice(0);
  }
  zip.end();
  yield* chunks;
}
