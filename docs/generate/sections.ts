const SECTION = /(<!-- generated: ([\w-]+) -->\n).*?(<!-- end -->)/gs;

/**
 * The text with each part between `<!-- generated: NAME -->` and `<!-- end -->` written anew.
 *
 * @throws Error for a section that nothing generates, and for a generated one that has no place in the text.
 */
export function replaceSections(text: string, sections: Record<string, string>): string {
  const unplaced = new Set(Object.keys(sections));
  const result = text.replace(SECTION, (_, start: string, name: string, end: string) => {
    const section = sections[name];
    if (section === undefined) throw new Error(`Nothing generates the section ${name}; remove its markers`);
    unplaced.delete(name);
    return `${start}\n${section}\n\n${end}`;
  });
  if (unplaced.size > 0) {
    throw new Error(`No place for ${[...unplaced].join(', ')}; add <!-- generated: NAME --> … <!-- end -->`);
  }
  return result;
}
