import { join } from 'node:path';
import { Import } from '../../models/import';
import { Failure } from '../run/failure';
import type { ImportContext } from './context';
import { fieldsOf } from './fields';
import { compareNames } from './files';
import { type CurrencyMark, codesOf, commonCodes } from './reading/currencies';
import { howToSettle } from './reading/how-to-settle';
import type { Layout } from './reading/layout';
import { type Reading, storedReading } from './reading/reading';
import { settingsFor } from './reading/settings';

/**
 * The currencies that all amounts may be in, by what the files write beside them; undefined where they write nothing.
 *
 * @param data the folder, for messages.
 * @param given the currency of the report, where somebody has said so.
 * @throws Failure where amounts of several currencies would be added, or are in another one than was said.
 */
export async function findCurrency(
  { manager, settings }: ImportContext,
  data: string,
  given: string | undefined,
): Promise<ReadonlySet<string> | undefined> {
  const imports = (await manager.find(Import)).sort((a, b) => compareNames(a.name, b.name));
  let first: { name: string; mark: CurrencyMark } | undefined;
  let common: ReadonlySet<string> | undefined;
  for (const known of imports) {
    const { name } = known;
    const reading = storedReading(known);
    const settled = settingsFor(settings, name).currency;
    const marks = settled === undefined ? marksOf(reading) : [{ mark: settled, line: 0, column: '' }];
    const [mark] = marks;
    const own = commonCodes(marks);
    if (!mark || !own) continue;
    const shown = join(data, name);
    if (own.size === 0) throw new Failure(`${shown}: ${described(marks)}: ${cannotBeAdded(name, marks)}`);
    if (given !== undefined && !own.has(given))
      throw new Failure(
        `${shown}: ${described([mark])}, but the currency of the report is ${given}. Say --currency ${codeOf(mark)}; ` +
          `or, if its amounts are in ${given} all the same, ${howToSettle('currency', `"${name}:${given}"`)}`,
      );
    const shared: ReadonlySet<string> = common ? new Set([...common].filter((code) => own.has(code))) : own;
    if (first && shared.size === 0)
      throw new Failure(
        `${shown}: ${described([mark])}, and ${join(data, first.name)}: ${described([first.mark])}: ` +
          cannotBeAdded(name, [first.mark]),
      );
    common = shared;
    if (!first || codesOf(mark.mark).size < codesOf(first.mark.mark).size) first = { name, mark };
  }
  return common;
}

/** Everything in a file that says which currency its amounts are in. */
function marksOf(reading: Reading | undefined): CurrencyMark[] {
  if (!reading) return [];
  const { layout, parser, tally } = reading;
  const ofColumn = (tally?.meanings ?? [])
    .filter(({ family }) => family === 'currency')
    .map(({ word, line, column }) => ({ mark: word, line, column }));
  return [...marksInHeader(layout), ...(parser.currencies ?? []), ...ofColumn];
}

/** Codes that stand in headers: others, ALL or TOP, are words as well. */
const HEADER_CODES =
  'EUR|USD|GBP|CHF|CAD|AUD|NZD|JPY|CNY|SEK|NOK|DKK|PLN|CZK|HUF|RON|INR|BRL|MXN|ZAR|TRY|SGD|HKD|MAD|TND|XOF|XAF';
const IN_HEADER = new RegExp(String.raw`(?:[([]\s*|\s)(\p{Sc}|${HEADER_CODES})\s*[)\]]?\s*$`, 'u');

/** `Price (GBP)`, `Montant €`: of the amounts that are read. */
function marksInHeader({ kind, columns, headers, headerLine }: Layout): CurrencyMark[] {
  return columns.flatMap(({ field, index }) => {
    const type = fieldsOf[kind].find(({ name }) => name === field)?.type;
    const mark =
      type === 'price' || type === 'amount' ? IN_HEADER.exec(headers[index] ?? '')?.[1] : undefined;
    return mark === undefined ? [] : [{ mark, line: headerLine, column: field }];
  });
}

/** `the unit_price column holds EUR in line 2, USD in line 3`. */
function described(marks: readonly CurrencyMark[]): string {
  const columns = [...new Set(marks.map(({ column }) => column))];
  const [only] = columns;
  if (only === '') return `its amounts are said to be in ${marks[0]?.mark}`;
  if (columns.length === 1) return `the ${only} column holds ${marks.slice(0, 5).map(placed).join(', ')}`;
  return `it holds ${marks
    .slice(0, 5)
    .map((mark) => `${placed(mark)} (${mark.column})`)
    .join(', ')}`;
}

function placed({ mark, line }: CurrencyMark): string {
  return `${mark} in line ${line}`;
}

function cannotBeAdded(name: string, [mark]: readonly CurrencyMark[]): string {
  return (
    'amounts of several currencies cannot be added. Give each currency a data folder and a database of its own; ' +
    `or, if all amounts of the file are in one, ${howToSettle('currency', `"${name}:${mark ? codeOf(mark) : 'EUR'}"`)}`
  );
}

function codeOf({ mark }: CurrencyMark): string {
  const [code = ''] = codesOf(mark);
  return /^[A-Z]{3}$/.test(code) ? code : 'EUR';
}
