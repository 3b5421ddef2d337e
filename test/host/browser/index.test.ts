import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { tempFolder } from '../../support/temp-folder';
import { axeViolations } from './axe';
import { startBrowser, type Browser } from './chromium';
import { inBrowser } from './in-browser';
import { makeStory, STORY_TODAY } from './sample-story';
import { serveHost, type HostServer } from './server';

const ROOT = path.resolve(__dirname, '../../..');
const TABS = ['now', 'phases', 'decisions', 'blockers', 'timeline', 'lessons'];
const built = process.env['SESSION_HANDOFF_BUILT'];

jest.setTimeout(90_000);

inBrowser('the index in Chromium', () => {
  let browser: Browser;
  let vault: string;
  const servers: HostServer[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  });

  const open = async (phone = false): Promise<Page> => {
    vault = (await makeStory(await tempFolder())).vault;
    const server = await serveHost({ root: ROOT, vault, ...(built === undefined ? {} : { built }) });
    servers.push(server);
    const page = await browser.open(
      `${server.url}${phone ? '&phone' : ''}`,
      phone ? { width: 390, height: 844 } : { width: 1180, height: 800 },
    );
    await page.clock.setFixedTime(STORY_TODAY);
    await page.locator('.host-command', { hasText: /^Open index$/ }).click();
    await page.locator('.session-handoff-row').first().waitFor();
    return page;
  };

  test('has no fault that axe can find on any page, in both themes', async () => {
    const page = await open();
    for (const tab of TABS) {
      await page.locator(`[data-tab=${tab}]`).click();
      expect([tab, await axeViolations(page, '.session-handoff-index')]).toEqual([tab, []]);
    }
    await page.getByLabel('Search everything').fill('tide');
    await page.locator('.suggestion-highlight').first().waitFor();
    expect(await axeViolations(page, '.session-handoff-index')).toEqual([]);
    for (const kind of ['handoffs', 'blockers', 'items', 'phases', 'nonsense']) {
      await page.evaluate(async (one) => {
        const { app } = (window as any).host;
        await app.vault.create(`${one}.md`, `\`\`\`handoffs\nkind: ${one}\n\`\`\`\n`);
        await app.workspace.openLinkText(`${one}.md`, '', false);
      }, kind);
      await page.locator('.session-handoff-block :is(li, p, .session-handoff-alert)').first().waitFor();
      expect([kind, await axeViolations(page, '.session-handoff-block')]).toEqual([kind, []]);
    }
    await page.close();
  });

  test('everything can be done with the keyboard alone', async () => {
    const page = await open();
    const keys = page.keyboard;
    const active = (): Promise<string> =>
      page.evaluate(() => document.querySelector('.session-handoff-row.is-active')?.getAttribute('aria-label') ?? '');
    const goTo = async (words: string): Promise<void> => {
      await keys.press('Home');
      for (let step = 0; step < 80 && !(await active()).includes(words); step += 1) await keys.press('ArrowDown');
      expect(await active()).toContain(words);
    };
    const gone = (words: string): Promise<void> =>
      page.locator('.session-handoff-row', { hasText: words }).first().waitFor({ state: 'detached' });
    const note = (folder: string, name: string): string => {
      const below = path.join(vault, 'Handoffs/Harbour', folder);
      return fs.readFileSync(
        path.join(
          below,
          fs.readdirSync(below).find((one) => one.startsWith(name))!,
        ),
        'utf8',
      );
    };

    // From the window into the tabs, along them, and into the list.
    await page.locator('[data-tab=now]').focus();
    await keys.press('ArrowRight');
    await page.locator('[data-tab=phases][aria-selected=true]').waitFor();
    await keys.press('Home');
    await page.locator('[data-tab=now][aria-selected=true]').waitFor();
    await keys.press('Tab');
    await goTo('Keep the chosen unit');
    await keys.press('Space');
    await gone('Keep the chosen unit');
    await keys.press('Control+z');
    await page.locator('.session-handoff-row', { hasText: 'Keep the chosen unit' }).waitFor();

    // A blocker is resolved with words, through the menu.
    await goTo('The office has not sent the key');
    await keys.press('Shift+F10');
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await keys.type('The key came by post');
    await keys.press('Enter');
    await gone('The office has not sent the key');
    expect(note('Blockers', 'the-office')).toContain('status: resolved');

    // A decision is accepted.
    await page.locator('[data-tab=decisions]').focus();
    await keys.press('Enter');
    await keys.press('Tab');
    await goTo('Cache the tables');
    await keys.press('ArrowRight');
    await page.locator('[aria-level="3"]').first().waitFor();
    await keys.press('Control+.');
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await page.locator('.session-handoff-row', { hasText: 'Proposed' }).waitFor({ state: 'detached' });
    expect(note('Decisions', 'cache-the-tables')).toContain('status: accepted');

    // An item is begun and another dropped; a handoff is marked.
    await page.locator('[data-tab=now]').focus();
    await keys.press('Enter');
    await keys.press('Tab');
    await goTo('Write to the three ports');
    await keys.press('Shift+F10');
    await keys.press('ArrowDown');
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await page.locator('.session-handoff-row[aria-label^="In progress"]', { hasText: 'Write to the three' }).waitFor();
    await goTo('Write to the three ports');
    await keys.press('Shift+F10');
    for (let step = 0; step < 3; step += 1) await keys.press('ArrowDown');
    await keys.press('Enter');
    await page.locator('.modal').waitFor();
    await keys.type('They sent it unasked');
    await keys.press('Enter');
    await gone('Write to the three ports');
    await keys.press('Control+z');
    await page.locator('.session-handoff-row', { hasText: 'Write to the three ports' }).waitFor();

    // The search, its first match, the keys, a project's other actions.
    await keys.press('/');
    await keys.type('fathoms');
    await page.locator('.session-handoff-status', { hasText: 'match' }).waitFor();
    await keys.press('ArrowDown');
    await keys.press('?');
    await page.locator('.session-handoff-keys').waitFor();
    await keys.press('Escape');
    await page.locator('.session-handoff-list').focus();
    await keys.press('Enter');
    await page.locator('.markdown-rendered h1', { hasText: 'Units of depth' }).waitFor();
    expect(browser.problems).toEqual([]);
    await page.close();
  });

  test('on a phone nothing is wider than the window, and what is touched is as large as a finger', async () => {
    const page = await open(true);
    for (const tab of TABS) {
      await page.locator(`[data-tab=${tab}]`).click();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([tab, wide <= 0]).toEqual([tab, true]);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('.session-handoff-index :is(.session-handoff-row, [role=tab], button)')]
          .filter((el) => el.getClientRects().length > 0)
          .map((el) => [el.className, el.getBoundingClientRect()] as const)
          .filter(([, box]) => box.width < 44 || box.height < 44)
          .map(([name, box]) => `${name} ${box.width} x ${box.height}`),
      );
      expect([tab, small]).toEqual([tab, []]);
    }
    expect(await axeViolations(page, '.session-handoff-index')).toEqual([]);
    await page.close();
  });

  test('mirrored, marks stand at the right and arrows change places', async () => {
    const page = await open();
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      document.body.addClass('mod-rtl');
    });
    const [mark, words] = await page.evaluate(() => {
      const row = document.querySelector('.session-handoff-row[data-look=entry]')!;
      return ['.session-handoff-mark', '.session-handoff-text'].map(
        (part) => row.querySelector(part)!.getBoundingClientRect().x,
      );
    });
    expect(mark!).toBeGreaterThan(words!);
    await page.locator('.session-handoff-list').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.locator('.session-handoff-row.is-active[aria-expanded=false]').waitFor();
    await page.close();
  });
});
