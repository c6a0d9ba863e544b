import fc from 'fast-check';
import type { ImportSettings } from '../../scripts/import/reading/settings';
import { productsFile, salesFile, storesFile } from './messy-files';

const fileNames = {
  sales: ['sales.csv', 'sales-2.csv', 'sales-10.csv', '2024/sales.csv'],
  products: ['products.csv', 'products-2.csv', 'products-10.csv'],
  stores: ['stores.csv', 'stores-2.csv'],
};

type Kind = keyof typeof fileNames;

/** What happens to the data folder between two runs. `pick` chooses one of the files there are. */
export type Change =
  | { type: 'write'; name: string; bytes: string; part: number; wholeLines: boolean }
  | { type: 'grow'; pick: number; by: number; wholeLines: boolean; more: string }
  | { type: 'rename' | 'copy'; pick: number; name: string }
  | { type: 'swap'; pick: number; with: number }
  | { type: 'shorten'; pick: number; part: number }
  | { type: 'remove' | 'put back' | 'touch'; pick: number };

/** Changes, and the run that follows them. */
export interface Step {
  changes: Change[];
  prune: boolean;
  rebuild: boolean;
  killedAfter: 'schema' | 'import' | 'analyses' | undefined;
  settings: ImportSettings | undefined;
  /** A run that fails is answered by undoing the changes before it; otherwise they stay. */
  undoesFailure: boolean;
}

const pick = fc.nat(9);
const anyName = fc.constantFrom(...Object.values(fileNames).flat());
/** Thousandths of a file that are there from the start. */
const part = fc.integer({ min: 300, max: 999 });
const one = <Type extends string>(type: Type): fc.Arbitrary<Type> => fc.constant(type);
const sometimes = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

/** Now and then a file turns up under the name of another kind. */
function nameFor(kind: Kind): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 15, arbitrary: fc.constantFrom(...fileNames[kind]) },
    { weight: 1, arbitrary: anyName },
  );
}

function writing(kind: Kind, bytes: fc.Arbitrary<string>) {
  const parts = fc.oneof(fc.constant(1000), part);
  return fc.record({ type: one('write'), name: nameFor(kind), bytes, part: parts, wholeLines: fc.boolean() });
}

const growing = fc.record({
  ...{ type: one('grow'), pick, by: fc.integer({ min: 1, max: 300 }) },
  ...{ wholeLines: fc.boolean(), more: salesFile },
});
const moving = fc.oneof(...(['sales', 'products', 'stores'] as const).map(nameFor));

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: writing('sales', salesFile) },
  { weight: 2, arbitrary: writing('products', productsFile) },
  { weight: 1, arbitrary: writing('stores', storesFile) },
  { weight: 6, arbitrary: growing },
  { weight: 2, arbitrary: fc.record({ type: one('rename'), pick, name: moving }) },
  { weight: 1, arbitrary: fc.record({ type: one('copy'), pick, name: moving }) },
  { weight: 1, arbitrary: fc.record({ type: one('swap'), pick, with: pick }) },
  { weight: 1, arbitrary: fc.record({ type: one('shorten'), pick, part }) },
  { weight: 2, arbitrary: fc.record({ type: one('remove'), pick }) },
  { weight: 3, arbitrary: fc.record({ type: one('put back'), pick }) },
  { weight: 1, arbitrary: fc.record({ type: one('touch'), pick }) },
);

const settings: fc.Arbitrary<ImportSettings> = fc.record({
  dateFormat: fc.constantFrom(undefined, undefined, 'dmy', 'mdy'),
  decimal: fc.constantFrom(undefined, undefined, 'point', 'comma'),
  columns: fc.constantFrom(new Map(), new Map(), new Map([['sales.quantity', 'other_quantity']])),
});

export const step: fc.Arbitrary<Step> = fc.record({
  changes: fc.array(change, { maxLength: 3 }),
  prune: fc.nat(7).map((n) => n === 7),
  rebuild: fc.nat(39).map((n) => n === 39),
  killedAfter: sometimes(fc.constantFrom('schema', 'import', 'analyses')),
  settings: sometimes(settings),
  undoesFailure: fc.nat(3).map((n) => n > 0),
});
