const TOTAL =
  /^(grand |sub)?-?\s*totals?$|^totaux$|^(gesamt|zwischen)?(summe|ergebnis)$|^gesamt$|^sum$|^somme$|^suma$|^total (general|général|result)$|^sous-total$/i;

/** Berlin Total, Subtotal Berlin, Total de Lyon, Berlin Ergebnis: what is left without them is what is added up. */
const AROUND =
  /^(?:sub-?|sous-)?total(?: (?:of|for|de|du|des|del|von|für))?\s+|\s+(?:(?:sub-?)?totals?|ergebnis|summe|gesamt|result)$/i;

/** Whether a text alone says that its row adds up others. */
export function isTotalWord(text: string): boolean {
  return TOTAL.test(text.trim());
}

/** Whether a text calls its row the total of a group: of this one where it is given, else of any. */
export function isTotalOf(text: string, group?: string): boolean {
  const rest = text.trim().replace(AROUND, '');
  return rest !== text.trim() && (group === undefined || rest.toLowerCase() === group.toLowerCase());
}
