/** Names that a sentence has room for. */
const MOST_NAMES = 5;

/** `Lyon, Lille and Nice`; `Lyon, Lille, Nice, Caen, Metz … (12)`. */
export function namesOf(names: readonly string[], and: string): string {
  if (names.length > MOST_NAMES) return `${names.slice(0, MOST_NAMES).join(', ')} … (${names.length})`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
