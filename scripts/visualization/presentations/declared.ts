import type { ChartOf } from '../../analysis/chart-of';
import type { Definition } from '../../analysis/define-analysis';
import { type Facts, LEAST_LINES, sentenceOf } from '../../analysis/sentence';
import { isolated } from '../isolated';
import { textIn } from '../messages/text-in';
import type { Finding, Presentation, PresentationInput } from '../presentation';
import { type Drawn, drawDeclared } from './draw-declared';
import { nothing } from './nothing';
import { type Cells, type ShownRow, shownRows } from './shown-rows';

/** An analysis of which the compiler does not know the columns any more. */
type Any = Pick<Definition<never>, 'section' | 'days' | 'noRows'> & {
  chart?: ChartOf<never>;
  say?: (facts: Facts<Cells>) => ReturnType<NonNullable<Definition<never>['say']>>;
};

/** The presentation that an analysis says by columns: its chart, and the sentences that it makes of its rows. */
export function declared(definition: object): Presentation {
  const { section = 'other', ...shown } = definition as Any;
  return { section, present: (input) => present(input, shown) };
}

async function present(input: PresentationInput, { chart, say, days, noRows }: Any): Promise<Finding> {
  const { period, data, formatter, messages } = input;
  if (!period) return nothing(messages.missing.noSales);
  const rows: ShownRow[] = await shownRows(input);
  if (rows.length === 0) return nothing(noRows ? textIn(noRows, formatter.locale) : messages.missing.noRows);
  const shownOf = new Map(rows.map((row) => [row.cells, row]));
  const facts: Facts<Cells> = {
    rows: rows.map(({ cells }) => cells),
    show: (row, column) => isolated(shownOf.get(row)?.tell(column) ?? '–'),
    write: (value, as) =>
      as === 'change' ? formatter.change(Number(value) / 100) : formatter.prose(value, as),
    data,
  };
  const isTelling = say && (await data.lineCount()) >= LEAST_LINES;
  const said = isTelling ? await say(facts) : [];
  const told = said.map(sentenceOf).map((each) => ({ ...each, text: textIn(each.text, formatter.locale) }));
  const sentences = told.map(({ text }) => text);
  const [finding] = sentences;
  const charts = chart
    ? drawDeclared(input, chart as unknown as Drawn, rows, finding?.replace(/\.$/, ''), await days?.(data))
    : [];
  return {
    charts,
    ...(charts.length === 0 ? { missing: messages.missing.noChart } : {}),
    explanation: sentences,
    said: told,
    caveats: [],
  };
}
