import { compareNames } from './files';
import { type DateReading, datesIn, type NameDate } from './name-dates';
import type { DateOrder } from './reading/cells/date';

/** In which order the files of a folder follow each other. */
export interface NameOrder {
  compare(a: string, b: string): number;
  /** True where the dates in two names can be read in two ways, and these differ on which is the later. */
  isOpen(a: string, b: string): boolean;
}

/**
 * Orders names by the dates in them where all have some, and else as a person would, with dates as if the year came
 * first. A 31 that can only be a day decides for all names.
 *
 * @param settled what somebody has said of the dates of a file.
 */
export function nameOrder(
  names: readonly string[],
  settled: (name: string) => DateOrder | undefined,
): NameOrder {
  const dates = new Map(names.map((name) => [name, datesIn(name)]));
  const all = [...dates.values()].flat();
  const areDated = [...dates.values()].every((each) => each.length > 0);
  const readings: DateReading[] = ['dmy', 'mdy', 'ymd'];
  const open = all.filter(({ fixed }) => fixed === undefined);
  const fitting = readings.filter((reading) => open.every((each) => each[reading] !== undefined));
  // Where no reading fits all names, each has its own.
  const used = fitting.length > 0 ? fitting : readings;
  const compareBy = (reading: DateReading) => {
    const keyOf = (name: string) => {
      const found = (dates.get(name) ?? datesIn(name)).map((each) => ({
        ...each,
        day: dayOf(each, settled(name) ?? reading),
      }));
      return { days: found.map(({ day }) => day).join(' '), name: withDays(name, found) };
    };
    const keys = new Map(names.map((name) => [name, keyOf(name)]));
    return (a: string, b: string): number => {
      const [one, other] = [keys.get(a) ?? keyOf(a), keys.get(b) ?? keyOf(b)];
      const byDay = areDated && one.days !== other.days ? (one.days < other.days ? -1 : 1) : 0;
      return byDay || compareNames(one.name, other.name) || compareNames(a, b);
    };
  };
  const [compare = compareNames, ...others] = used.map(compareBy);
  return {
    compare,
    isOpen: (a, b) => others.some((other) => Math.sign(other(a, b)) !== Math.sign(compare(a, b))),
  };
}

function dayOf(date: NameDate, reading: DateReading): string {
  return date.fixed ?? date[reading] ?? date.dmy ?? date.mdy ?? date.ymd ?? '';
}

function withDays(name: string, found: readonly { at: number; length: number; day: string }[]): string {
  let end = 0;
  const parts = found.map(({ at, length, day }) => {
    const part = `${name.slice(end, at)}${day}`;
    end = at + length;
    return part;
  });
  return parts.join('') + name.slice(end);
}
