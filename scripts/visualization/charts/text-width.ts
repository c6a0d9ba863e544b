/** Of Arial and of the fonts made to its measure, in thousandths of the font size, from U+0020 to U+007E. */
const ASCII = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const OTHERS = new Map([
  ...[...'\u00a0\u202f\u2009'].map((space) => [space, 278] as const),
  ...[...'€–£'].map((sign) => [sign, 556] as const),
  ['·', 333] as const,
]);
/** Letters of other alphabets, and what no font at hand may have: rather too wide than too narrow. */
const WIDE_LETTER = 850;
const WIDEST = 1400;

/** Width in px that the text takes at a font size, rather too wide than too narrow for characters beyond Latin. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text.normalize('NFD')) width += characterWidth(character);
  return (width * size) / 1000;
}

function characterWidth(character: string): number {
  const ascii = ASCII[(character.codePointAt(0) as number) - 32];
  if (ascii !== undefined) return ascii;
  const other = OTHERS.get(character);
  if (other !== undefined) return other;
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  return /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\u0660-\u066c\u06f0-\u06f9]/u.test(
    character,
  )
    ? WIDE_LETTER
    : WIDEST;
}
