import { isolated } from '../isolated';
import { textWidth } from './text-width';

/** Characters of a label that are looked at; no picture has room for more. */
const LONGEST_LABEL = 300;
// Direction marks could reorder what stands beside them; the others are not allowed in XML.
const FORBIDDEN = /(?!\s)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;
const MARKS_ON_ONE_LETTER = /(\p{M}{3})\p{M}+/gu;
/** Characters that are a letter each: of Latin without marks beside them, spaces, dashes, quotes, signs of money. */
const SINGLE = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2026\u202f\u20a0-\u20bf\u2212]*$/;
/** A font size at which every width is a whole number: sums of them are exact. */
const EM = 1000;
const ELLIPSIS = textWidth('…', EM);

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
  return `${startOf(text, roomFor(width, size) - ELLIPSIS).trimEnd()}…`;
}

/**
 * A name, or its beginning and its end around an ellipsis where it is wider than `width` px: what tells two names apart
 * is often at their ends.
 */
export function shorten(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = lettersOf(text);
  const room = roomFor(width, size) - ELLIPSIS;
  const start = { text: '', width: 0 };
  const end = { text: '', width: 0 };
  for (let [first, last] = [0, letters.length - 1]; first <= last; ) {
    const isStart = start.width <= end.width;
    const letter = letters[isStart ? first++ : last--] as string;
    const side = isStart ? start : end;
    side.width += textWidth(letter, EM);
    if (start.width + end.width > room) break;
    side.text = isStart ? side.text + letter : letter + side.text;
  }
  return `${start.text.trimEnd()}…${end.text.trimStart()}`;
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
  const fitting = startOf(text, roomFor(width, size));
  if (fitting.length === text.length || text[fitting.length] === ' ') return fitting;
  const space = fitting.lastIndexOf(' ');
  return space > 0 ? fitting.slice(0, space) : fitting || text;
}

function roomFor(width: number, size: number): number {
  return (width * EM) / size;
}

/** As many letters as find room. */
function startOf(text: string, room: number): string {
  let [length, width] = [0, 0];
  for (const letter of lettersOf(text)) {
    width += textWidth(letter, EM);
    if (width > room) break;
    length += letter.length;
  }
  return text.slice(0, length);
}

let graphemes: Intl.Segmenter | undefined;

/** What a reader takes for one letter each. Most texts need nobody who knows of marks. */
function lettersOf(text: string): string[] {
  if (SINGLE.test(text)) return [...text];
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}
