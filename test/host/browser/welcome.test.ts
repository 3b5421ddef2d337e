import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { tempFolder } from '../../support/temp-folder';
import { axeViolations } from './axe';
import { startBrowser, type Browser } from './chromium';
import { inBrowser } from './in-browser';
import { startRepo } from './sample-vault';
import { serveHost, type HostServer } from './server';

const ROOT = path.resolve(__dirname, '../../..');
const built = process.env['SESSION_HANDOFF_BUILT'];

jest.setTimeout(90_000);

inBrowser('the first minute in Chromium', () => {
  let browser: Browser;
  const servers: HostServer[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  });

  const open = async (vault: string, phone = false): Promise<Page> => {
    const server = await serveHost({ root: ROOT, vault, ...(built === undefined ? {} : { built }) });
    servers.push(server);
    const url = `${server.url}${phone ? '&phone' : ''}`;
    const page = await browser.open(url, phone ? { width: 390, height: 844 } : undefined);
    await page.locator('.host-command', { hasText: /^Open index$/ }).click();
    await page.locator('.session-handoff-welcome').waitFor();
    return page;
  };

  test('from an empty vault to the first handoff with the keyboard alone', async () => {
    const folder = await tempFolder();
    const vault = path.join(folder, 'vault');
    fs.mkdirSync(vault);
    startRepo(folder);
    const page = await open(vault);
    const keys = page.keyboard;
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const el = document.activeElement!;
        return el.getAttribute('aria-label') ?? el.textContent ?? '';
      });
    const tabTo = async (name: string): Promise<void> => {
      for (let step = 0; step < 30 && (await focused()) !== name; step += 1) await keys.press('Tab');
      expect(await focused()).toBe(name);
    };

    await page.getByLabel('Handoff folder').focus();
    await keys.press('Control+a');
    await keys.type('../out');
    await keys.press('Tab');
    await page.locator('.session-handoff-step-said.is-wrong', { hasText: 'inside this vault' }).waitFor();
    await page.getByLabel('Handoff folder').focus();
    await keys.press('Control+a');
    await keys.type('Work');
    await keys.press('Tab');
    await page.getByText('Handoffs go to the folder Work.').waitFor();

    expect(await focused()).toBe('Link a repository');
    await keys.press('Enter');
    await page.locator('.session-handoff-near-list button').waitFor();
    await tabTo(`harbour ${path.join(fs.realpathSync(folder), 'harbour')}`);
    await keys.press('Enter');
    await page.locator('.session-handoff-result', { hasText: 'Found a repository' }).waitFor();
    await tabTo('Link');
    await keys.press('Enter');
    await page.locator('.modal').waitFor({ state: 'detached' });

    await page.locator('.session-handoff-empty button').focus();
    expect(await focused()).toBe('New handoff');
    await keys.press('Enter');
    await page.getByLabel('Summary').fill('The first words.');
    await keys.press('Control+Enter');
    await page.locator('.modal').waitFor({ state: 'detached' });
    await page.locator('.markdown-rendered h1').waitFor();
    expect(fs.readdirSync(path.join(vault, 'Work/harbour')).filter((name) => /^\d{4}-/.test(name))).toHaveLength(1);
    expect(browser.problems).toEqual([]);
    await page.close();
  });

  test('on a phone the sample comes and goes by touch, and nothing is wider than the window', async () => {
    const vault = await tempFolder();
    const page = await open(vault, true);
    const touchable = async (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('.session-handoff-index :is(button, input)')]
          .filter((el) => el.getClientRects().length > 0)
          .map((el) => [el.className || el.textContent, el.getBoundingClientRect()] as const)
          .filter(([, box]) => box.width < 44 || box.height < 44)
          .map(([name, box]) => `${name} ${box.width} x ${box.height}`),
      );
    const sideways = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await page.getByRole('button', { name: 'Link a repository' }).count()).toBe(0);
    expect([await touchable(), await sideways()]).toEqual([[], 0]);
    expect(await axeViolations(page, '.session-handoff-index')).toEqual([]);
    await page.locator('.session-handoff-welcome').getByRole('button', { name: 'Make sample project' }).click();
    await page.locator('.session-handoff-row', { hasText: 'The year stands on one page' }).waitFor();
    expect([(await touchable()).filter((one) => !one.includes('task-list-item')), await sideways()]).toEqual([[], 0]);
    expect(await axeViolations(page, '.session-handoff-index')).toEqual([]);
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.locator('.session-handoff-welcome').waitFor();
    expect(fs.readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))).toEqual(
      [],
    );
    expect(browser.problems).toEqual([]);
    await page.close();
  });

  test('has no fault that axe can find, also where something is wrong or found', async () => {
    const folder = await tempFolder();
    const vault = path.join(folder, 'vault');
    fs.mkdirSync(vault);
    startRepo(folder);
    const page = await open(vault);
    await page.getByLabel('Handoff folder').fill('../out');
    await page.keyboard.press('Tab');
    await page.locator('.session-handoff-step-said.is-wrong').waitFor();
    expect(await axeViolations(page, '.session-handoff-index')).toEqual([]);
    await page.locator('.session-handoff-welcome').getByRole('button', { name: 'Link a repository' }).click();
    await page.locator('.session-handoff-near-list button').waitFor();
    expect(await axeViolations(page, '.session-handoff-window')).toEqual([]);
    expect(browser.problems).toEqual([]);
    await page.close();
  });

  test('mirrored, marks of the steps stand at the right', async () => {
    const page = await open(await tempFolder());
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      document.body.addClass('mod-rtl');
    });
    const [mark, words] = await page.evaluate(() =>
      ['.session-handoff-step-icon', '.session-handoff-step h3'].map(
        (part) => document.querySelector(part)!.getBoundingClientRect().right,
      ),
    );
    expect(mark!).toBeGreaterThan(words!);
    await page.close();
  });
});
