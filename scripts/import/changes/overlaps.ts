import { Import } from '../../../models/import';
import type { ImportContext } from '../context';
import { storedReading } from '../reading/reading';

/** Says which sales files cover the same days: their sales may stand twice. Only neighbours in time are compared. */
export async function noticeOverlaps({ manager, notice }: ImportContext): Promise<void> {
  const files = (await manager.findBy(Import, { kind: 'sales' })).flatMap((known) => {
    const { name } = known;
    const period = storedReading(known)?.period;
    return period ? [{ name, first: period[0], last: period[1] }] : [];
  });
  files.sort((a, b) => (a.first < b.first ? -1 : 1));
  const overlaps: string[] = [];
  let latest = files[0];
  for (const file of files.slice(1)) {
    if (latest && file.first <= latest.last) {
      const [last] = [file.last, latest.last].sort();
      overlaps.push(`${latest.name} and ${file.name} both cover ${file.first} to ${last}`);
    }
    if (!latest || file.last > latest.last) latest = file;
  }
  if (overlaps.length > 0) {
    notice(
      `${overlaps.slice(0, 3).join('; ')}${overlaps.length > 3 ? `; and ${overlaps.length - 3} more` : ''}: check that no sale stands in two files`,
    );
  }
}
