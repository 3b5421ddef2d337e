import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { STORY_TODAY } from './sample-story';
import { startRepo } from './sample-vault';
import { hideHost, inThemes, openIndex } from './shoot-index';
import type { OverVault } from './shoot-welcome';

/** The pictures of the guide, light: what a newcomer sees who follows it with the sample project. */
export async function shootGuide(over: OverVault, folder: string, shots: string): Promise<void> {
  const vault = path.join(folder, 'vault');
  fs.mkdirSync(vault, { recursive: true });
  startRepo(folder);
  const save = (page: Page, name: string, selector: string): Promise<unknown> =>
    page
      .locator(selector)
      .first()
      .screenshot({ path: path.join(shots, `guide-${name}.png`) });
  await over(vault, false, async (page) => {
    await begin(page);
    await page.locator('.session-handoff-welcome').waitFor();
    await widen(page, 360);
    await save(page, 'welcome', '.mod-right-split');
    await page.locator('.session-handoff-welcome').getByRole('button', { name: 'Link a repository' }).click();
    await page.getByRole('button', { name: /^harbour .*harbour$/ }).click();
    await page.locator('.session-handoff-result', { hasText: 'Found' }).waitFor();
    await shortenPaths(page);
    await save(page, 'link', '.modal');
    await page.keyboard.press('Escape');
    await page.locator('.session-handoff-welcome').getByRole('button', { name: 'Make sample project' }).click();
    await page.locator('.session-handoff-row[data-look=card]').click();
    await page.locator('.markdown-rendered h1').waitFor();
    await page.locator('.notice').first().waitFor({ state: 'detached' });
    await save(page, 'index', 'body');
    for (const tab of ['phases', 'decisions', 'timeline']) {
      await page.locator(`[data-tab=${tab}]`).click();
      await save(page, tab, '.mod-right-split');
    }
    await page.getByRole('button', { name: 'New handoff' }).first().click();
    await page.getByLabel('Summary').fill('The dark green can be read in the sun. Every week has a name now.');
    await page.getByLabel('Next actions').fill('Try it on three old phones');
    const rows = page.locator('.session-handoff-triage-row[data-at]');
    await rows.first().focus();
    await page.keyboard.press('d');
    await page.locator('.session-handoff-note', { hasText: 'three old phones' }).waitFor({ state: 'attached' });
    await page.locator('.session-handoff-form').evaluate((el) => {
      el.scrollTop = 0;
    });
    await save(page, 'new', '.modal');
  });
  await over(vault, true, async (page) => {
    await begin(page);
    await page.setViewportSize({ width: 390, height: 760 });
    await page.locator('.session-handoff-row').first().waitFor();
    await save(page, 'phone', 'body');
  });
}

async function begin(page: Page): Promise<void> {
  await page.clock.setFixedTime(STORY_TODAY);
  await page.setViewportSize({ width: 1080, height: 680 });
  await openIndex(page);
  await hideHost(page);
  await inThemes(page, () => Promise.resolve());
}

/** The sidebar as wide as people have it. */
async function widen(page: Page, width: number): Promise<void> {
  await page.addStyleTag({
    content: `.mod-right-split { flex-basis: ${width}px !important; width: ${width}px !important; }`,
  });
}

/** Where the picture was taken is nobody's business. */
async function shortenPaths(page: Page): Promise<void> {
  await page
    .locator('.session-handoff-near-path')
    .first()
    .evaluate((el) => {
      el.textContent = '/home/robin/harbour';
    });
  await page.getByLabel('Repository folder on this device').evaluate((el: HTMLInputElement) => {
    el.value = '/home/robin/harbour';
    el.blur();
  });
}
