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
  const save = async (page: Page, name: string, selector: string): Promise<void> => {
    // Nothing is lit up below a pointer that is not in the picture.
    await page.mouse.move(0, 0);
    await page
      .locator(selector)
      .first()
      .screenshot({ path: path.join(shots, `guide-${name}.png`) });
  };
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
    await shootSuggester(page, shots);
    await shootMarks(page, (theme) => path.join(shots, theme === 'light' ? 'guide-marks.png' : 'marks-dark.png'));
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
    await page.getByRole('button', { name: 'New handoff' }).first().tap();
    await page.locator('.session-handoff-triage-row').first().getByRole('button', { name: 'Done' }).tap();
    await page.locator('.session-handoff-triage-row').nth(1).getByRole('button', { name: 'Drop' }).tap();
    await page.keyboard.insertText('They wrote to us first');
    await page.locator('.session-handoff-note', { hasText: '1 of 5' }).waitFor({ state: 'attached' });
    await page.locator('.session-handoff-triage').evaluate((el) => {
      el.scrollIntoView();
    });
    await save(page, 'phone-new', 'body');
  });
}

/** Typing in a note, with what is offered behind the trigger. */
async function shootSuggester(page: Page, shots: string): Promise<void> {
  await page.evaluate(() => {
    const parent = document.querySelector('.mod-root')!.createDiv({ cls: 'typed-note' });
    const text = 'Talked to the printer today. One page for the year it is, and no second sheet.\n\nAs we said in ';
    (window as any).openBareEditor(parent, text, 'Monday.md').focus();
  });
  await page.addStyleTag({
    content: `.mod-root { position: relative; }
      .typed-note { position: absolute; inset: 0; padding: 40px 48px; background: var(--background-primary); }
      .typed-note .cm-editor { outline: none; }
      .typed-note .cm-content { font: 16px/1.6 var(--font-interface); }`,
  });
  await page.locator('.typed-note .cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('@@');
  await page.locator('.suggestion-item').nth(2).waitFor();
  await page.locator('.suggestion-container[style]').waitFor();
  const { x, y, width } = (await page.locator('.typed-note').boundingBox())!;
  await page.screenshot({ path: path.join(shots, 'guide-suggest.png'), clip: { x, y, width, height: 480 } });
  await page.locator('.typed-note').evaluate((el) => {
    el.remove();
  });
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.querySelector('.suggestion-container')?.remove());
}

/** A note that links what was superseded, as it reads. */
async function shootMarks(page: Page, fileFor: (theme: string) => string): Promise<void> {
  await page.evaluate(async () => {
    const { app } = (window as any).host;
    const named = (word: string): string =>
      app.vault.getMarkdownFiles().find(({ path }: { path: string }) => path.includes(word)).basename;
    const text = `# Monday\n\nIn the first week we said [[${named('map-of-regions')}|the map of regions]] would do. It did not: half of the gardens lie two weeks off.\n`;
    await app.vault.create('Monday.md', text);
    await app.workspace.openLinkText('Monday.md', '', false);
  });
  await page.locator('.markdown-rendered .session-handoff-link-state').waitFor();
  const { x, y, width } = (await page.locator('.mod-root').boundingBox())!;
  await inThemes(page, (theme) =>
    page.screenshot({ path: fileFor(theme), clip: { x, y: y + 80, width, height: 220 } }),
  );
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
