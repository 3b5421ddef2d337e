import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { tempFolder } from '../../support/temp-folder';
import { axeViolations } from './axe';
import { startBrowser, type Browser } from './chromium';
import { inBrowser } from './in-browser';
import { makeSample } from './sample-vault';
import { serveHost, type HostServer } from './server';
import { linkRepository, openExportWindow, openImportWindow, openSyncWindow } from './shoot-io';

const ROOT = path.resolve(__dirname, '../../..');
const PHONE = { width: 390, height: 844 };
const built = process.env['SESSION_HANDOFF_BUILT'];

jest.setTimeout(90_000);

inBrowser('what carries text in and out, in Chromium', () => {
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
    return browser.open(`${server.url}${phone ? '&phone' : ''}`, phone ? PHONE : undefined);
  };

  test('memory is synced by the keyboard alone, and no window has a fault that axe can find', async () => {
    const { vault, repo } = await makeSample(await tempFolder(), 2);
    const page = await open(vault);
    await linkRepository(page, repo);
    await openSyncWindow(page);
    expect(await axeViolations(page, '.session-handoff-window')).toEqual([]);
    await page.getByLabel('AGENTS.md').focus();
    await page.keyboard.press('Space');
    await page.locator('.session-handoff-sync h2', { hasText: 'AGENTS.md' }).waitFor();
    for (let at = 0; at < 40; at += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.textContent === 'Write files')) break;
    }
    await page.keyboard.press('Enter');
    await page.locator('.modal').waitFor({ state: 'detached' });
    const agents = path.join(repo, 'AGENTS.md');
    expect(fs.readFileSync(agents, 'utf8')).toMatch(/^<!-- session-handoff:begin /);
    fs.writeFileSync(agents, fs.readFileSync(agents, 'utf8').replace('**Next:**', '**Later:**'));
    await openSyncWindow(page);
    await page.getByLabel('AGENTS.md').click();
    await page.getByLabel('The block in AGENTS.md was changed by hand').waitFor();
    expect(await axeViolations(page, '.session-handoff-window')).toEqual([]);
    await page.keyboard.press('Escape');
    await openImportWindow(page);
    await page.getByLabel('Files of the linked repository').fill('*.md');
    await page.locator('.session-handoff-import h2').waitFor();
    expect(await axeViolations(page, '.session-handoff-window')).toEqual([]);
    expect(browser.problems).toEqual([]);
    await page.close();
  });

  test('import and export on a phone 390 px wide', async () => {
    const { vault } = await makeSample(await tempFolder(), 2);
    const page = await open(vault, true);
    const handoffs = fs.readdirSync(path.join(vault, 'Handoffs/Harbour')).filter((name) => /^\d{4}/.test(name));
    const note = `Handoffs/Harbour/${handoffs[0] ?? ''}`;
    await page.evaluate((file) => {
      const { app } = (window as any).host;
      return app.workspace.getLeaf(false).openFile(app.vault.getFileByPath(file));
    }, note);
    await openExportWindow(page);
    expect(await axeViolations(page, '.session-handoff-window')).toEqual([]);
    await noSidewaysScroll(page);
    await page.getByRole('button', { name: 'Save in the vault' }).click();
    await page.locator('.modal').waitFor({ state: 'detached' });
    expect(fs.readdirSync(path.join(vault, 'Handoffs/Harbour/Exports'))).toHaveLength(1);
    await openImportWindow(page);
    expect(await page.getByLabel('Files of the linked repository').count()).toBe(0);
    await noSidewaysScroll(page);
    await page.close();
  });
});

async function noSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}
