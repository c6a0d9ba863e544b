import type { Archive } from './archive';
import { RichText } from './rich-text';
import { readWholeXml } from './xml';

/** The texts that the cells of a workbook share, by number. */
export async function readSharedStrings(archive: Archive, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const rich = new RichText();
  await readWholeXml(archive, part, {
    open: (name) => rich.open(name),
    close(name, text) {
      rich.close(name, text);
      if (name === 'si') strings.push(rich.take());
    },
  });
  return strings;
}
