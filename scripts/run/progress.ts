/** How far one file is read. */
export interface FileProgress {
  /** The file's path, for messages. */
  file: string;
  /** Bytes at which reading began: 0, or the old size of a file that grew. */
  start: number;
  /** Bytes read. */
  position: number;
  size: number;
  rows: number;
}

export interface Progress extends FileProgress {
  /** Bytes of all files that the run is to read. */
  total: number;
}

/** What a run does once its files are read, table by table or output by output. */
export interface Step {
  doing: 'analysing' | 'drawing' | 'writing';
  /** A table or a file. */
  what: string;
  done: number;
  /** Undefined where nobody knows; as many as are done at the end. */
  all: number | undefined;
}

export type Heed = (step: Step) => void;

const BAR = 20;

/** `data/sales.csv ██████████░░░░░░░░░░ 50 %, 5,000,000 rows, 700,000 rows/s, 8 s left`. */
export function progressBar(progress: FileProgress, seconds: number): string {
  return `${progress.file} ${bar(partOf(progress))} ${figures(progress, seconds)}`;
}

/** `analysing ███████░░░░░░░░░░░░░ 4 of 12, product_movers`; `writing report.html` where nobody knows of how many. */
export function stepBar({ doing, what, done, all }: Step): string {
  if (all === undefined) return `${doing} ${what}`;
  return `${doing} ${bar(done / Math.max(all, 1))} ${done} of ${all}, ${what}`;
}

/** The same in words. */
export function stepLine({ doing, what, done, all }: Step): string {
  return all === undefined ? `${doing} ${what}` : `${doing} ${what}: ${done} of ${all} done`;
}

function bar(part: number): string {
  const filled = Math.round(part * BAR);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`;
}

/** `50 %, 5,000,000 rows, 700,000 rows/s, 8 s left`; of a file that is read `10,000,000 rows, 700,000 rows/s, 14 s`. */
export function figures(progress: FileProgress, seconds: number): string {
  const part = partOf(progress);
  const whole = (value: number) => Math.round(value).toLocaleString('en');
  const rows = [`${whole(progress.rows)} rows`];
  if (seconds >= 1) rows.push(`${whole(progress.rows / seconds)} rows/s`);
  if (part === 1) return [...rows, ...(seconds >= 1 ? [duration(seconds)] : [])].join(', ');
  const left = part > 0 ? [`${duration((seconds / part) * (1 - part))} left`] : [];
  return [`${Math.floor(part * 100)} %`, ...rows, ...left].join(', ');
}

/** `8 s`, `2 min 5 s`, `1 h 3 min`. */
function duration(seconds: number): string {
  const total = Math.ceil(seconds);
  const minutes = Math.floor(total / 60);
  if (minutes === 0) return `${total} s`;
  return minutes < 60
    ? `${minutes} min ${total % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function partOf({ start, position, size }: FileProgress): number {
  return size > start ? Math.min(1, (position - start) / (size - start)) : 1;
}
