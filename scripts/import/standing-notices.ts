import { In, IsNull } from 'typeorm';
import { Import } from '../../models/import';
import { StandingNotice } from '../../models/standing-notice';
import type { Session } from '../database';
import { type Notice, type NoticeCode, severityOf } from '../notices/notice';
import { compareNames } from './files';

/** Keeps what is to be known about a file, in the place of what was known before. */
export async function keepFileNotices(
  { manager }: Pick<Session, 'manager'>,
  import_id: number,
  notices: readonly Notice[],
): Promise<void> {
  await manager.delete(StandingNotice, { import_id });
  await insert(manager, import_id, notices);
}

/** Keeps what is to be known about the data as a whole, in the place of everything with one of the codes. */
export async function keepDataNotices(
  { manager }: Pick<Session, 'manager'>,
  codes: readonly NoticeCode[],
  notices: readonly Notice[],
): Promise<void> {
  await manager.delete(StandingNotice, { import_id: IsNull(), code: In([...codes]) });
  await insert(manager, null, notices);
}

async function insert(
  manager: Session['manager'],
  import_id: number | null,
  notices: readonly Notice[],
): Promise<void> {
  await manager.insert(
    StandingNotice,
    notices.map((notice) => {
      const { code, ...details } = notice;
      return { import_id, severity: severityOf(notice), code, details: JSON.stringify(details) };
    }),
  );
}

/** Everything that is to be known about the data: warnings first, then by file in natural name order. */
export async function standingNotices({ manager }: Pick<Session, 'manager'>): Promise<Notice[]> {
  const files = new Map((await manager.find(Import)).map(({ import_id, name }) => [import_id, name]));
  const stored = await manager.find(StandingNotice, { order: { notice_id: 'ASC' } });
  const notices = stored.map(({ import_id, code, details }): Notice => {
    const file = import_id === null ? undefined : files.get(import_id);
    return { code, ...JSON.parse(details), ...(file === undefined ? {} : { file }) };
  });
  const rank = (notice: Notice) => (severityOf(notice) === 'warning' ? 0 : 1);
  return notices.sort((a, b) => rank(a) - rank(b) || compareNames(a.file ?? '', b.file ?? ''));
}
