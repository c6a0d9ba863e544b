import type { Difference } from '../notices/difference';

/** Letters of other alphabets that look like those of ours, in their order. */
const LOOK_ALIKES = new Map(
  [...'АВЕКМНОРСТУХІЅЈаеорсухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο'].map((each, index) => [
    each,
    'ABEKMHOPCTYXISJaeopcyxisjABEZHIKMNOPTYXo'[index] ?? each,
  ]),
);

type Step = readonly [by: Difference['by'], fold: (code: string) => string];

/** What may be otherwise in two codes that a person takes for one, in the order in which it is taken off. */
const steps: readonly Step[] = [
  ['invisible', (code) => code.replace(/[\p{Cc}\p{Cf}]/gu, '')],
  [
    'width',
    (code) =>
      code.replace(/[\uff01-\uff5e]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xff01 + 0x21)),
  ],
  ['stored_accents', (code) => code.normalize('NFC')],
  ['alphabet', (code) => code.replace(/[\u0370-\u052f]/g, (each) => LOOK_ALIKES.get(each) ?? each)],
  ['dash', (code) => code.replace(/[\p{Pd}\u2212]/gu, '-')],
  ['spaces', (code) => code.replace(/\s/g, '')],
  ['apostrophe', (code) => code.replace(/^['’‘`´](?=.)/, '')],
  ['accents', (code) => code.normalize('NFD').replace(/\p{M}/gu, '')],
  ['case', (code) => code.toLowerCase()],
  ['decimals', (code) => code.replace(/^(\d+)[.,]0+$/, '$1')],
  ['zeros', (code) => code.replace(/^0+(?=[^.,])/, '')],
];
/** What is left of a code without all by which two may differ and still be taken for one. */
export function foldedForm(code: string): string {
  // Of most codes only the case can be otherwise.
  return /^[A-Za-z1-9][\w-]*$/.test(code) ? code.toLowerCase() : applied(steps, code);
}

/** By what two codes of one folded form differ: as few things as it takes. */
export function differencesOf(one: string, other: string): Difference[] {
  let needed = steps;
  // What changes most goes last: a stored accent is no other accent.
  for (const step of [...steps].reverse()) {
    const fewer = needed.filter((each) => each !== step);
    if (applied(fewer, one) === applied(fewer, other)) needed = fewer;
  }
  return needed.map(([by]) => {
    const pattern = characters[by];
    const odd = pattern ? [...new Set(`${one}${other}`.match(pattern) ?? [])] : [];
    return odd.length > 0 ? { by, odd } : { by };
  });
}

/** The characters that make a difference. */
const characters: Partial<Record<Difference['by'], RegExp>> = {
  invisible: /[\p{Cc}\p{Cf}]/gu,
  width: /[\uff01-\uff5e]/g,
  alphabet: /[\u0370-\u052f]/g,
  dash: /(?!-)[\p{Pd}\u2212]/gu,
};

function applied(some: readonly Step[], code: string): string {
  let folded = code;
  for (const [, fold] of some) folded = fold(folded);
  return folded;
}
