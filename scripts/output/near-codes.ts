import { visible } from '../notices/characters';
import type { NearlyKnown } from '../notices/difference';
import { differencesOf, foldedForm } from './code-forms';

/** Codes that are kept in mind at most. */
const MOST_FOUND = 10_000;

/** Finds the known code that an unknown one is nearly, by the form that both have when they are folded. */
export class NearCodes {
  private byForm: Map<string, string[]> | undefined;
  /** What was found last: rows repeat their codes. */
  private readonly found = new Map<string, NearlyKnown>();

  /** @param codes are folded once somebody asks. */
  constructor(private readonly codes: readonly string[]) {}

  /** The known code that differs by the fewest things; empty where there is none. */
  find(code: string): NearlyKnown {
    const alike = this.forms().get(foldedForm(code));
    if (!alike) return {};
    const known = this.found.get(code);
    if (known) return known;
    const [best = {}] = alike
      .map((each) => ({ like: visible(each), differs: differencesOf(code, each) }))
      .sort((a, b) => a.differs.length - b.differs.length);
    if (this.found.size === MOST_FOUND) this.found.clear();
    this.found.set(code, best);
    return best;
  }

  private forms(): Map<string, string[]> {
    if (this.byForm) return this.byForm;
    const forms = new Map<string, string[]>();
    for (const code of this.codes) {
      const form = foldedForm(code);
      const known = forms.get(form);
      if (known) known.push(code);
      else forms.set(form, [code]);
    }
    this.byForm = forms;
    return forms;
  }
}
