import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { tempFolder } from '../../support/temp-folder';
import { TempRepo } from '../../support/temp-repo';
import { axeViolations } from './axe';
import { startBrowser, type Browser } from './chromium';
import { inBrowser } from './in-browser';
import { makeSample } from './sample-vault';
import { serveHost, type HostServer } from './server';

const ROOT = path.resolve(__dirname, '../../..');
const PHONE = { width: 390, height: 844 };
const built = process.env['SESSION_HANDOFF_BUILT'];

jest.setTimeout(60_000);

inBrowser('the plugin in Chromium', () => {
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

  test('links a repository through the settings and writes a handoff with its newest commit', async () => {
    const vault = await tempFolder();
    const repo = TempRepo.make({ 'src/a.ts': 'a\n' });
    const newest = repo.commit('feat: add the parser', { 'src/b.ts': 'b\n' });
    const page = await open(vault);
    await page.evaluate(() => void (window as any).host.openSettings('session-handoff'));
    await page.getByRole('button', { name: 'Link a repository' }).click();
    await page.getByLabel('Project', { exact: true }).fill('App');
    const folder = page.getByLabel('Repository folder on this device');
    await folder.fill(path.join(repo.folder, 'nowhere'));
    await page.getByRole('alert').filter({ hasText: 'no folder' }).waitFor();
    await folder.fill(repo.folder);
    await page.getByText(newest.slice(0, 8)).waitFor();
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.locator('.setting-page-entry', { hasText: 'App' }).waitFor();
    await page.keyboard.press('Escape');

    await command(page, 'New handoff');
    await page.getByLabel('Next actions').fill('Teach it comments');
    await page.getByRole('button', { name: 'Create handoff' }).click();
    await page.locator('.modal').waitFor({ state: 'detached' });
    await page.locator('.markdown-rendered h1').waitFor();

    const [name = ''] = fs.readdirSync(path.join(vault, 'Handoffs/App')).filter((one) => /^\d{4}-/.test(one));
    const text = fs.readFileSync(path.join(vault, 'Handoffs/App', name), 'utf8');
    expect(text).toMatch(new RegExp(`^commit: "?${newest}"?$`, 'm'));
    expect(text).toContain('add the parser');
    expect(text).toContain('- [ ] Teach it comments ^t-');
    expect(text).not.toContain(repo.folder);
    await command(page, 'Open index');
    await page.getByRole('treeitem', { name: 'Teach it comments' }).waitFor();
    await page.close();
  });

  test('does the main flow on a phone 390 px wide, without any module of Node', async () => {
    const { vault } = await makeSample(await tempFolder(), 2);
    const page = await open(vault, true);
    await command(page, 'Open index');
    await page.locator('.session-handoff-list .session-handoff-row').nth(1).waitFor();
    expect(await page.getByRole('button', { name: 'Link repository to project' }).count()).toBe(0);
    await command(page, 'New handoff');
    await page.getByLabel('Summary').fill('Looked at it on the train.');
    await page.locator('.session-handoff-note', { hasText: 'on the train' }).waitFor({ state: 'attached' });
    await noSidewaysScroll(page);
    await page.getByRole('button', { name: 'Create handoff' }).click();
    await page.locator('.modal').waitFor({ state: 'detached' });
    await page.locator('.markdown-rendered h1').waitFor();
    await command(page, 'Open index');
    await page.getByRole('treeitem', { name: 'Looked at it on the train' }).waitFor();
    await noSidewaysScroll(page);
    await page.close();
  });

  test('has no fault that axe can find, in both themes', async () => {
    const { vault, repo } = await makeSample(await tempFolder(), 3);
    const page = await open(vault);
    await command(page, 'Open index');
    await page.locator('.session-handoff-list .session-handoff-row').first().waitFor();
    expect(await axeViolations(page, '.session-handoff-index')).toEqual([]);
    await command(page, 'Link repository to project');
    await page.getByLabel('Repository folder on this device').fill(path.dirname(repo));
    await page.getByRole('alert').waitFor();
    expect(await axeViolations(page, '.session-handoff-window')).toEqual([]);
    await page.keyboard.press('Escape');
    await command(page, 'New handoff');
    await page.getByLabel('Summary').fill('Words');
    expect(await axeViolations(page, '.session-handoff-window')).toEqual([]);
    await page.locator('.session-handoff-note', { hasText: 'Words' }).waitFor();
    await page.locator('.session-handoff-triage-row').first().focus();
    await page.keyboard.press('x');
    expect(await axeViolations(page, '.session-handoff-window')).toEqual([]);
    await page.close();
    const empty = await open(await tempFolder());
    await command(empty, 'Open index');
    await empty.locator('.session-handoff-welcome').waitFor();
    expect(await axeViolations(empty, '.session-handoff-index')).toEqual([]);
    await empty.close();
  });

  test('draws every icon and reports no error of the page', async () => {
    const { vault } = await makeSample(await tempFolder(), 3);
    const page = await open(vault);
    await command(page, 'Open index');
    await page.locator('.session-handoff-list .session-handoff-row').first().waitFor();
    expect(await page.evaluate(() => [...(window as any).missingIcons])).toEqual([]);
    expect(browser.problems).toEqual([]);
    await page.close();
  });
});

async function command(page: Page, name: string): Promise<void> {
  await page.locator('.host-command', { hasText: new RegExp(`^${name}$`) }).click();
}

async function noSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}
