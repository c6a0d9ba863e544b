import type { Import } from '../../../models/import';
import { Failure } from '../../run/failure';
import type { ImportContext } from '../context';
import type { DataFile } from '../files';

type Counts = Pick<Import, 'rows_read' | 'rows_blank'>;

/** Rows that a file may lose whatever its size. */
const FEW = 20;

/**
 * Refuses a file whose content has changed and which has lost all its rows, or more than a tenth of them: an export that
 * broke off would take past sales along.
 *
 * @throws Failure with both numbers.
 */
export function refuseShrunk(
  { allowShrink = false }: Pick<ImportContext, 'allowShrink'>,
  { shown }: DataFile,
  before: Counts,
  now: Counts,
): void {
  const [had, has] = [rowsOf(before), rowsOf(now)];
  const lost = had - has;
  const isMany = lost >= FEW && lost * 10 > had;
  if (allowShrink || had === 0 || !(has === 0 || isMany)) return;
  throw new Failure(
    `${shown} had ${rows(had)} and has ${has === 0 ? 'none any more' : `only ${has.toLocaleString('en')} now`}: is it complete? ` +
      'Export it again; or, if it is meant to be so, say --allow-shrink',
  );
}

function rowsOf({ rows_read, rows_blank }: Counts): number {
  return rows_read - rows_blank;
}

function rows(count: number): string {
  return count === 1 ? '1 row' : `${count.toLocaleString('en')} rows`;
}
