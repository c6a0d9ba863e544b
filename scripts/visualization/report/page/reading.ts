import type { PackedList, PageData } from '../data/packed';

export type Reading = ReturnType<typeof reading>;

/** Reads the data that stand in the page. */
export function reading() {
  /** Undefined where there are none of this name. */
  function read<Data>(name: string, within: ParentNode = document): Data | undefined {
    const block = within.querySelector(`script[data-name="${name}"]`);
    return block ? JSON.parse(block.textContent ?? '') : undefined;
  }

  /** The numbers of a list, NaN where one is not known. */
  function unpacked(packed: PackedList, length: number): Float64Array {
    const numbers = new Float64Array(length);
    if ('list' in packed) {
      for (const [at, each] of packed.list.entries()) numbers[at] = each ?? Number.NaN;
      return numbers;
    }
    if ('steps' in packed) {
      for (const [at, step] of packed.steps.entries()) numbers[at] = step + (numbers[at - 1] ?? 0);
      return numbers;
    }
    let start = 0;
    for (let at = 0; at < packed.runs.length; at += 2) {
      const end = start + (packed.runs[at + 1] ?? 0);
      numbers.fill(packed.runs[at] ?? Number.NaN, start, end);
      start = end;
    }
    return numbers;
  }

  const data = read<PageData>('page') as PageData;
  // A name that is read from right to left turns nothing that stands around it.
  const isolated = (name: string) =>
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(name)
      ? `\u2068${name}\u2069`
      : name;
  const filled = (text: string, gaps: Record<string, string>) =>
    text.replace(/\{(\w+)\}/g, (gap, name) => (gaps[name] === undefined ? gap : isolated(gaps[name])));
  return { data, read, unpacked, filled, isolated };
}
