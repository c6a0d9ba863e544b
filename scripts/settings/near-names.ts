/**
 * Which of our names somebody may have meant by another: `MAX_REJECT`, `max-rejects`, `DATEFORMAT`. Undefined where it
 * is none.
 */
export function nearName(name: string, ours: readonly string[]): string | undefined {
  const key = keyOf(name);
  return ours.find((each) => {
    const own = keyOf(each);
    // One letter makes another word of a short name: STORED, KINDS.
    const most = own.length < 8 ? 0 : own.length < 11 ? 1 : 2;
    return key === own || (Math.abs(key.length - own.length) <= most && distance(key, own) <= most);
  });
}

function keyOf(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** How many letters have to be put in, taken out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min(
          (row[j] as number) + (letter === other ? 0 : 1),
          (row[j + 1] as number) + 1,
          (next[j] as number) + 1,
        ),
      );
    row = next;
  }
  return row.at(-1) as number;
}
