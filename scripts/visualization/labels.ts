import type { Session } from '../database';

/** The codes a result may hold, and the table and column that say what they are called. */
export const namings = {
  product: { table: 'products', code: 'product_id', name: 'name' },
  store: { table: 'stores', code: 'store_id', name: 'city' },
} as const;

/** A kind of columns that hold codes. */
export type CodeKind = keyof typeof namings;

export const codeKinds = Object.keys(namings) as CodeKind[];

type Labels = Promise<ReadonlyMap<string, string>>;
const known = new WeakMap<Session, { [kind in CodeKind]?: Labels }>();

/**
 * What each code is called: itself where it has no name, and with itself behind a name that several codes share. Read
 * once in a run, after its import.
 */
export function labelsOf(session: Session, kind: CodeKind): Labels {
  const labels = known.get(session) ?? {};
  known.set(session, labels);
  labels[kind] ??= readLabels(session, kind);
  return labels[kind];
}

async function readLabels({ rows }: Session, kind: CodeKind): Promise<ReadonlyMap<string, string>> {
  const { table, code, name } = namings[kind];
  const named: { code: string; name: string }[] = [];
  for await (const batch of rows<[string, string | null]>(`SELECT ${code}, ${name} FROM ${table}`))
    for (const [each, itsName] of batch) named.push({ code: each, name: itsName ?? each });
  const counts = new Map<string, number>();
  for (const row of named) counts.set(row.name, (counts.get(row.name) ?? 0) + 1);
  const isShared = (text: string) => (counts.get(text) ?? 0) > 1;
  return new Map(named.map((row) => [row.code, isShared(row.name) ? `${row.name} (${row.code})` : row.name]));
}
