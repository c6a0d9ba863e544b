import { isMonthPartial, type Period } from '../run/calendar';
import type { LineChart } from './chart';
import type { Messages } from './messages/messages';
import type { Formatter } from './number-format';

/** Months from which a line of them says something: of two that are cut off it rises or falls by that alone. */
export const FEW_MONTHS = 4;

/** Months as the steps of a line; that in which the sales end tells its day where it is not over, and its part is dashed. */
export function monthSteps(
  months: readonly string[],
  { last }: Period,
  formatter: Formatter,
  { revenue }: Messages,
): Pick<LineChart, 'steps' | 'isLastPartial'> {
  const isLastPartial = months.at(-1) === last.slice(0, 7) && isMonthPartial(last);
  const steps = months.map((month) => formatter.cell(month, 'month'));
  if (!isLastPartial) return { steps, isLastPartial };
  return {
    steps: [...steps.slice(0, -1), revenue.until(steps.at(-1) ?? '', String(Number(last.slice(8))))],
    isLastPartial,
  };
}

/** Whether these are months of the sales, too few for a line. */
export function isShort(months: ReadonlySet<string>, { last }: Period): boolean {
  return months.size < FEW_MONTHS && [...months].every((month) => month <= last.slice(0, 7));
}
