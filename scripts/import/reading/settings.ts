import type { Kind } from '../kinds';
import type { HeaderMapping } from './candidates';
import type { DateOrder } from './cells/date';
import type { DecimalSign } from './cells/decimal';
import type { DiscountUnit } from './discount-unit';
import type { NamedEncoding } from './encoding';

/** What decides how a file is read where it leaves it open. */
export interface ImportSettings {
  dateFormat: DateOrder | undefined;
  decimal: DecimalSign | undefined;
  columns: HeaderMapping;
  /** How its bytes are text, where they are no UTF-8. */
  encoding?: NamedEncoding | undefined;
  /** `any`: sales may be of any day, of long ago or far ahead. */
  days?: 'any' | 'plausible' | undefined;
  /** What the numbers of a discount are. */
  discount?: DiscountUnit | undefined;
  /** The store of a sales file that names none. */
  store?: string | undefined;
  /** The store of sales that name none, in a file that names stores. */
  online?: string | undefined;
  /** What its amounts are in, whatever stands beside them. */
  currency?: string | undefined;
  /** What the file is. */
  kind?: Kind | 'ignore' | undefined;
}

/** What decides how the files of a folder are read: something for all of them, and more for some. */
export interface FolderSettings extends ImportSettings {
  /** Later ones go before earlier ones. */
  files?: readonly FileSettings[];
}

export interface FileSettings extends Partial<ImportSettings> {
  pattern: string;
  /** True where the kind was said by a flag, once, and holds from then on. */
  isRemembered?: true;
}

/** What is settled for one file. */
export function settingsFor({ files = [], ...all }: FolderSettings, name: string): ImportSettings {
  let settings: ImportSettings = all;
  for (const { pattern, columns = new Map(), isRemembered: _, ...given } of files) {
    if (!matches(pattern, name)) continue;
    settings = { ...settings, ...given, columns: new Map([...settings.columns, ...columns]) };
  }
  return settings;
}

/** `*` stands for any characters. */
export function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(name);
}
