import { fieldsOf } from '../import/fields';
import { kinds } from '../import/kinds';
import type { HeaderMapping } from '../import/reading/layout';
import { exitCodes, Failure } from '../run/failure';

const known = kinds.flatMap((kind) => fieldsOf[kind].map(({ name }) => `${kind}.${name}`));

/**
 * Reads `sales.date="Jour de vente"; stores.city=Ort`, the headers the user gives for columns.
 *
 * @throws Failure (exit 2) for a column that does not exist, or one without a header.
 */
export function parseColumns(texts: string[]): HeaderMapping {
  const mapping = new Map<string, string>();
  for (const entry of texts.flatMap((text) => text.split(';')).map((each) => each.trim())) {
    if (entry === '') continue;
    const [, column = '', header = ''] = /^([^=]*)=\s*"?(.*?)"?$/s.exec(entry) ?? [];
    if (!known.includes(column.trim())) {
      throw new Failure(
        `--columns "${entry}" names no column; it is COLUMN=HEADER, with one of ${known.join(', ')}`,
        exitCodes.usage,
      );
    }
    if (header.trim() === '') {
      throw new Failure(
        `--columns "${entry}" lacks the header; write ${column.trim()}="Your header"`,
        exitCodes.usage,
      );
    }
    mapping.set(column.trim(), header);
  }
  return mapping;
}
