/**
 * The script of a page, put together from functions: the source of each goes into the page, so it may use nothing from
 * outside of itself but types. What one returns, those after it get as their parameter.
 */
export class Parts<Known> {
  private constructor(private readonly sources: readonly string[]) {}

  static none(): Parts<object> {
    return new Parts([]);
  }

  with<More extends object>(part: (page: Known) => More): Parts<Known & More> {
    return new Parts([...this.sources, String(part)]);
  }

  /** As it stands between its tags. */
  get source(): string {
    return `{\nconst page = {};\nfor (const part of [\n${this.sources.join(',\n')}\n]) Object.assign(page, part(page));\n}`;
  }
}
