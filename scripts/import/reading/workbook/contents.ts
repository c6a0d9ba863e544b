import { posix } from 'node:path';
import type { Archive } from './archive';
import { damaged } from './unreadable';
import { localName, readWholeXml } from './xml';

/** A sheet as the workbook lists it. */
export interface Sheet {
  name: string;
  /** Where in the archive its cells are. */
  part: string;
  isHidden: boolean;
}

/** What a workbook holds, and where in the archive. */
export interface Contents {
  sheets: Sheet[];
  /** True where day 0 is 1 January 1904, as on old Macs. */
  startsIn1904: boolean;
  /** Part of the texts that cells share, and of what cells look like. */
  strings: string | undefined;
  styles: string | undefined;
}

/** One part as another refers to it. */
interface Relationship {
  id: string;
  /** Last word of its type: `worksheet`. What is before it depends on the edition of the format. */
  type: string;
  part: string;
}

/** @throws UnreadableWorkbook where the archive is no workbook. */
export async function readContents(archive: Archive): Promise<Contents> {
  const workbook = (await relationshipsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.part;
  if (!workbook) throw damaged('no_workbook');
  const relationships = await relationshipsOf(archive, workbook);
  const sheets: Sheet[] = [];
  let startsIn1904 = false;
  await readWholeXml(archive, workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') startsIn1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const [, id] =
        Object.entries(attributes).find(([key]) => key.includes(':') && localName(key) === 'id') ?? [];
      // A sheet of another type is a chart, or a macro.
      const target = relationships.find((each) => each.id === id && each.type === 'worksheet');
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      if (target) sheets.push({ name: attributes['name'] ?? '', part: target.part, isHidden });
    },
  });
  const partOf = (wanted: string) =>
    relationships.find(({ type, part }) => type === wanted && archive.has(part))?.part;
  return { sheets, startsIn1904, strings: partOf('sharedStrings'), styles: partOf('styles') };
}

/** @param part the one that refers to others; empty for the archive itself. */
async function relationshipsOf(archive: Archive, part: string): Promise<Relationship[]> {
  const folder = posix.dirname(part);
  const relationships: Relationship[] = [];
  await readWholeXml(archive, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), {
    open(name, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (name !== 'Relationship') return;
      // From the root, or from the folder of the part that refers to it.
      const path = posix.resolve('/', folder, target).slice(1);
      relationships.push({ id, type: posix.basename(type), part: path });
    },
  });
  return relationships;
}
