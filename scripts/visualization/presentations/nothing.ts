import type { Finding } from '../presentation';

/** The finding where nothing can be drawn. */
export function nothing(missing: string): Finding {
  return { charts: [], missing, explanation: [], said: [], caveats: [] };
}
