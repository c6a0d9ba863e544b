import { IsNull } from 'typeorm';
import { StandingNotice } from '../../models/standing-notice';
import type { Session } from '../database';
import type { Notice } from '../notices/notice';
import { type FileSettings, type FolderSettings, matches } from './reading/settings';
import { keepDataNotices } from './standing-notices';

type Settled = Extract<Notice, { code: 'kind_settled' }>;

/** The settings of a folder, behind what `--kind` has once said of a file of it: a doubt is settled once. */
export async function withRemembered(
  { manager }: Pick<Session, 'manager'>,
  settings: FolderSettings,
): Promise<FolderSettings> {
  const stored = await manager.findBy(StandingNotice, { import_id: IsNull(), code: 'kind_settled' });
  const remembered = stored.map(({ details }): FileSettings => {
    const { path, kind }: Pick<Settled, 'path' | 'kind'> = JSON.parse(details);
    return { pattern: path, kind, isRemembered: true };
  });
  return remembered.length > 0
    ? { ...settings, files: [...remembered, ...(settings.files ?? [])] }
    : settings;
}

/** Keeps what `--kind` says of files, for the runs to come. */
export async function rememberKinds(
  session: Pick<Session, 'manager'>,
  { files = [] }: FolderSettings,
  names: readonly string[],
): Promise<void> {
  const notices = [...new Set(names)].flatMap((name): Settled[] => {
    const { kind, isRemembered } = files.findLast((each) => each.kind && matches(each.pattern, name)) ?? {};
    return kind && isRemembered ? [{ code: 'kind_settled', path: name, kind }] : [];
  });
  await keepDataNotices(session, ['kind_settled'], notices);
}
