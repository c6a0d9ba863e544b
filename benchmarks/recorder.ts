import { CommandMissing, type Measurement } from './measure';

export type Log = (message: string) => void;
export type Run = (name: string, start: () => Promise<Measurement>) => Promise<void>;

/** What was run, by name: one measurement per counted round, of the sample data three. */
type Series = Map<string, Measurement[]>;

export interface Measured {
  series: Series;
  /** Peers that could not run, and why. */
  missing: Map<string, string>;
}

/** A function that runs something, and keeps its measurement under a name. */
export function recorder({ series, missing }: Measured, log: Log): Run {
  return async (name, start) => {
    if (missing.has(name)) return;
    try {
      const measurement = await start();
      log(`${name}: ${measurement.seconds.toFixed(2)} s`);
      series.set(name, [...(series.get(name) ?? []), measurement]);
    } catch (error) {
      if (!(error instanceof CommandMissing)) throw error;
      missing.set(name, error.message);
    }
  };
}
