import type { LineChart } from '../chart';
import { type ColorName, paint, seriesColors } from './chart-colors';

type Series = LineChart['series'][number];
export type StyledSeries = Series & { look: LineLook };
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'];
/** Between two symbols of a line, in px. */
const SYMBOL_DISTANCE = 55;

/** How a line is drawn; lines with the same colour differ in their symbols. */
export interface LineLook {
  color: ColorName;
  /** `none` for what is added up, which has a dotted line instead. */
  symbol: string;
  dash: number[] | 'solid';
  /** Steps that its symbols stand before those of the first line, so that lines on one another show theirs. */
  shift: number;
}

/** Each series with the look of its line. */
export function withLooks(series: Series[]): StyledSeries[] {
  let named = 0;
  return series.map((one) => {
    if (one.isRest) return { ...one, look: { color: 'rest', symbol: 'none', dash: [2, 3], shift: 0 } };
    const at = named++;
    const color = seriesColors[at % seriesColors.length] ?? '1';
    const symbol = SYMBOLS[at % SYMBOLS.length] ?? 'circle';
    return { ...one, look: { color, symbol, dash: 'solid', shift: at } };
  });
}

/**
 * The line of one series, in two parts where its last step may be incomplete: that part is dashed.
 *
 * @param stepWidth between two steps, in px.
 */
export function lineParts({ values, look }: StyledSeries, stepWidth: number, isLastPartial: boolean) {
  const last = values.length - 1;
  const every = Math.max(1, Math.round(SYMBOL_DISTANCE / stepWidth));
  const hasSymbol = (step: number) =>
    step === last || (last - step + every - (look.shift % every)) % every === 0;
  const part = (isShown: (step: number) => boolean, dash: LineLook['dash']) => ({
    type: 'line' as const,
    silent: true,
    symbolSize: look.symbol === 'rect' ? 6 : 8,
    showAllSymbol: true,
    lineStyle: { color: paint(look.color), width: 2, type: dash },
    itemStyle: { color: paint(look.color), borderWidth: 0 },
    data: values.map((value, step) => ({
      value: isShown(step) && value !== null ? value : '-',
      symbol: hasSymbol(step) ? look.symbol : 'none',
    })),
  });
  if (!isLastPartial || values.length < 2) return [part(() => true, look.dash)];
  return [part((step) => step < last, look.dash), part((step) => step >= last - 1, [5, 4])];
}
