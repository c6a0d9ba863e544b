/** The months in English, French, German and Spanish, without accents; by their places. */
const months = [
  'january janvier januar janner jaenner enero',
  'february fevrier februar feber febrero',
  'march mars marz maerz mrz marzo',
  'april avril abril',
  'may mai mayo',
  'june juin juni junio',
  'july juillet juli julio',
  'august aout agosto',
  'september septembre septiembre setiembre',
  'october octobre oktober octubre',
  'november novembre noviembre',
  'december decembre dezember diciembre',
].map((names) => names.split(' '));

const weekdays = (
  'monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lunes martes miercoles jueves viernes sabado domingo'
).split(' ');

/**
 * The number of the month that a name or its first three letters or more stand for; undefined for none, and for those
 * that two months begin with (`jui`).
 *
 * @param name small letters without accents.
 */
export function monthOf(name: string): number | undefined {
  const fitting = months.filter((names) => names.some((each) => each.startsWith(name)));
  return name.length >= 3 && fitting.length === 1 ? months.indexOf(fitting[0] as string[]) + 1 : undefined;
}

/** Whether letters are the name of a day of the week, or its first two letters or more. */
export function isWeekday(name: string): boolean {
  return name.length >= 2 && weekdays.some((each) => each.startsWith(name));
}
