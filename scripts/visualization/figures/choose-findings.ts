import type { ShownFinding } from '../report-content';
import type { Told } from '../view';

interface Found extends Told {
  /** Where the page tells more of it. */
  view: string | undefined;
}

/** Findings that a reader keeps in mind, and how many of them one analysis may give of one kind. */
const [MOST, OF_ONE_KIND] = [6, 2];

/**
 * The findings that are worth most money, whichever analysis they come from. One product or store is told of once, and no
 * analysis fills the list.
 */
export function chooseFindings(told: readonly Found[]): ShownFinding[] {
  const subjects = new Set<string>();
  const kinds = new Map<string, number>();
  const chosen: ShownFinding[] = [];
  for (const { text, call, subject, view } of told
    .filter(({ worth = 0 }) => worth > 0)
    .toSorted((a, b) => (b.worth ?? 0) - (a.worth ?? 0))) {
    const name = subject && JSON.stringify(subject);
    const kind = `${view} ${call}`;
    const ofKind = kinds.get(kind) ?? 0;
    if (chosen.length === MOST || ofKind === OF_ONE_KIND || (name !== undefined && subjects.has(name)))
      continue;
    if (name !== undefined) subjects.add(name);
    kinds.set(kind, ofKind + 1);
    chosen.push({ text, call, view });
  }
  return chosen;
}
