import type { Archive } from './archive';
import { builtInFormat, type NumberFormat, numberFormat } from './number-format';
import { readWholeXml } from './xml';

/** What the format of each style makes of a number, by the number of the style. */
export async function readStyles(archive: Archive, part: string | undefined): Promise<NumberFormat[]> {
  const styles: NumberFormat[] = [];
  if (part === undefined) return styles;
  const own = new Map<number, NumberFormat>();
  let isOfCells = false;
  await readWholeXml(archive, part, {
    open(name, { numFmtId, formatCode = '' }) {
      const id = Number(numFmtId ?? 0);
      if (name === 'cellXfs') isOfCells = true;
      else if (name === 'numFmt') own.set(id, numberFormat(formatCode));
      else if (name === 'xf' && isOfCells) styles.push(own.get(id) ?? builtInFormat(id));
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return styles;
}
