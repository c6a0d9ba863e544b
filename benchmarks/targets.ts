import type { Measured } from './recorder';
import { median, pairedRatio } from './statistics';

/** Something to reach, for the data the targets are made for. */
export interface Target {
  what: string;
  value: number;
  unit: '×' | 's' | 'MB' | '%';
  /** Most, or for `atLeast` least. */
  must: number;
  aim?: number;
  atLeast?: boolean;
}

/** Sales of the data the targets are made for. */
export const TARGET_ROWS = 10_000_000;

/** The targets and what was measured. A value is NaN where a peer is missing. */
export function targetsOf({ series }: Measured, rows: number): Target[] {
  const seconds = (name: string) => (series.get(name) ?? []).map((each) => each.seconds);
  const megabytes = (name: string) => (series.get(name) ?? []).map((each) => each.megabytes ?? Number.NaN);
  const [small, large] = [rows / 10, rows];
  const again = seconds(`again ${large}`);
  const sample = median(seconds('sample compiled'));
  const perRow = (size: number) => seconds(`cold ${size}`).map((cold) => (cold - sample) / size);
  const growth = 100 * (pairedRatio(megabytes(`cold ${large}`), megabytes(`cold ${small}`)) - 1);
  return [
    target(
      'cold run / `.import` of sales.csv alone',
      pairedRatio(seconds(`cold ${large}`), seconds('import')),
      '×',
      1.25,
      1,
    ),
    target(
      'cold run / `.import` and the three questions',
      pairedRatio(seconds(`cold ${large}`), seconds('import and ask')),
      '×',
      0.45,
      0.35,
    ),
    target('run again, nothing changed', median(again), 's', 0.7, 0.4),
    target('run again, a tenth of the sales', median(seconds(`again ${small}`)), 's', 0.7, 0.4),
    target('run again, all / a tenth of the sales', pairedRatio(again, seconds(`again ${small}`)), '×', 1.1),
    target(
      'one more day, beyond a run with nothing to do',
      median(seconds(`day ${large}`).map((day, round) => day - (again[round] ?? 0))),
      's',
      2,
      1.2,
    ),
    target('peak memory', median(megabytes(`cold ${large}`)), 'MB', 250, 200),
    target('growth of peak memory from a tenth to all', growth, '%', 15, 10),
    target(
      'cost per row, all / a tenth, start-up subtracted',
      pairedRatio(perRow(large), perRow(small)),
      '×',
      1.15,
      1,
    ),
    target('sample data, `npm start`', median(seconds('sample with npm start')), 's', 1.5),
    target('sample data, `node dist/main.js`', sample, 's', 0.8),
    {
      ...target('DuckDB, cold as always / our run again', pairedRatio(seconds('duckdb'), again), '×', 1, 5),
      atLeast: true,
    },
  ];
}

export function target(
  what: string,
  value: number,
  unit: Target['unit'],
  must: number,
  aim?: number,
): Target {
  return { what, value, unit, must, ...(aim === undefined ? {} : { aim }) };
}

export function isMissed({ value, must, atLeast }: Target): boolean {
  return atLeast ? value < must : value > must;
}
