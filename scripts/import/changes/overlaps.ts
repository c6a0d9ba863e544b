import { Import } from '../../../models/import';
import type { ImportContext } from '../context';
import { compareNames } from '../files';
import { storedReading } from '../reading/reading';
import { keepDataNotices } from '../standing-notices';

/** Keeps in mind which sales files cover the same days: their sales may stand twice. Only neighbours in time are compared. */
export async function noticeOverlaps({ manager }: ImportContext): Promise<void> {
  const files = (await manager.findBy(Import, { kind: 'sales' })).flatMap((known) => {
    const { name } = known;
    const period = storedReading(known)?.period;
    return period ? [{ name, first: period[0], last: period[1] }] : [];
  });
  files.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : compareNames(a.name, b.name)));
  const overlaps: { one: string; other: string; first: string; last: string }[] = [];
  let latest = files[0];
  for (const file of files.slice(1)) {
    if (latest && file.first <= latest.last) {
      const [last = file.last] = [file.last, latest.last].sort();
      overlaps.push({ one: latest.name, other: file.name, first: file.first, last });
    }
    if (!latest || file.last > latest.last) latest = file;
  }
  const pairs = overlaps.slice(0, 3);
  await keepDataNotices(
    { manager },
    ['overlap'],
    pairs.length > 0 ? [{ code: 'overlap', pairs, more: overlaps.length - pairs.length }] : [],
  );
}
