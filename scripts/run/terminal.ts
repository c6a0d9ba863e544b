import { stripVTControlCharacters } from 'node:util';

/** What is known of a stream that may be a terminal. */
export type Screen = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'> & {
  hasColors?: (() => boolean) | undefined;
};

const styles = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], cyan: [36, 39] } as const;

/** Text in a colour or weight; as it is where that is not to be seen. */
export type Paint = (style: keyof typeof styles, text: string) => string;

export const plain: Paint = (_, text) => text;

/** Paints on a terminal that has colours, and only there. NO_COLOR is heeded by Node.js: it then knows of no colours. */
export function paintOf(screen: Screen): Paint {
  if (!screen.isTTY || !screen.hasColors?.()) return plain;
  return (style, text) => {
    const [on, off] = styles[style];
    return `\x1b[${on}m${text}\x1b[${off}m`;
  };
}

/** Characters that take two places, and those that take none. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NONE = /[\p{M}\p{Cf}]/u;

/** Places that a text takes in a line of a terminal. */
export function placesOf(text: string): number {
  let places = 0;
  for (const character of stripVTControlCharacters(text))
    places += WIDE.test(character) ? 2 : NONE.test(character) ? 0 : 1;
  return places;
}

/** A text with `…` in its middle where it is too long: of names that begin alike the ends differ. */
export function cutInMiddle(text: string, places: number): string {
  if (placesOf(text) <= places) return text;
  const characters = [...text];
  for (let kept = Math.min(characters.length, places) - 1; kept > 0; kept -= 1) {
    const end = Math.floor(kept / 3);
    const shorter = [
      ...characters.slice(0, kept - end),
      '…',
      ...characters.slice(characters.length - end),
    ].join('');
    if (placesOf(shorter) <= places) return shorter;
  }
  return '…';
}

/** A text whose long lines go on in the next one, between words, further in; a word that is longer stays whole. */
export function wrapped(text: string, places: number): string {
  return text
    .split('\n')
    .map((line) => wrappedLine(line, places))
    .join('\n');
}

function wrappedLine(line: string, places: number): string {
  if (placesOf(line) <= places) return line;
  const [margin = ''] = /^ */.exec(line) ?? [];
  const lines: string[] = [];
  let current = '';
  for (const word of line.slice(margin.length).split(' ')) {
    const start = lines.length === 0 ? margin : `${margin}  `;
    const longer = current === '' ? `${start}${word}` : `${current} ${word}`;
    if (current !== '' && placesOf(longer) > places) {
      lines.push(current);
      current = `${margin}  ${word}`;
    } else current = longer;
  }
  return [...lines, current].join('\n');
}
