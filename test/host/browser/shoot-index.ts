import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { STORY_TODAY } from './sample-story';

const TABS = ['now', 'phases', 'decisions', 'blockers', 'timeline', 'lessons'];

/** Every page of the index over one vault: in a sidebar and in the main area, light and dark, mirrored. */
export async function shootIndex(page: Page, shots: string): Promise<void> {
  await page.clock.setFixedTime(STORY_TODAY);
  await openIndex(page);
  await hideHost(page);
  await inThemes(page, async (theme) => {
    for (const tab of TABS) {
      await page.locator(`[data-tab=${tab}]`).click();
      await page.screenshot({ path: path.join(shots, `index-${tab}-${theme}.png`) });
    }
  });
  await page.getByLabel('Search everything').fill('tide');
  await page.locator('.suggestion-highlight').first().waitFor();
  await page.screenshot({ path: path.join(shots, 'index-search.png') });
  await page.getByLabel('Search everything').fill('');
  await page.locator('[data-tab=blockers]').click();
  await page.locator('.session-handoff-row[data-look=entry]').first().click({ button: 'right' });
  await page.screenshot({ path: path.join(shots, 'index-menu.png') });
  await page.keyboard.press('Escape');
  await page.locator('[data-tab=now]').click();
  await mirror(page);
  await page.screenshot({ path: path.join(shots, 'index-rtl.png') });
}

/** The index as a note of its own in the middle of the window. */
export async function shootMain(page: Page, shots: string): Promise<void> {
  await page.clock.setFixedTime(STORY_TODAY);
  await openIndex(page);
  await page.getByLabel('More options').click();
  await page.locator('.menu-item', { hasText: 'Open in the main area' }).click();
  await page.locator('.mod-root .session-handoff-row').first().waitFor();
  await page.evaluate(() => {
    (window as any).host.app.workspace.rightSplit.containerEl__.addClass('is-collapsed');
  });
  await inThemes(page, async (theme) => {
    for (const tab of ['now', 'decisions', 'timeline']) {
      await page.locator(`.mod-root [data-tab=${tab}]`).click();
      await page.screenshot({ path: path.join(shots, `main-${tab}-${theme}.png`) });
    }
  });
}

/** A phone's width. */
export async function shootPhone(page: Page, shots: string, name: string): Promise<void> {
  await page.clock.setFixedTime(STORY_TODAY);
  await openIndex(page);
  for (const tab of ['now', 'timeline']) {
    await page.locator(`[data-tab=${tab}]`).click();
    await page.screenshot({ path: path.join(shots, `${name}-${tab}-phone.png`) });
  }
}

export async function openIndex(page: Page): Promise<void> {
  await page.locator('.host-command', { hasText: /^Open index$/ }).click();
  await page
    .locator('.session-handoff-list, .session-handoff-empty, .session-handoff-welcome')
    .first()
    .waitFor({ state: 'attached', timeout: 120_000 });
}

/** The buttons that stand for the palette are the host's own: not what a person sees. */
export async function hideHost(page: Page): Promise<void> {
  await page.addStyleTag({ content: '.host-command { display: none !important; }' });
}

export async function mirror(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    document.body.addClass('mod-rtl');
  });
}

export async function inThemes(page: Page, work: (theme: string) => Promise<unknown>): Promise<void> {
  for (const theme of ['dark', 'light']) {
    await page.evaluate((wanted) => {
      document.body.removeClass('theme-light', 'theme-dark');
      document.body.addClass(`theme-${wanted}`);
    }, theme);
    await work(theme);
  }
}
