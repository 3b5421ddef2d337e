import * as path from 'node:path';
import * as fs from 'node:fs';
import type { Page } from 'playwright-core';
import { tempFolder } from '../../support/temp-folder';
import { RECORDS } from '../record-notes';
import { axeViolations } from './axe';
import { startBrowser, type Browser } from './chromium';
import { inBrowser } from './in-browser';
import { serveHost, type HostServer } from './server';

const ROOT = path.resolve(__dirname, '../../..');
const built = process.env['SESSION_HANDOFF_BUILT'];
const TEXT =
  'We use [[use-redis-d1d1|Redis]] here, and `[[use-redis-d1d1]]` is code.\n\nThe [[proxy-down-e1e1]] was down.\n';

jest.setTimeout(60_000);

inBrowser('an editor with the marks of the plugin', () => {
  let browser: Browser;
  let server: HostServer;
  let page: Page;
  beforeAll(async () => {
    browser = await startBrowser();
    const vault = await tempFolder();
    for (const [name, text] of Object.entries(RECORDS)) {
      fs.mkdirSync(path.dirname(path.join(vault, name)), { recursive: true });
      fs.writeFileSync(path.join(vault, name), text);
    }
    server = await serveHost({ root: ROOT, vault, ...(built === undefined ? {} : { built }) });
  });
  beforeEach(async () => {
    page = await browser.open(server.url);
    await page.evaluate((text) => {
      const parent = document.body.createDiv({
        cls: 'bare-editor',
        attr: { style: 'position:fixed;inset:0;background:var(--background-primary)' },
      });
      (window as any).editor = (window as any).openBareEditor(parent, text);
    }, TEXT);
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const marks = (): Promise<string[]> => page.locator('.cm-content .session-handoff-link-state').allTextContents();

  test('marks a link to what has ended, and no link in code', async () => {
    await page.locator('.session-handoff-link-state').nth(1).waitFor();
    expect(await marks()).toEqual(['Superseded by Use Postgres', 'Resolved']);
    expect(await page.evaluate(() => (window as any).editor.state.doc.toString())).toBe(TEXT);
    expect(await axeViolations(page, '.session-handoff-link-state')).toEqual([]);
    expect(browser.problems).toEqual([]);
  });

  test('follows what is typed, and goes with the text', async () => {
    await page.locator('.session-handoff-link-state').nth(1).waitFor();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('And [[use-redis-d1d1]] again');
    expect(await marks()).toHaveLength(3);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    expect(await marks()).toEqual([]);
    expect(browser.problems).toEqual([]);
  });

  test('marks go with the setting and come back with it, in the note that is open', async () => {
    await page.locator('.session-handoff-link-state').nth(1).waitFor();
    const flip = (): Promise<void> =>
      page.evaluate(() => {
        (window as any).host.openSettings('session-handoff');
        const rows = [...document.querySelectorAll<HTMLElement>('.setting-item')];
        const row = rows.find((one) => one.textContent!.includes('Mark links to what has ended'))!;
        row.querySelector<HTMLElement>('.checkbox-container')!.click();
      });
    await flip();
    await page.locator('.cm-content .session-handoff-link-state').first().waitFor({ state: 'detached' });
    expect(await marks()).toEqual([]);
    await flip();
    await page.locator('.cm-content .session-handoff-link-state').nth(1).waitFor();
    expect(await marks()).toEqual(['Superseded by Use Postgres', 'Resolved']);
    expect(browser.problems).toEqual([]);
  });

  test('leads to what stands in its place', async () => {
    await page.locator('.session-handoff-link-state a').click();
    await page.evaluate(() => document.querySelector('.bare-editor')!.remove());
    await page.locator('.markdown-rendered h1', { hasText: 'Use Postgres' }).waitFor();
  });

  test('pointing at what stands in its place lets the app preview it, from the note that is edited', async () => {
    await page.evaluate(() => {
      const shown = window as any;
      shown.hovered = [];
      shown.host.app.workspace.on('hover-link', ({ source, linktext, sourcePath, targetEl, hoverParent }: any) =>
        shown.hovered.push([
          shown.host.hoverSources.get(source)?.display,
          linktext,
          sourcePath,
          targetEl.textContent,
          'hoverPopover' in hoverParent,
        ]),
      );
    });
    await page.locator('.session-handoff-link-state a').hover();
    await page.locator('.session-handoff-link-state').nth(1).hover();
    expect(await page.evaluate(() => (window as any).hovered)).toEqual([
      ['Handoff marks behind links', 'Handoffs/App/Decisions/use-postgres-d2d2', 'Note.md', 'Use Postgres', true],
    ]);
  });

  test('offers records behind the trigger, by keyboard alone, and puts the link in their place', async () => {
    const offered = page.locator('.suggestion-item .suggestion-title');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('As in @@');
    await offered.nth(5).waitFor();
    expect(await offered.allTextContents()).toEqual([
      'Use Postgres',
      'Retry twice',
      'No key',
      'First light',
      'Use Redis',
      'Proxy down',
    ]);
    expect(await axeViolations(page, '.suggestion-container')).toEqual([]);
    await page.keyboard.type('r');
    await page.keyboard.press('ArrowDown');
    const chosen = await page.locator('.suggestion-item.is-selected .suggestion-title').textContent();
    await page.keyboard.press('Enter');
    const text = (): Promise<string> => page.evaluate(() => (window as any).editor.state.doc.toString());
    expect(await text()).toMatch(new RegExp(`As in \\[\\[[\\w-]+\\|${chosen!}\\]\\]$`));
    expect(await page.locator('.suggestion-container').count()).toBe(0);
    await page.keyboard.type(' and @@pst');
    await offered.first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.suggestion-container').waitFor({ state: 'detached' });
    expect(await text()).toMatch(/ and @@pst$/);
    expect(browser.problems).toEqual([]);
  });

  test('on a phone a tap puts the link in its place, and a tap on a mark leads on', async () => {
    const phone = await browser.open(`${server.url}&phone`, { width: 390, height: 844 });
    await phone.evaluate((text) => {
      const attr = { style: 'position:fixed;inset:0;background:var(--background-primary)' };
      const parent = document.body.createDiv({ cls: 'bare-editor', attr });
      (window as any).editor = (window as any).openBareEditor(parent, text);
    }, TEXT);
    await phone.locator('.session-handoff-link-state').nth(1).waitFor();
    await phone.locator('.cm-content').tap();
    await phone.keyboard.press('Control+End');
    await phone.keyboard.insertText('As in ');
    await phone.keyboard.type('@@pst');
    const offered = phone.locator('.suggestion-item', { hasText: 'Use Postgres' });
    await offered.waitFor();
    expect((await offered.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await offered.tap();
    const text: string = await phone.evaluate(() => (window as any).editor.state.doc.toString());
    expect(text).toMatch(/As in \[\[use-postgres-d2d2\|Use Postgres\]\]$/);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await phone.locator('.session-handoff-link-state a').first().tap();
    await phone.evaluate(() => document.querySelector('.bare-editor')!.remove());
    await phone.locator('.markdown-rendered h1', { hasText: 'Use Postgres' }).waitFor();
    expect(browser.problems).toEqual([]);
    await phone.close();
  });

  test('is clean again when the plugin is switched off', async () => {
    await page.locator('.session-handoff-link-state').nth(1).waitFor();
    await page.evaluate(() => {
      (window as any).editor.destroy();
      (window as any).host.disable('session-handoff');
      (window as any).editor = (window as any).openBareEditor(
        document.querySelector('.bare-editor'),
        'x [[use-redis-d1d1]]',
      );
    });
    expect(await marks()).toEqual([]);
    expect(browser.problems).toEqual([]);
  });
});
