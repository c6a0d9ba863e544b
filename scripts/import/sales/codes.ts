/** Texts that stand as numbers in a batch: the place of each in a list that grows. */
export class Codes {
  private readonly places: Map<string, number>;
  private given = 0;

  /** @param list grows with the texts that are added. */
  constructor(readonly list: string[] = []) {
    this.places = new Map(list.map((text, place) => [text, place]));
    this.given = list.length;
  }

  placeOf(text: string): number | undefined {
    return this.places.get(text);
  }

  /** The place of a text, which is added where it is new. */
  add(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    // A part of a string keeps the whole of it in memory, here a block of the file: remember a copy.
    const copy = Buffer.from(text, 'utf16le').toString('utf16le');
    const place = this.list.length;
    this.list.push(copy);
    this.places.set(copy, place);
    return place;
  }

  /** What was added since the last time. */
  takeNew(): string[] {
    const fresh = this.list.slice(this.given);
    this.given = this.list.length;
    return fresh;
  }
}
