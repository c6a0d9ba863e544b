import { In } from 'typeorm';
import { Import } from '../../../models/import';
import { StandingNotice } from '../../../models/standing-notice';
import { describeWhy, type Why } from '../../notices/why';
import { Failure } from '../../run/failure';
import { type ImportContext, settingsKey } from '../context';
import type { DataFile } from '../files';
import type { Kind } from '../kinds';
import { findTable } from '../reading/find-table';
import type { Layout } from '../reading/layout';
import { type Reading, storedReading } from '../reading/reading';
import { settingsFor } from '../reading/settings';
import { growthOf } from './growth';
import { refuseHeaderless } from './headerless';
import { keepNames } from './names';
import { identityOf, type Plan } from './plan';

/** A file to load. */
export interface Task {
  file: DataFile;
  layout: Layout;
  /** The import to fill again or, with `growth`, to add to. */
  known?: Import;
  /** How the part that is loaded was read, and the SHA-256 of the whole. */
  growth?: { reading: Reading; sha256: string };
}

/** What a run has to do. */
export interface Tasks {
  load: Task[];
  /** Files whose rows stay as they are. */
  keep: { file: DataFile; known: Import }[];
  /** Imports whose rows go. */
  forget: Import[];
  /** Imports whose file is gone and whose rows stay. */
  gone: Import[];
  /** Files that are none of ours, with the reason. */
  ignored: { name: string; why: Why }[];
}

/**
 * Turns the comparison of folder and database into tasks, by the headers of the files that must be read.
 *
 * @param altered imports whose sales someone else has changed: they are read again.
 * @throws Failure for a file that is meant for us but lacks a column, or is no table any more.
 */
export async function findTasks(
  context: ImportContext,
  plan: Plan,
  prune: boolean,
  altered: ReadonlySet<number>,
): Promise<Tasks> {
  const { manager, settings, notice } = context;
  const tasks: Tasks = {
    load: [],
    keep: [],
    forget: prune ? plan.gone : [],
    gone: prune ? [] : plan.gone,
    ignored: [],
  };
  const isAsRead = ({ settings: used, import_id, name }: Import) =>
    used === settingsKey(settingsFor(settings, name)) && !altered.has(import_id);

  for (const { file, known } of plan.renamed)
    notice({ code: 'renamed', former: known.name, path: file.name });
  await keepNames(context, plan);
  for (const pair of [...plan.renamed, ...plan.verified, ...plan.unchanged]) {
    const { file, known } = pair;
    if (isAsRead(known)) tasks.keep.push(pair);
    else await addChanged(context, tasks, file, known);
  }
  const verified_at = new Date().toISOString();
  for (const { file, known } of [...plan.renamed, ...plan.verified])
    await manager.update(Import, known.import_id, { ...identityOf(file), verified_at });
  for (const { file, known, sha256 } of plan.grown) {
    const reading = known.kind === 'sales' && isAsRead(known) ? growthOf(file, known) : undefined;
    if (reading) tasks.load.push({ file, known, layout: reading.layout, growth: { reading, sha256 } });
    else await addChanged(context, tasks, file, known);
  }
  for (const { file, known } of plan.changed) await addChanged(context, tasks, file, known);
  const strangers: DataFile[] = [];
  for (const file of plan.added) {
    const finding = await findTable(file, settingsFor(settings, file.name), context.signal);
    if (finding.layout) tasks.load.push({ file, layout: finding.layout });
    else if (finding.isTable) throw new Failure(`${file.shown} ${finding.problem}`);
    else {
      strangers.push(file);
      tasks.ignored.push({ name: file.name, why: finding.why });
    }
  }
  await refuseHeaderless(context, strangers, layoutsOf(tasks));
  // Their other rows go with those of the files to be loaded again.
  const forgotten = { import_id: In(tasks.forget.map(({ import_id }) => import_id)) };
  for (const entity of [Import, StandingNotice]) await manager.delete(entity, forgotten);
  return tasks;
}

/** The layouts of all files that are known, by name. */
function layoutsOf({ load, keep, gone }: Tasks): Map<string, Layout> {
  const known = [...keep.map((each) => each.known), ...gone];
  return new Map([
    ...load.map(({ file, layout }) => [file.name, layout] as const),
    ...known.flatMap((each) => {
      const layout = storedReading(each)?.layout;
      return layout ? [[each.name, layout] as const] : [];
    }),
  ]);
}

/** A known file to be read again from its start. */
async function addChanged(
  context: ImportContext,
  tasks: Tasks,
  file: DataFile,
  known: Import,
): Promise<void> {
  const { settings } = context;
  if (settingsFor(settings, file.name).kind === 'ignore') {
    tasks.forget.push(known);
    tasks.ignored.push({ name: file.name, why: { code: 'forgotten' } });
    return;
  }
  const finding = await findTable(file, settingsFor(settings, file.name), context.signal);
  if (!finding.layout) {
    const problem = finding.isTable ? ` ${finding.problem}` : `: ${describeWhy(finding.why)}`;
    throw new Failure(
      `${file.shown}${problem}. It was loaded as a ${known.kind} file before: ` +
        'correct it, or take it out of the data folder and run once with --prune to forget what it held',
    );
  }
  if (finding.layout.kind === known.kind) tasks.load.push({ file, layout: finding.layout, known });
  else {
    tasks.forget.push(known);
    tasks.load.push({ file, layout: finding.layout });
  }
}

export function ofKind<Item extends { layout: Layout }>(items: Item[], kind: Kind): Item[] {
  return items.filter(({ layout }) => layout.kind === kind);
}
