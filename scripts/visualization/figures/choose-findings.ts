import type { ShownFinding } from '../report-content';
import type { Told } from '../view';

interface Found extends Told {
  /** Where the page tells more of it. */
  view: string | undefined;
}

/** Findings that a reader keeps in mind, and sentences of one. */
const [MOST, SENTENCES] = [6, 3];

/**
 * The findings that are worth most money, whichever analysis they come from. What one analysis says of its products, or
 * of its stores, in the same sense is one finding.
 */
export function chooseFindings(found: readonly Found[]): ShownFinding[] {
  const byKind = new Map<string, ShownFinding>();
  for (const { text, call, subject, view } of found
    .filter(({ worth = 0 }) => worth > 0)
    .toSorted((a, b) => (b.worth ?? 0) - (a.worth ?? 0))) {
    const kind = JSON.stringify([view, call, Object.keys(subject ?? {})]);
    const known = byKind.get(kind);
    const sentence = { text, place: placeOf(subject) ?? view };
    if (!known) byKind.set(kind, { sentences: [sentence], call });
    else if (known.sentences.length < SENTENCES) known.sentences.push(sentence);
  }
  return [...byKind.values()].slice(0, MOST);
}

/** The view of a product or store of its own. */
function placeOf(subject: Told['subject']): string | undefined {
  const [found] = Object.entries(subject ?? {});
  return found && `${found[0]}=${encodeURIComponent(found[1])}`;
}
