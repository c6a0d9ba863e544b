const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A name inside of a text: one that is read from right to left turns nothing that stands around it. */
export function isolated(name: string): string {
  return FROM_RIGHT.test(name) ? `\u2068${name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069` : name;
}

/** A text as it is without that, for a terminal that would show the marks. */
export function unmarked(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '');
}
