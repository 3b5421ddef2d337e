import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { TempRepo } from '../../support/temp-repo';
import { tempFolder } from '../../support/temp-folder';
import { startBrowser, type Browser } from './chromium';
import { found, makeHandVault, read } from './hand-vault';
import { inBrowser } from './in-browser';
import { serveHost, type HostServer } from './server';

const ROOT = path.resolve(__dirname, '../../..');
const PHONE = { width: 390, height: 844 };
const built = process.env['SESSION_HANDOFF_BUILT'];
const APP = 'Handoffs/App';
const SECOND = `${APP}/2026-03-03-1000-second-bbbb.md`;

jest.setTimeout(60_000);

inBrowser('the end of a day', () => {
  let browser: Browser;
  const servers: HostServer[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    expect(browser.problems).toEqual([]);
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  });

  const open = async (vault: string, phone = false): Promise<Page> => {
    const server = await serveHost({ root: ROOT, vault, ...(built === undefined ? {} : { built }) });
    servers.push(server);
    return browser.open(`${server.url}${phone ? '&phone' : ''}`, phone ? PHONE : undefined);
  };
  const run = async (page: Page, id: string): Promise<void> => {
    expect(await page.evaluate((one) => (window as any).host.run(`session-handoff:${one}`), id)).toBe(true);
  };
  const show = (page: Page, note: string): Promise<void> =>
    page.evaluate((one) => (window as any).host.app.workspace.openLinkText(one, '', false), note);
  const row = (page: Page, words: string) => page.locator('.session-handoff-triage-row', { hasText: words });
  const closed = (page: Page): Promise<void> => page.locator('.modal').waitFor({ state: 'detached' });

  /** The project with a repository, and a handoff that knows its commit. */
  const begun = async (repo: TempRepo): Promise<{ vault: string; page: Page }> => {
    const vault = await makeHandVault();
    const page = await open(vault);
    await show(page, SECOND);
    await run(page, 'link-repository');
    await page.getByLabel('Project', { exact: true }).fill('App');
    await page.getByLabel('Repository folder on this device').fill(repo.folder);
    await page.locator('.session-handoff-result', { hasText: 'Found' }).waitFor();
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await closed(page);
    await run(page, 'new-handoff');
    await page.getByLabel('Summary', { exact: true }).fill('Morning.');
    await page.locator('.session-handoff-note', { hasText: 'Morning.' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await closed(page);
    return { vault, page };
  };

  test('what lies about in the repository is said, what looks done says why, and nothing of it stops anybody', async () => {
    const repo = TempRepo.make({ 'a.ts': 'a\n', 'b.ts': 'b\n', 'c.ts': 'c\n' });
    const { vault, page } = await begun(repo);
    const upstream = path.join(await tempFolder(), 'upstream.git');
    repo.git('init', '-q', '--bare', upstream);
    repo.git('remote', 'add', 'origin', upstream);
    repo.git('push', '-q', '-u', 'origin', 'main');
    repo.commit('feat: the parser reads dates (t-aaaa01)', { 'parser.ts': 'p\n' });
    repo.commit('fix: an empty date', { 'parser.ts': 'q\n' });
    fs.writeFileSync(path.join(repo.folder, 'a.ts'), 'put aside\n');
    repo.git('stash', '-q');
    for (const name of ['a.ts', 'b.ts', 'c.ts']) fs.writeFileSync(path.join(repo.folder, name), 'changed\n');
    fs.writeFileSync(path.join(repo.folder, 'new.ts'), 'n\n');

    await run(page, 'new-handoff');
    await page.locator('.session-handoff-before').waitFor();
    expect(await page.locator('.session-handoff-glance').innerText()).toMatch(
      /main · [0-9a-f]{8} · 2 commits since the last handoff\s+Before you write: 3 uncommitted files, One new file, One stash, 2 commits not pushed$/,
    );
    const item = row(page, 'Write the parser');
    expect(await item.locator('.session-handoff-hint').innerText()).toMatch(/^Looks done: commit [0-9a-f]{8} names it/);
    expect(await page.locator('.session-handoff-triage-row').first().innerText()).toContain('Looks done');
    await item.focus();
    await page.keyboard.press('d');
    await item.locator('.session-handoff-said', { hasText: 'Done' }).waitFor();
    // Nothing is typed: Git says what happened, and the title is the one that was offered.
    const offered = page.getByLabel('Title', { exact: true });
    await page.locator('.session-handoff-note', { hasText: 'an empty date' }).waitFor();
    const title = (await offered.getAttribute('placeholder'))!;
    expect(title).not.toBe('');
    await page.keyboard.press('Control+Enter');
    await closed(page);
    const note = await page.evaluate(() => (window as any).host.app.workspace.getActiveFile().path as string);
    const text = read(vault, note);
    expect(text).toContain(`\n# ${title}\n`);
    expect(text).toContain('- [x] Write **the** parser ^t-aaaa01');
    expect(text).toContain('an empty date');
    // The note is open, with the cursor at the first words of the summary.
    const line = await page.evaluate(() => {
      const { editor } = (window as any).host.app.workspace.activeLeaf.view;
      return editor.getLine(editor.getCursor().line) as string;
    });
    const [, summary = ''] = /\n## Summary\n+(.*)\n/.exec(text) ?? [];
    expect(line).toBe(summary);
  });

  test('a key decides about the row that has the focus, also while suggestions come and go with what is typed', async () => {
    const repo = TempRepo.make({ 'a.ts': 'a\n' });
    const { vault, page } = await begun(repo);
    const morning = found(vault, APP, 'morning');
    const line = '- [ ] Fix the dates of empty ports\n';
    const text = read(vault, morning).replace(/^- \[ \] Write .*\n/m, (before) => before + line);
    fs.writeFileSync(path.join(vault, morning), text);
    await page.evaluate(() => (window as any).reconcile());
    repo.commit('fix: dates of empty ports', { 'parser.ts': 'p\n' });
    await run(page, 'new-handoff');
    const first = page.locator('.session-handoff-triage-row[data-at="0"]');
    await first.locator('.session-handoff-hint').waitFor();
    expect(await first.innerText()).toContain('Fix the dates of empty ports');
    await first.focus();
    // Decided, it needs no suggestion any more, and stays where it is all the same.
    await page.keyboard.press('d');
    await page.locator('.session-handoff-note', { hasText: '1 of 2 open items done' }).waitFor();
    await first.locator('.session-handoff-hint').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement!.textContent)).toContain('Fix the dates of empty ports');
    await page.keyboard.press('e');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Name every lighthouse');
    await page.locator('.session-handoff-note', { hasText: 'Name every lighthouse' }).waitFor();
    await page.keyboard.press('Enter');
    const focused = await page.evaluate(() => document.activeElement!.textContent);
    expect(focused).toContain('Write the parser');
    await page.keyboard.press('d');
    await page.keyboard.press('Control+Enter');
    await closed(page);
    const note = await page.evaluate(() => (window as any).host.app.workspace.getActiveFile().path as string);
    expect(read(vault, note)).toMatch(/- \[x\] Write \*\*the\*\* parser \^t-aaaa01/);
    expect(read(vault, note)).toMatch(/- \[ \] Name every lighthouse \^t-\w{6}/);
  });

  test('on a phone each open line is decided with one tap, and every word can be typed there', async () => {
    const vault = await makeHandVault();
    const lines = ['Paint the buoy', 'Ask the office', 'Print the sheet', 'Leave this one'];
    fs.appendFileSync(path.join(vault, SECOND), `\n${lines.map((line) => `- [ ] ${line}\n`).join('')}`);
    const page = await open(vault, true);
    await show(page, SECOND);
    await run(page, 'new-handoff');
    const tap = (words: string, verb: string): Promise<void> =>
      row(page, words).getByRole('button', { name: verb, exact: true }).tap();
    await row(page, 'Paint the buoy').waitFor();
    // Each icon has its name below it, and both together are as large as a finger.
    const { width, height } = (await row(page, 'Paint the buoy').getByText('Drop', { exact: true }).boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThan(0);
    await tap('Paint the buoy', 'Drop');
    await page.keyboard.insertText('It sank');
    await tap('Ask the office', 'Move');
    await tap('Print the sheet', 'Edit');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('Print the sheet on A4');
    await tap('Write the parser', 'Done');
    await tap('Leave this one', 'Done');
    await tap('Leave this one', 'Keep');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.getByLabel('Title', { exact: true }).fill('By touch');
    await page.getByRole('button', { name: 'Create handoff', exact: true }).tap();
    await closed(page);
    const text = read(vault, found(vault, APP, 'by-touch'));
    expect(text).toContain('- [x] Write **the** parser ^t-aaaa01');
    expect(text).toMatch(/- \[ \] Print the sheet on A4 \^t-/);
    expect(text).toMatch(/- \[ \] Leave this one \^t-/);
    expect(text).toMatch(/Paint the buoy[^]*It sank/);
    expect(text).not.toContain('- [ ] Ask the office');
    expect(read(vault, `${APP}/App.md`)).toContain('Ask the office');
    await page.close();
  });
});
