import { fieldsOf } from '../import/fields';
import { kinds } from '../import/kinds';
import type { HeaderMapping } from '../import/reading/candidates';
import { exitCodes, Failure } from '../run/failure';

const known = kinds.flatMap((kind) => fieldsOf[kind].map(({ name }) => `${kind}.${name}`));

/**
 * Reads `sales.date="Jour de vente"`, the header the user gives for a column.
 *
 * @param origin where it stands, for messages.
 * @throws Failure (exit 2) for a column that does not exist, or one without a header.
 */
export function parseColumn(text: string, origin: string): HeaderMapping {
  const [, column = '', header = ''] = /^([^=]*)=\s*"?(.*?)"?$/s.exec(text) ?? [];
  if (!known.includes(column.trim())) {
    throw new Failure(
      `${origin} "${text}" names no column; it is COLUMN=HEADER, with one of ${known.join(', ')}`,
      exitCodes.usage,
    );
  }
  if (header.trim() === '')
    throw new Failure(
      `${origin} "${text}" lacks the header; write ${column.trim()}="Your header"`,
      exitCodes.usage,
    );
  return new Map([[column.trim(), header]]);
}
