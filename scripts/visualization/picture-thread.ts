import { on } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { Failure } from '../run/failure';
import type { Progress } from '../run/progress';
import { startThread } from '../run/thread';
import type { Look } from './look';
import type { Drawn, Order, PictureRequest } from './picture-worker';

/** Above so many bytes of files the thread starts after them, so that its memory is not added to the import's. */
const SMALL = 4 << 20;

/** Draws in a thread of its own, so that loading the chart library does not delay the run. */
export class PictureThread {
  private thread: Worker | undefined;
  /** What the thread says, kept until somebody asks; an error or its end are kept as well. */
  private answers: ReturnType<typeof on> | undefined;
  private asked = 0;

  /** Hears that a run reads files: where they are small the thread starts now, as there will be something to draw. */
  readonly prepare = ({ total }: Pick<Progress, 'total'>): void => {
    if (total <= SMALL) this.start();
  };

  /**
   * Has a picture drawn while the run goes on; `pictures` gives it.
   *
   * @throws Failure where a chart is more than plain data.
   */
  ask(picture: PictureRequest, look: Look): void {
    try {
      this.start().postMessage({ picture, look } satisfies Order);
    } catch (error) {
      throw cannotDraw(`picture ${picture.id}: ${(error as Error).message}`);
    }
    this.asked += 1;
  }

  /**
   * @returns the SVG of each picture asked for, by its id, drawn with the CSS variables of `chartColors`.
   * @throws Failure for a chart that cannot be drawn, naming it.
   */
  async pictures(): Promise<Map<string, string>> {
    const drawn = new Map<string, string>();
    let missing = this.asked;
    if (missing === 0) return drawn;
    this.thread?.ref();
    try {
      for await (const [answer] of this.answers ?? []) {
        const { id, svg }: Drawn = answer;
        drawn.set(id, svg);
        missing -= 1;
        if (missing === 0) return drawn;
      }
    } catch (error) {
      throw cannotDraw((error as Error).message);
    }
    throw new Error(`The thread that draws has ended; pictures it owes: ${missing}`);
  }

  async end(): Promise<void> {
    await this.thread?.terminate();
  }

  private start(): Worker {
    if (this.thread) return this.thread;
    this.thread = startThread('visualization/picture-worker');
    this.answers = on(this.thread, 'message', { close: ['exit'] });
    // It must not keep a run from ending that has nothing to draw.
    this.thread.unref();
    return this.thread;
  }
}

function cannotDraw(reason: string): Failure {
  return new Failure(`A chart cannot be drawn: ${reason}; correct the presentation of its analysis`);
}
