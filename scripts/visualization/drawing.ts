import { on } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../thread';
import type { Drawn, Language, PictureRequest } from './drawing-thread';

/** Bytes of files up to which the thread may be there while they are read: beside more its memory would add up. */
const SMALL = 4 << 20;

/** Draws in a thread of its own, so that loading the chart library takes no time of the run's. */
export class Drawing {
  private thread: Worker | undefined;
  /** What the thread says, kept until somebody asks; an error ends it. */
  private answers: ReturnType<typeof on> | undefined;
  private asked = 0;

  constructor(private readonly language: Language) {}

  /** Starts the thread before so many bytes of files are read: then there will be something to draw. */
  prepare(bytes: number): void {
    if (bytes <= SMALL) this.start();
  }

  /** Has a picture drawn while the run goes on; `pictures` gives it. */
  ask(picture: PictureRequest): void {
    this.start().postMessage(picture);
    this.asked += 1;
  }

  /**
   * @returns the SVG of each picture asked for, by its id, drawn with the CSS variables of `chartColors`.
   * @throws Error for a chart that cannot be drawn, naming it.
   */
  async pictures(): Promise<Map<string, string>> {
    const drawn = new Map<string, string>();
    if (this.asked === 0) return drawn;
    this.thread?.ref();
    for await (const [answer] of this.answers ?? []) {
      const { id, svg }: Drawn = answer;
      drawn.set(id, svg);
      if (drawn.size === this.asked) break;
    }
    return drawn;
  }

  async end(): Promise<void> {
    await this.thread?.terminate();
  }

  private start(): Worker {
    if (this.thread) return this.thread;
    this.thread = startThread('visualization/drawing-thread', this.language);
    this.answers = on(this.thread, 'message');
    // It must not keep a run from ending that has nothing to draw.
    this.thread.unref();
    return this.thread;
  }
}
