import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Chromium or Chrome: CHROMIUM_PATH, a package of the system, or what Playwright has installed. */
const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  chromium.executablePath(),
];
const executable = process.env['CHROMIUM_PATH'] || candidates.find((path) => existsSync(path));

/**
 * Tests in one real browser. Where none is installed they are skipped, which is said; in CI they fail.
 *
 * @param define gets the browser by a function, because it starts after the tests are defined.
 */
export function describeInBrowser(name: string, define: (browser: () => Browser) => void): void {
  if (!executable && !process.env['CI']) {
    console.warn(
      `Skipped, as no Chromium is found: ${name}. Install it, or say where it is with CHROMIUM_PATH.`,
    );
    describe.skip(name, () => define(notStarted));
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      if (!executable) throw new Error('no Chromium is found; install it, or set CHROMIUM_PATH');
      browser = await chromium.launch({
        executablePath: executable,
        // A container has no room for the sandbox; the rest keeps the browser from calling home.
        args: [
          '--no-sandbox',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      });
    });
    afterAll(() => browser?.close());
    define(() => browser ?? notStarted());
  });
}

function notStarted(): never {
  throw new Error('the browser is not started yet');
}

/** A page opened without a network, and what went wrong in it. */
export interface WatchedPage {
  page: Page;
  /** Addresses asked for, also those that were blocked. */
  requests: string[];
  /** Errors of the console and of scripts. */
  errors: string[];
  /** What the content security policy blocked. */
  violations: () => Promise<string[]>;
}

/** Opens an address in a context of its own; close it by `page.context().close()`. */
export async function openWatched(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ offline: true, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(address);
  const violations = () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
  return { page, requests, errors, violations };
}
