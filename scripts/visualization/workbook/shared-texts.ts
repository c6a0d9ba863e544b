import { namespaces, xml, xmlHeader } from './xml';

/** Texts held, and the length up to which a text may come again: some 4 MB. */
const [MOST, LONGEST] = [20_000, 100];

/** Texts that stand in many cells, written once for all sheets. What comes after many others stands in its cell. */
export class SharedTexts {
  private readonly places = new Map<string, number>();

  /** The place of a text; undefined where it is not shared. */
  placeOf(text: string): number | undefined {
    const known = this.places.get(text);
    if (known !== undefined || this.places.size === MOST || text.length > LONGEST) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  /** The part that lists them, once all sheets are written. */
  part(): string {
    const list = [...this.places.keys()].map((text) => `<si>${textXml(text)}</si>`);
    return `${xmlHeader}<sst xmlns="${namespaces.main}">${list.join('')}</sst>`;
  }
}

/** A text as an element, spaces at its ends kept. */
export function textXml(text: string): string {
  return `<t xml:space="preserve">${xml(text)}</t>`;
}
