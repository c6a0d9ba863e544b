import type { DateOrder } from './cells/date';
import type { DecimalSign } from './cells/price';
import type { HeaderMapping } from './layout';

/** What decides how files are read where they leave it open. */
export interface ImportSettings {
  dateFormat: DateOrder | undefined;
  decimal: DecimalSign | undefined;
  columns: HeaderMapping;
}
