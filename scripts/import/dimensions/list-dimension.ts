import type { Import } from '../../../models/import';
import { ListedProduct } from '../../../models/listed-product';
import { ListedStore } from '../../../models/listed-store';
import type { Value, Writer } from '../../database';
import { WithEnding } from '../../run/with-ending';
import type { Task } from '../changes/tasks';
import type { ImportContext } from '../context';
import { fieldsOf } from '../fields';
import type { Loader } from '../load-file';
import { type CurrencyMark, withMark } from '../reading/currencies';
import { Problem, totalRow } from '../reading/problem';
import { type Ending, type ParsedBlock, readTable } from '../reading/read-table';
import type { Reading } from '../reading/reading';
import type { Fault, RowSink } from '../reading/row-sink';
import { settingsFor } from '../reading/settings';
import type { Dimension } from './row';
import { Totals } from './totals';

/** What each file lists of a dimension. */
export const listings = { products: ListedProduct, stores: ListedStore } as const;

/** Loads what the files list of a dimension. */
export class DimensionLoader implements Loader {
  constructor(
    private readonly context: ImportContext,
    private readonly dimension: Dimension,
  ) {}

  async *rows({ file, layout }: Task, importId: number, from: Reading): AsyncGenerator<ParsedBlock, Ending> {
    const { signal, writer } = this.context;
    const { columns } = settingsFor(this.context.settings, file.name);
    const names = fieldsOf[this.dimension].map(({ name }) => name);
    const rows = writer(listings[this.dimension], { columns: names, constants: { import_id: importId } });
    const currency = layout.statuses?.[0]?.header;
    const sink = new DimensionSink(rows, names, new Totals(this.dimension), currency);
    const blocks = new WithEnding(readTable(file, from, columns, signal, sink));
    for await (const block of blocks) {
      await rows.flush();
      yield block;
    }
    const { reading } = blocks.ending;
    for (const mark of sink.currencies) reading.parser.currencies = withMark(reading.parser.currencies, mark);
    return blocks.ending;
  }

  async accept(): Promise<void> {}

  async remove({ import_id }: Import): Promise<void> {
    await this.context.manager.delete(listings[this.dimension], { import_id });
  }
}

/** Takes the rows of one file. Within it the same code has to stand for the same values. */
class DimensionSink implements RowSink {
  /** Of the rows kept. */
  currencies: readonly CurrencyMark[] = [];
  private readonly firsts = new Map<Value, { line: number; values: Value[] }>();

  constructor(
    private readonly rows: Writer,
    private readonly columns: readonly string[],
    private readonly totals: Totals,
    /** Header of the column of currencies, whose cells stand behind the values. */
    private readonly currency: string | undefined,
  ) {}

  take(all: Value[], line: number): Fault | undefined {
    const values = all.slice(0, this.columns.length);
    if (this.totals.isTotal(values)) return { problem: totalRow, column: null, value: null };
    const code = values[0] ?? null;
    const first = this.firsts.get(code);
    if (!first) {
      this.firsts.set(code, { line, values });
      this.rows.add(values);
    }
    if (!first || values.every((value, index) => value === first.values[index])) {
      this.note(all[values.length] ?? null, line);
      return undefined;
    }
    const problem = new Problem('different_values', { line: first.line });
    return { problem, column: this.columns[0] ?? '', value: code };
  }

  private note(currency: Value, line: number): void {
    if (this.currency === undefined || currency === null) return;
    const mark = { mark: String(currency), line, column: this.currency };
    this.currencies = withMark(this.currencies, mark) ?? [];
  }
}
