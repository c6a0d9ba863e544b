import { escapeMarkup } from '../escape';

/** Finished HTML. Only `html` and `trusted` make it, so that a text cannot pass for it. */
export class Markup {
  constructor(readonly source: string) {}
}

export type Fragment = Markup | string | number | undefined | Fragment[];

/**
 * A template for HTML: every value is escaped, for text and for attributes in double quotes, unless it is `Markup`.
 * Lists are joined, undefined is nothing.
 */
export function html(parts: TemplateStringsArray, ...values: Fragment[]): Markup {
  return new Markup(String.raw({ raw: parts }, ...values.map(sourceOf)));
}

/** Takes a source as it stands: for markup and style this program wrote itself, never for a text from outside. */
export function trusted(source: string): Markup {
  return new Markup(source);
}

function sourceOf(value: Fragment): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.source;
  return Array.isArray(value) ? value.map(sourceOf).join('') : escaped(String(value));
}

function escaped(text: string): string {
  // A carriage return as it stands is read as a line feed by a browser.
  return escapeMarkup(withoutControls(text)).replaceAll("'", '&#39;').replaceAll('\r', '&#13;');
}

/** HTML has no control characters and no halves of characters; where one stood can still be seen. */
export function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Surrogate}]/gu, '\ufffd');
}
