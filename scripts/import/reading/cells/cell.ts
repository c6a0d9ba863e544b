import type { Value } from '../../../database';
import type { CellType } from '../../kinds';
import type { Problem } from '../problem';
import { parseAmount, type Rounded } from './amount';
import { type DateOrder, parseDate } from './date';
import type { DecimalSign } from './decimal';
import type { Notation, Place } from './notation';
import { plausibleDay } from './plausible-day';
import { parsePrice } from './price';
import { parseCount, parseQuantity } from './quantity';
import { parseText } from './text';

/** How the cells of a file are written, as far as it is known. Plain data. */
export interface CellState {
  date: Notation<DateOrder>;
  decimal: Notation<DecimalSign>;
  /** True where sales may be of any day. */
  isAnyDay?: boolean;
  /** The amounts of kept rows that were rounded. */
  rounded?: Rounded | undefined;
}

/**
 * The value of a cell that is not empty, or what is wrong with it.
 *
 * @param state learns from the cell how the file is written.
 */
export function parseCell(type: CellType, text: string, state: CellState, at: Place): Value | Problem {
  switch (type) {
    case 'code':
    case 'text':
      return parseText(text);
    case 'quantity':
      return parseQuantity(text, state.decimal, at);
    case 'count':
      return parseCount(text, state.decimal, at);
    case 'date': {
      const day = parseDate(text, state.date, at);
      return typeof day === 'string' && !state.isAnyDay ? plausibleDay(day) : day;
    }
    case 'price':
      return parsePrice(text, state.decimal, at);
    case 'amount':
      return parseAmount(text, state, at);
  }
}
