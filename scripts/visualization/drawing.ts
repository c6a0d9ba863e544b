import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { Progress } from '../output/progress';
import { startThread } from '../thread';
import type { DrawingRequest } from './drawing-thread';

/** Bytes to read up to which the thread may be there at once: beside a larger file its memory would add up. */
const SMALL = 4 << 20;

/** Draws in a thread of its own, so that loading the chart library takes no time of the run's. */
export class Drawing {
  private thread: Worker | undefined;

  /** Starts the thread as soon as a file is read: then there will be something to draw. */
  prepare({ size, start }: Progress): void {
    if (size - start <= SMALL) this.start();
  }

  /**
   * @returns the SVG of each picture by its id, drawn with the CSS variables of `chartColors`.
   * @throws Error for a chart that cannot be drawn, naming it.
   */
  async draw(request: DrawingRequest): Promise<Record<string, string>> {
    const thread = this.start();
    thread.ref();
    thread.postMessage(request);
    const [drawn] = await once(thread, 'message');
    thread.unref();
    return drawn;
  }

  async end(): Promise<void> {
    await this.thread?.terminate();
  }

  private start(): Worker {
    if (this.thread) return this.thread;
    this.thread = startThread('visualization/drawing-thread');
    // It must not keep a run from ending that has nothing to draw.
    this.thread.unref();
    return this.thread;
  }
}
