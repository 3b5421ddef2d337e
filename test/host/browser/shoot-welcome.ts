import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { STORY_TODAY } from './sample-story';
import { startRepo } from './sample-vault';
import { hideHost, inThemes, mirror, openIndex } from './shoot-index';

export type OverVault = (vault: string, phone: boolean, work: (page: Page) => Promise<void>) => Promise<void>;

/** The first minute: an empty vault beside a repository, the sample project, and what empty pages say. */
export async function shootWelcome(over: OverVault, folder: string, shots: string): Promise<void> {
  const vault = path.join(folder, 'vault');
  fs.mkdirSync(vault, { recursive: true });
  startRepo(folder);
  const save = (page: Page, name: string): Promise<unknown> =>
    page.screenshot({ path: path.join(shots, `${name}.png`) });
  await over(vault, false, async (page) => {
    await page.clock.setFixedTime(STORY_TODAY);
    await openIndex(page);
    await hideHost(page);
    await page.locator('.session-handoff-welcome').waitFor();
    await toMain(page);
    await inThemes(page, (theme) => save(page, `welcome-${theme}`));
    await page.getByRole('button', { name: 'Link a repository' }).first().click();
    await page.getByRole('button', { name: /^harbour .*harbour$/ }).click();
    await page.locator('.session-handoff-result', { hasText: 'Found' }).waitFor();
    await inThemes(page, (theme) => save(page, `link-near-${theme}`));
    await page.keyboard.press('Escape');
    await mirror(page);
    await save(page, 'welcome-rtl');
  });
  await over(vault, true, async (page) => {
    await page.clock.setFixedTime(STORY_TODAY);
    await openIndex(page);
    await hideHost(page);
    await page.locator('.session-handoff-welcome').waitFor();
    await save(page, 'welcome-phone');
    await page.getByRole('button', { name: 'Make sample project' }).first().scrollIntoViewIfNeeded();
    await save(page, 'welcome-phone-end');
    await page.locator('.session-handoff-welcome').getByRole('button', { name: 'Make sample project' }).click();
    await page.locator('.session-handoff-row').first().waitFor();
    await save(page, 'sample-phone');
  });
  await over(vault, false, async (page) => {
    await page.clock.setFixedTime(STORY_TODAY);
    await openIndex(page);
    await hideHost(page);
    await page.locator('.session-handoff-row[data-look=card]').first().click();
    await page.locator('.markdown-rendered h1').waitFor();
    await inThemes(page, (theme) => save(page, `sample-${theme}`));
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.locator('.session-handoff-welcome').waitFor();
    await save(page, 'sample-removed');
  });
}

/** The first page in the middle of the window, where a newcomer who opens it wide sees it. */
async function toMain(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { app } = (window as any).host;
    await app.workspace.getLeaf('tab').setViewState({ type: 'session-handoff-index', active: true });
    app.workspace.rightSplit.containerEl__.addClass('is-collapsed');
  });
  await page.locator('.mod-root .session-handoff-welcome').waitFor();
}
