import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { CHROMIUM, startBrowser, type Browser } from './chromium';
import { vaultOf } from '../../bench/vault';
import { makeStory, STORY_TODAY } from './sample-story';
import { makeSample } from './sample-vault';
import { serveHost } from './server';
import { shootGuide } from './shoot-guide';
import { fillHandoff, run, shootHand, triage } from './shoot-hand';
import { hideHost, inThemes, openIndex, shootIndex, shootMain, shootPhone } from './shoot-index';
import { shootCarrying } from './shoot-io';
import { shootWelcome } from './shoot-welcome';

const PHONE = { width: 390, height: 844 };

type Shoot = (browser: Browser, folder: string, shots: string) => Promise<void>;

const SETS: Readonly<Record<string, Shoot>> = {
  welcome: (browser, folder, shots) =>
    shootWelcome((vault, phone, work) => withPage(browser, vault, { phone }, work), folder, shots),
  guide: (browser, folder, shots) =>
    shootGuide((vault, phone, work) => withPage(browser, vault, { phone }, work), folder, shots),
  one: (browser, folder, shots) => shootProject(browser, folder, 1, 'one', shots),
  story: shootStory,
  many: shootMany,
  windows: shootWindows,
  carrying: (browser, folder, shots) =>
    shootCarrying((vault, phone, work) => withPage(browser, vault, { phone }, work), folder, shots),
  hand: (browser, folder, shots) =>
    shootHand((vault, phone, work) => withPage(browser, vault, { phone }, work), folder, shots),
};

/** `npm run shots [-- NAME]...`: how the plugin looks, as pictures in `shots/`. */
async function main(): Promise<void> {
  if (CHROMIUM === undefined) throw new Error('There is no Chromium on this machine: no pictures were taken.');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'session-handoff-shots-'));
  const shots = path.resolve('shots');
  fs.rmSync(shots, { recursive: true, force: true });
  fs.mkdirSync(shots);
  const browser = await startBrowser();
  try {
    const wanted = process.argv.slice(2);
    for (const [name, shoot] of Object.entries(SETS)) {
      if (wanted.length === 0 || wanted.includes(name)) await shoot(browser, path.join(folder, name), shots);
    }
    if (browser.problems.length > 0) throw new Error(browser.problems.join('\n'));
  } finally {
    await browser.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${fs.readdirSync(shots).length} pictures in shots/\n`);
}

/** A project of four weeks: what the pictures of the documentation show. */
async function shootStory(browser: Browser, folder: string, shots: string): Promise<void> {
  const { vault } = await makeStory(folder);
  await withPage(browser, vault, {}, (page) => shootIndex(page, shots));
  await withPage(browser, vault, {}, (page) => shootMain(page, shots));
  await withPage(browser, vault, {}, async (page) => {
    await page.clock.setFixedTime(STORY_TODAY);
    await openIndex(page);
    await hideHost(page);
    await page.setViewportSize({ width: 1080, height: 680 });
    await page.locator('.session-handoff-row[data-look=card]').first().click();
    await page.locator('.markdown-rendered').waitFor();
    await inThemes(page, (theme) => page.screenshot({ path: path.join(shots, `story-${theme}.png`) }));
  });
  await withPage(browser, vault, { phone: true }, (page) => shootPhone(page, shots, 'index'));
}

/** The first page over a vault of so many handoffs beside the newest note. */
async function shootProject(
  browser: Browser,
  folder: string,
  handoffs: number,
  name: string,
  shots: string,
): Promise<void> {
  const { vault } = await makeSample(folder, handoffs);
  await withPage(browser, vault, {}, async (page) => {
    await page.clock.setFixedTime(STORY_TODAY);
    await openIndex(page);
    await hideHost(page);
    await page.locator('.session-handoff-row[data-look=card]').first().click();
    await page.locator('.markdown-rendered').waitFor();
    await inThemes(page, (theme) => page.screenshot({ path: path.join(shots, `${name}-${theme}.png`) }));
  });
}

/** Ten thousand handoffs: the window opens them as it opens ten. */
async function shootMany(browser: Browser, folder: string, shots: string): Promise<void> {
  for (const { path: note, text } of vaultOf(10_000)) {
    const file = path.join(folder, note);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  await withPage(browser, folder, {}, async (page) => {
    await openIndex(page);
    await page.locator('.session-handoff-row').first().waitFor({ timeout: 120_000 });
    await page.screenshot({ path: path.join(shots, 'ten-thousand.png') });
    await page.locator('[data-tab=timeline]').click();
    await page.locator('.session-handoff-list').focus();
    await page.keyboard.press('End');
    await page.screenshot({ path: path.join(shots, 'ten-thousand-end.png') });
  });
}

async function shootWindows(browser: Browser, folder: string, shots: string): Promise<void> {
  const { vault, repo } = await makeSample(folder, 2);
  await withPage(browser, vault, {}, async (page) => {
    await hideHost(page);
    await run(page, 'link-repository');
    await page.getByLabel('Repository folder on this device').fill(path.dirname(repo));
    await page.locator('.setting-error-message').waitFor();
    await page.screenshot({ path: path.join(shots, 'link-wrong.png') });
    await page.getByLabel('Repository folder on this device').fill(repo);
    await page.locator('.session-handoff-result', { hasText: 'Found' }).waitFor();
    await shot(page, shots, 'link');
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.locator('.modal').waitFor({ state: 'detached' });
    await page.evaluate(() => void (window as any).host.openSettings('session-handoff'));
    await page.locator('.setting-page-entry').waitFor();
    await shot(page, shots, 'settings');
    await page.locator('.setting-page-entry .setting-item-name').click();
    await page.screenshot({ path: path.join(shots, 'settings-project.png') });
    await page.keyboard.press('Escape');
    await fillHandoff(page);
    await shot(page, shots, 'new');
    await triage(page);
    await shot(page, shots, 'new-triage');
    await page.locator('.modal').screenshot({ path: path.join(shots, 'new-window.png') });
  });
  await withPage(browser, vault, { phone: true }, async (page) => {
    await fillHandoff(page);
    await page.screenshot({ path: path.join(shots, 'new-phone.png') });
    await triage(page);
    await page.screenshot({ path: path.join(shots, 'new-triage-phone.png') });
  });
}

async function shot(page: Page, shots: string, name: string): Promise<void> {
  await inThemes(page, (theme) => page.screenshot({ path: path.join(shots, `${name}-${theme}.png`) }));
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
  // A browser that is still open would keep the process.
  process.exit(1);
});
