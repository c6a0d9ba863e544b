/**
 * A generator for a loop `for await`. Such a loop closes the generator where it fails or is left early, but forgets what
 * the generator returns; that is kept here.
 */
export class WithEnding<Step, End> {
  /** What the generator has returned; undefined until the loop has come to its end. */
  ending!: End;

  constructor(private readonly generator: AsyncGenerator<Step, End>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Step, void> {
    this.ending = yield* this.generator;
  }
}
