import { CHROMIUM } from './chromium';

/** `describe` for tests that need Chromium: where there is none they are skipped, and their name says why. */
export function inBrowser(name: string, tests: () => void): void {
  if (CHROMIUM === undefined) describe.skip(`${name} (skipped: there is no Chromium on this machine)`, tests);
  else describe(name, tests);
}
