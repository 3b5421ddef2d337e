import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser, type Browser } from './chromium';
import { makeHandVault } from './hand-vault';
import { inBrowser } from './in-browser';
import { serveHost, type HostServer } from './server';

const ROOT = path.resolve(__dirname, '../../..');
const PHONE = { width: 390, height: 844 };
const built = process.env['SESSION_HANDOFF_BUILT'];
const SECOND = 'Handoffs/App/2026-03-03-1000-second-bbbb.md';

jest.setTimeout(60_000);

inBrowser('the notice that offers to take something back', () => {
  let browser: Browser;
  const servers: HostServer[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    expect(browser.problems).toEqual([]);
    await Promise.all(servers.map((server) => server.close()));
  });

  const open = async (phone: boolean): Promise<{ page: Page; vault: string }> => {
    const vault = await makeHandVault();
    const server = await serveHost({ root: ROOT, vault, ...(built === undefined ? {} : { built }) });
    servers.push(server);
    const page = await browser.open(`${server.url}${phone ? '&phone' : ''}`, phone ? PHONE : undefined);
    await page.evaluate((one) => (window as any).host.app.workspace.openLinkText(one, '', false), SECOND);
    return { page, vault };
  };
  const mark = async (page: Page, as: string): Promise<void> => {
    expect(await page.evaluate((one) => (window as any).host.run(`session-handoff:mark-${one}`), as)).toBe(true);
    await page.locator('.notice', { hasText: new RegExp(`^${as}`, 'i') }).waitFor();
  };
  const undo = (page: Page) => page.locator('.notice').getByRole('button', { name: 'Undo' });

  test('there is one at a time, for what was done last, and a tap takes it away', async () => {
    const { page, vault } = await open(true);
    await mark(page, 'resumed');
    await page.evaluate(() => (window as any).reconcile());
    await mark(page, 'closed');
    expect(await undo(page).count()).toBe(1);
    // As large as a finger, within the window, and no wider than it.
    const box = (await undo(page).boundingBox())!;
    expect(box.width).toBeGreaterThanOrEqual(44);
    expect(box.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await undo(page).tap();
    await page.locator('.notice', { hasText: 'Taken back' }).waitFor();
    expect(fs.readFileSync(path.join(vault, SECOND), 'utf8')).toContain('status: resumed');
    await page.locator('.notice', { hasText: 'Taken back' }).tap();
    await page.locator('.notice').waitFor({ state: 'detached' });
    await page.close();
  });

  test.each([
    ['on a phone it goes sooner', true, 0],
    ['beside a keyboard it stays', false, 1],
  ])('%s', async (_what, phone, left) => {
    const { page } = await open(phone);
    await page.clock.install();
    await mark(page, 'resumed');
    await page.clock.runFor(6000);
    expect(await undo(page).count()).toBe(left);
    await page.clock.runFor(6000);
    expect(await undo(page).count()).toBe(0);
    await page.close();
  });
});
