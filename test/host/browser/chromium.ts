import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const named = process.env['CHROMIUM'];

/** Chromium of this machine, `undefined` when it has none or `CHROMIUM` names a file that is not there. */
export const CHROMIUM: string | undefined = (named === undefined ? PLACES : [named]).find((place) =>
  fs.existsSync(place),
);

export interface Browser {
  /** Opens a page and waits until the plugin is loaded in it; errors of the page are collected in `problems`. */
  readonly open: (url: string, size?: { width: number; height: number }) => Promise<Page>;
  readonly problems: string[];
  readonly close: () => Promise<void>;
}

/** Starts a browser with a profile of its own; it leaves nothing behind. */
export async function startBrowser(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('There is no Chromium on this machine.');
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'session-handoff-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: FLAGS,
    hasTouch: true,
  });
  const problems: string[] = [];
  return {
    problems,
    open: (url, size = { width: 1180, height: 760 }) => openPage(context, problems, url, size),
    close: async () => {
      await context.close();
      fs.rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function openPage(
  context: BrowserContext,
  problems: string[],
  url: string,
  size: { width: number; height: number },
): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  await page.setViewportSize(size);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(url);
  // A vault of ten thousand notes is indexed by the host before the plugin is there.
  await page.waitForFunction('window.hostReady || window.hostError', undefined, { timeout: 180_000 });
  const error: unknown = await page.evaluate('window.hostError');
  if (typeof error === 'string') throw new Error(error);
  return page;
}
