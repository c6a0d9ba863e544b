import { isolated } from '../isolated';
import { textWidth } from './text-width';

/** Characters of a label that are looked at; no picture has room for more. */
const LONGEST_LABEL = 300;
// Direction marks could reorder what stands beside them; the others are not allowed in XML.
const FORBIDDEN = /(?!\s)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;
const MARKS_ON_ONE_LETTER = /(\p{M}{3})\p{M}+/gu;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text as one line that XML can hold. Spaces that hold words together stay: some languages set signs with them. */
export function plainText(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .replace(MARKS_ON_ONE_LETTER, '$1')
    .trim();
}

/** The same of a label: of one that no picture has room for, the beginning and an ellipsis. */
export function plainLabel(label: string): string {
  return plainText(label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label);
}

/** A label followed by a number; the number stays behind a label that is read from right to left. */
export function labelAndNumber(label: string, number: string): string {
  return `${isolated(label)} ${number}`.trim();
}

/** The text, or its beginning and an ellipsis where it is wider than `width` px at that font size. */
export function truncate(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let start = '';
  for (const { segment } of graphemes.segment(text)) {
    if (textWidth(`${start}${segment}…`, size) > width) break;
    start += segment;
  }
  return `${start.trimEnd()}…`;
}

/**
 * A name, or its beginning and its end around an ellipsis where it is wider than `width` px: what tells two names apart
 * is often at their ends.
 */
export function shorten(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...graphemes.segment(text)].map(({ segment }) => segment);
  let [start, end, used] = ['', '', textWidth('…', size)];
  for (let [first, last] = [0, letters.length - 1]; first <= last; ) {
    const isStart = textWidth(start, size) <= textWidth(end, size);
    const letter = letters[isStart ? first++ : last--] as string;
    used += textWidth(letter, size);
    if (used > width) break;
    if (isStart) start += letter;
    else end = letter + end;
  }
  return `${start.trimEnd()}…${end.trimStart()}`;
}

/** The text in at most `lines` lines of at most `width` px; what does not fit ends in an ellipsis. */
export function wrap(text: string, width: number, size: number, lines: number): string[] {
  const wrapped: string[] = [];
  let rest = text;
  while (rest && wrapped.length < lines - 1) {
    const line = firstLine(rest, width, size);
    wrapped.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return rest ? [...wrapped, truncate(rest, width, size)] : wrapped;
}

/** Up to the last space that fits; a word wider than the line is cut. */
function firstLine(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let fitting = '';
  for (const { segment } of graphemes.segment(text)) {
    if (textWidth(fitting + segment, size) > width) break;
    fitting += segment;
  }
  if (fitting.length === text.length || text[fitting.length] === ' ') return fitting;
  const space = fitting.lastIndexOf(' ');
  return space > 0 ? fitting.slice(0, space) : fitting || text;
}
