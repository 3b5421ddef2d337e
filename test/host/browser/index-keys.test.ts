import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { tempFolder } from '../../support/temp-folder';
import { startBrowser, type Browser } from './chromium';
import { inBrowser } from './in-browser';
import { makeStory, STORY_TODAY } from './sample-story';
import { serveHost, type HostServer } from './server';

const ROOT = path.resolve(__dirname, '../../..');
const built = process.env['SESSION_HANDOFF_BUILT'];

jest.setTimeout(60_000);

inBrowser('what a row can do, by keyboard alone', () => {
  let browser: Browser;
  let server: HostServer;
  let page: Page;
  let harbour: string;
  beforeAll(async () => {
    const { vault } = await makeStory(await tempFolder());
    harbour = path.join(vault, 'Handoffs/Harbour');
    browser = await startBrowser();
    server = await serveHost({ root: ROOT, vault, ...(built === undefined ? {} : { built }) });
    page = await browser.open(server.url, { width: 1180, height: 800 });
    await page.clock.setFixedTime(STORY_TODAY);
    await page.locator('.host-command', { hasText: /^Open index$/ }).click();
    await page.locator('.session-handoff-row').first().waitFor();
  });
  afterEach(() =>
    page.evaluate(() => {
      for (const notice of document.querySelectorAll<HTMLElement>('.notice')) notice.click();
    }),
  );
  afterAll(async () => {
    await browser.close();
    expect(browser.problems).toEqual([]);
    await server.close();
  });

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const active = (): Promise<string> =>
    page.evaluate(() => document.querySelector('.session-handoff-row.is-active')?.getAttribute('aria-label') ?? '');
  /** From the tab into its list, and down to the row with these words. */
  const goTo = async (tab: string, words: string): Promise<void> => {
    await page.locator(`[data-tab=${tab}]`).focus();
    await press('Enter', 'Tab', 'Home');
    for (let step = 0; step < 80 && !(await active()).includes(words); step += 1) await press('ArrowDown');
    expect(await active()).toContain(words);
  };
  /** What the menu offers, in its order; the arrows go through it. */
  const openMenu = async (): Promise<string[]> => {
    await press('Shift+F10');
    await page.locator('.menu-item').first().waitFor();
    return page.locator('.menu-item-title').allTextContents();
  };
  const take = async (title: string): Promise<void> => {
    const titles = await openMenu();
    const at = titles.indexOf(title);
    expect(titles).toContain(title);
    for (let step = 0; step <= at; step += 1) await press('ArrowDown');
    await press('Enter');
  };
  const note = (folder: string, name: string): string => {
    const below = path.join(harbour, folder);
    const file = fs.readdirSync(below).find((one) => one.includes(name))!;
    return fs.readFileSync(path.join(below, file), 'utf8');
  };
  const said = (words: string): Promise<void> => page.locator('.notice', { hasText: words }).first().waitFor();

  test('a decision is rejected with its reason, and that is taken back', async () => {
    await goTo('decisions', 'Cache the tables');
    await take('Reject…');
    await page.locator('.modal').waitFor();
    await page.keyboard.type('Boats have a network now');
    await press('Enter');
    await said('Rejected: Cache the tables');
    expect(note('Decisions', 'cache-the-tables')).toMatch(/status: rejected[^]*Boats have a network now/);
    await page.locator('.session-handoff-list').focus();
    await press('Control+z');
    await said('Taken back');
    expect(note('Decisions', 'cache-the-tables')).toContain('status: proposed');
  });

  test.each([
    ['Mark as resumed', 'resumed'],
    ['Mark as closed', 'closed'],
    ['Mark as abandoned', 'abandoned'],
  ])('%s: a handoff is marked, and that is taken back', async (title, status) => {
    await goTo('timeline', 'Opening hours of the lock');
    await take(title);
    await said(`${status[0]!.toUpperCase()}${status.slice(1)}: `);
    expect(note('', 'opening-hours')).toContain(`\nstatus: ${status}\n`);
    await page.locator('.session-handoff-list').focus();
    await press('Control+z');
    await said('Taken back');
    expect(note('', 'opening-hours')).toContain('\nstatus: open\n');
  });
});
