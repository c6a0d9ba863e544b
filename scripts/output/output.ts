/** What is read one after the other, at once or as it comes. */
export type Sequence<Item> = Iterable<Item> | AsyncIterable<Item>;

/** One file of the output folder. */
export interface Output {
  /** Without a path. */
  name: string;
  /** What the file holds, piece by piece; asked for once. */
  content: () => Sequence<string | Uint8Array>;
  /** True where the others are worth having without it. */
  mayFail?: boolean;
}
