import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { CHROMIUM, startBrowser, type Browser } from './chromium';
import { makeSample } from './sample-vault';
import { serveHost } from './server';

const PHONE = { width: 390, height: 844 };

/** `npm run shots`: how the plugin looks, as pictures in `shots/`. */
async function main(): Promise<void> {
  if (CHROMIUM === undefined) throw new Error('There is no Chromium on this machine: no pictures were taken.');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'session-handoff-shots-'));
  const shots = path.resolve('shots');
  fs.rmSync(shots, { recursive: true, force: true });
  fs.mkdirSync(shots);
  const browser = await startBrowser();
  try {
    await shootEmpty(browser, path.join(folder, 'empty'), shots);
    await shootProject(browser, path.join(folder, 'one'), 1, 'one', shots);
    await shootProject(browser, path.join(folder, 'three'), 3, 'three', shots);
    await shootProject(browser, path.join(folder, 'many'), 60, 'many', shots);
    await shootWindows(browser, path.join(folder, 'windows'), shots);
    if (browser.problems.length > 0) throw new Error(browser.problems.join('\n'));
  } finally {
    await browser.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${fs.readdirSync(shots).length} pictures in shots/\n`);
}

async function shootEmpty(browser: Browser, folder: string, shots: string): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  await withPage(browser, folder, {}, async (page) => {
    await openIndex(page);
    await page.locator('.session-handoff-empty').waitFor();
    await inThemes(page, shots, 'empty');
  });
}

async function shootProject(
  browser: Browser,
  folder: string,
  handoffs: number,
  name: string,
  shots: string,
): Promise<void> {
  const { vault } = await makeSample(folder, handoffs);
  await withPage(browser, vault, {}, async (page) => {
    await openIndex(page);
    await page.locator('.session-handoff-section').first().waitFor();
    await page.locator('[data-section=handoffs] .session-handoff-link').first().click();
    await page.locator('.markdown-rendered').waitFor();
    await page.locator('.session-handoff-index').evaluate((el) => {
      el.scrollTop = 0;
    });
    await inThemes(page, shots, name);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      document.body.addClass('mod-rtl');
    });
    await page.screenshot({ path: path.join(shots, `${name}-rtl.png`) });
  });
  await withPage(browser, vault, { phone: true }, async (page) => {
    await openIndex(page);
    await page.locator('.session-handoff-section').first().waitFor();
    await page.screenshot({ path: path.join(shots, `${name}-phone.png`) });
  });
}

async function shootWindows(browser: Browser, folder: string, shots: string): Promise<void> {
  const { vault, repo } = await makeSample(folder, 2);
  await withPage(browser, vault, {}, async (page) => {
    await page.getByRole('button', { name: 'Link repository to project' }).click();
    await page.getByLabel('Repository folder on this device').fill(path.dirname(repo));
    await page.locator('.setting-error-message').waitFor();
    await page.screenshot({ path: path.join(shots, 'link-wrong.png') });
    await page.getByLabel('Repository folder on this device').fill(repo);
    await page.locator('.session-handoff-result', { hasText: 'Found' }).waitFor();
    await inThemes(page, shots, 'link');
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.locator('.modal').waitFor({ state: 'detached' });
    await page.evaluate(() => void (window as any).host.openSettings('session-handoff'));
    await page.locator('.setting-page-entry').waitFor();
    await inThemes(page, shots, 'settings');
    await page.locator('.setting-page-entry .setting-item-name').click();
    await page.screenshot({ path: path.join(shots, 'settings-project.png') });
    await page.keyboard.press('Escape');
    await fillHandoff(page);
    await inThemes(page, shots, 'new');
    await triage(page);
    await inThemes(page, shots, 'new-triage');
  });
  await withPage(browser, vault, { phone: true }, async (page) => {
    await fillHandoff(page);
    await page.screenshot({ path: path.join(shots, 'new-phone.png') });
    await triage(page);
    await page.screenshot({ path: path.join(shots, 'new-triage-phone.png') });
  });
}

async function fillHandoff(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New handoff' }).last().click();
  await page.getByLabel('Summary').fill('The table reads from right to left now.');
  await page.getByLabel('Next actions').fill('Ask a reader of Arabic to look at it\nRelease it to the three ports');
  await page.getByLabel('Blockers').fill('Nobody has answered for the third port (important)');
  await page.locator('.session-handoff-note', { hasText: 'Nobody has answered' }).waitFor({ state: 'attached' });
}

async function triage(page: Page): Promise<void> {
  const rows = page.locator('.session-handoff-triage-row[data-at]');
  await rows.first().scrollIntoViewIfNeeded();
  await rows.first().focus();
  await page.keyboard.press('d');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.keyboard.type('Nobody asked for it again');
  await page.waitForTimeout(600);
}

async function openIndex(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open index' }).last().click();
}

async function inThemes(page: Page, shots: string, name: string): Promise<void> {
  for (const theme of ['dark', 'light']) {
    await page.evaluate((wanted) => {
      document.body.removeClass('theme-light', 'theme-dark');
      document.body.addClass(`theme-${wanted}`);
    }, theme);
    await page.screenshot({ path: path.join(shots, `${name}-${theme}.png`) });
  }
}

async function withPage(
  browser: Browser,
  vault: string,
  options: { phone?: boolean },
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const server = await serveHost({ root: process.cwd(), vault });
  const phone = options.phone === true;
  const page = await browser.open(`${server.url}${phone ? '&phone' : ''}`, phone ? PHONE : undefined);
  try {
    await work(page);
  } finally {
    await page.close();
    await server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
