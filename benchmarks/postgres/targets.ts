import type { Measured } from '../recorder';
import { median, pairedRatio } from '../statistics';
import { type Target, target } from '../targets';

/** The targets and what was measured. A value is NaN where psql is missing. */
export function targetsOf({ series }: Measured): Target[] {
  const seconds = (name: string) => (series.get(name) ?? []).map((each) => each.seconds);
  const megabytes = (series.get('cold') ?? []).map((each) => each.megabytes ?? Number.NaN);
  const copy = seconds('copy');
  return [
    target('load / `\\copy` into the same table with its key', pairedRatio(seconds('load'), copy), '×', 1.3),
    target('whole run with report / the same `\\copy`', pairedRatio(seconds('cold'), copy), '×', 2),
    target('run again, nothing changed', median(seconds('again')), 's', 1),
    target('one more day', median(seconds('day')), 's', 2),
    target(
      'replacing a file of a tenth / the same on SQLite',
      pairedRatio(seconds('replace'), seconds('replace on SQLite')),
      '×',
      2,
    ),
    target('peak memory', median(megabytes), 'MB', 250),
  ];
}
