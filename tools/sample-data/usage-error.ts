/** A wrong command line: its message is one sentence that echoes the wrong value and says what to do. */
export class UsageError extends Error {
  override name = 'UsageError';
}
