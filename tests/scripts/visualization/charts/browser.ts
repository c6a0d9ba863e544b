import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const EXECUTABLE = '/usr/bin/chromium';

/** True where pictures can be measured. Always true where CI is set, so that tests fail there without a browser. */
export const hasBrowser = existsSync(EXECUTABLE) || Boolean(process.env.CI);

/** What the name of a test that needs a browser ends with. */
export const browserNote = hasBrowser ? '' : ` (skipped: no ${EXECUTABLE})`;

/** A browser that asks nothing of the network. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
  });
}
