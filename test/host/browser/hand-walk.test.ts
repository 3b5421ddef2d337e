import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { readProperties } from '../../../src/core/note/frontmatter';
import { startBrowser, type Browser } from './chromium';
import { found, makeHandVault, read } from './hand-vault';
import { inBrowser } from './in-browser';
import { serveHost, type HostServer } from './server';

const ROOT = path.resolve(__dirname, '../../..');
const built = process.env['SESSION_HANDOFF_BUILT'];
const APP = 'Handoffs/App';
const SECOND = `${APP}/2026-03-03-1000-second-bbbb.md`;
const BLOCKER = `${APP}/Blockers/no-key-cccc.md`;
const HOSTILE =
  '<% tp.file.delete() %> `= dv()` ![[secret]] %%x%% <img src=x onerror="window.ran = 1"> ^t-aaaa01 \u0007\u202e';
/** What nobody sees and what turns the direction of a line. */
const UNSEEN = /[^\P{Cc}\n]|\u202e/u;

jest.setTimeout(60_000);

inBrowser('a walk through the windows by keyboard', () => {
  let browser: Browser;
  let server: HostServer;
  let page: Page;
  let vault: string;
  beforeEach(async () => {
    vault = await makeHandVault();
    browser = await startBrowser();
    server = await serveHost({ root: ROOT, vault, ...(built === undefined ? {} : { built }) });
    page = await browser.open(server.url);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterEach(async () => {
    await browser.close();
    expect(browser.problems).toEqual([]);
    await server.close();
  });

  const run = async (id: string): Promise<void> => {
    expect(await page.evaluate((one) => (window as any).host.run(`session-handoff:${one}`), id)).toBe(true);
  };
  const show = (note: string): Promise<void> =>
    page.evaluate((one) => (window as any).host.app.workspace.openLinkText(one, '', false), note);
  const closed = (): Promise<void> => page.locator('.modal').waitFor({ state: 'detached' });
  const row = () => page.locator('.session-handoff-triage-row[data-at="0"]');
  const openWindow = async (): Promise<void> => {
    await show(SECOND);
    await run('new-handoff');
    await row().waitFor();
  };
  const handoffs = (): string[] => fs.readdirSync(path.join(vault, APP)).filter((name) => /^\d{4}-/.test(name));
  const restart = async (): Promise<void> => {
    await page.reload();
    await page.waitForFunction('window.hostReady');
  };

  test('an item is moved, and the next time written in other words, with one key each', async () => {
    await openWindow();
    await row().focus();
    await page.keyboard.press('m');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('backlog');
    await page.keyboard.press('Enter');
    await page.getByLabel('Summary', { exact: true }).fill('Moved away.');
    await page.keyboard.press('Control+Enter');
    await closed();
    expect(read(vault, found(vault, APP, 'moved-away'))).not.toContain('- [ ] Write **the** parser');
    expect(read(vault, `${APP}/App.md`)).toMatch(/Write \*\*the\*\* parser/);
  });

  test('an item is written in other words and keeps its id', async () => {
    await openWindow();
    await row().focus();
    await page.keyboard.press('e');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Write the parser of dates');
    await page.keyboard.press('Enter');
    await page.getByLabel('Summary', { exact: true }).fill('In other words.');
    await page.keyboard.press('Control+Enter');
    await closed();
    expect(read(vault, found(vault, APP, 'in-other-words'))).toContain('- [ ] Write the parser of dates ^t-aaaa01');
  });

  test('what was written by hand, and a question, are said in other words too', async () => {
    fs.appendFileSync(
      path.join(vault, SECOND),
      '\n- [/] Half done by hand\n\n## Questions\n\n- Which unit of depth?\n',
    );
    await page.evaluate(() => (window as any).reconcile());
    await openWindow();
    for (const [words, other] of [
      ['Half done by hand', 'Half done, and tested'],
      ['Which unit of depth?', 'Metres or feet?'],
    ] as const) {
      await page.locator('.session-handoff-triage-row', { hasText: words }).focus();
      await page.keyboard.press('e');
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(words);
      await page.keyboard.type(other);
    }
    await page.locator('.session-handoff-note', { hasText: 'Metres or feet?' }).waitFor();
    await page.getByLabel('Title', { exact: true }).fill('By hand');
    await page.keyboard.press('Control+Enter');
    await closed();
    const text = read(vault, found(vault, APP, 'by-hand'));
    const [, id = ''] = /- \[\/\] Half done, and tested \^(t-\w{6})/.exec(text) ?? [];
    expect(text).toMatch(/Metres or feet\? \^q-\w{6}/);
    expect(text).not.toContain('Which unit');
    // The older words stay where they were said, and have the id now.
    expect(read(vault, SECOND)).toContain(`- [/] Half done by hand ^${id}\n`);
  });

  test('what is said of items and blockers is text, whatever it holds', async () => {
    await openWindow();
    for (const key of ['x', 'm', 'e']) {
      await row().focus();
      await page.keyboard.press(key);
      await page.keyboard.insertText(HOSTILE);
      await page.keyboard.press('Tab');
    }
    await page.getByRole('button', { name: 'Resolve', exact: true }).click();
    await page.keyboard.insertText(HOSTILE);
    await page.getByLabel('Title', { exact: true }).fill(`Odd ${HOSTILE}`);
    await page.getByLabel('Summary', { exact: true }).fill('Odd words.');
    await page.locator('.session-handoff-note', { hasText: 'Odd words.' }).waitFor();
    await page.getByRole('button', { name: 'Create handoff', exact: true }).click();
    await closed();
    const note = `${APP}/${handoffs().sort().at(-1)!}`;
    expect(readProperties(read(vault, note)).properties).toMatchObject({ type: 'handoff', status: 'open' });
    expect(readProperties(read(vault, BLOCKER)).properties).toMatchObject({ type: 'blocker', status: 'resolved' });
    for (const text of [read(vault, note), read(vault, BLOCKER)]) {
      expect(text).not.toMatch(UNSEEN);
      expect(text.slice(text.indexOf('\n# '))).not.toMatch(/(?<!\\)<%|(?<!\\)<img|(?<!\\)!\[\[secret/);
    }
    expect(await page.evaluate(() => (window as any).ran)).toBeUndefined();
  });

  test('what was typed and decided is there after a restart, also without Esc, for each project', async () => {
    await openWindow();
    await row().focus();
    await page.keyboard.press('x');
    await page.keyboard.type('Nobody needs it');
    await page.getByLabel('Summary', { exact: true }).fill('Half a word');
    await page.locator('.session-handoff-note', { hasText: 'Half a word' }).waitFor();
    await page.keyboard.press('Escape');
    await closed();
    await run('new-blocker');
    await page.getByLabel('Title', { exact: true }).fill('No staging');
    await page.keyboard.press('Escape');
    await closed();
    // The app ends while a form is open: nobody pressed Esc.
    await run('new-decision');
    await page.locator('.modal').getByText('Project: App').waitFor();
    await page.getByLabel('Why', { exact: true }).fill('Half a reason');
    await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('Half a reason'));
    await restart();
    await openWindow();
    await page.getByText('What you typed last time is here again.').waitFor();
    expect(await page.getByLabel('Summary', { exact: true }).inputValue()).toBe('Half a word');
    expect(await row().locator('input').inputValue()).toBe('Nobody needs it');
    await page.getByLabel('Summary', { exact: true }).fill('Half a word more');
    await page.locator('.session-handoff-note', { hasText: 'Half a word more' }).waitFor();
    await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('Half a word more'));
    await restart();
    await openWindow();
    expect(await page.getByLabel('Summary', { exact: true }).inputValue()).toBe('Half a word more');
    await page.keyboard.press('Escape');
    await closed();
    await run('new-blocker');
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('No staging');
    await page.keyboard.press('Escape');
    await closed();
    await run('new-decision');
    expect(await page.getByLabel('Why', { exact: true }).inputValue()).toBe('Half a reason');
    await page.getByRole('button', { name: 'Start afresh' }).click();
    expect(await page.getByLabel('Why', { exact: true }).inputValue()).toBe('');
    expect(await page.getByRole('button', { name: 'Start afresh' }).count()).toBe(0);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }).includes('Half a reason'))).toBe(false);
    await page.keyboard.press('Escape');
    await closed();
    // Another project and another decision have words of their own.
    await show('Handoffs/Fork/2026-03-02-1000-base-f000.md');
    await run('new-blocker');
    await page.locator('.modal').getByText('Project: Fork').waitFor();
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await closed();
    await show(`${APP}/Decisions/use-postgres-d2d2.md`);
    await run('supersede-decision');
    await page.locator('.modal').getByText('Takes the place of: Use Postgres').waitFor();
  });

  test('a blocker is ended and left open again with the same key, and the keys stay where they are', async () => {
    await openWindow();
    const resolve = page.getByRole('button', { name: 'Resolve', exact: true });
    await resolve.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('By post');
    // Said of the other outcome, the words are the same.
    await page.getByRole('group', { name: 'No key' }).getByRole('button', { name: 'Drop', exact: true }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('By post');
    await resolve.click();
    await resolve.focus();
    await page.keyboard.press('Enter');
    expect(await resolve.getAttribute('aria-pressed')).toBe('false');
    expect(await resolve.evaluate((el) => el === document.activeElement)).toBe(true);
    await page.getByLabel('Summary', { exact: true }).fill('It stays open.');
    await page.keyboard.press('Control+Enter');
    await closed();
    expect(read(vault, BLOCKER)).toContain('status: open');
  });

  test('the same key again on an open line keeps what was typed', async () => {
    await openWindow();
    for (const [key, words] of [
      ['x', 'Nobody needs it'],
      ['m', 'The other project'],
      ['e', 'Write the parser of dates'],
    ] as const) {
      await row().focus();
      await page.keyboard.press(key);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(words);
      await row().focus();
      await page.keyboard.press(key);
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(words);
    }
  });

  test('what was typed for a project without a name is there after a restart too, with its name once it has one', async () => {
    await run('new-handoff');
    await page.getByLabel('Project', { exact: true }).selectOption({ label: 'New project…' });
    // The form is another one now, and the keys are still in it.
    expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toBe(
      'Name of the new project',
    );
    await page.getByLabel('Summary', { exact: true }).fill('Before it has a name');
    await page.keyboard.press('Escape');
    await closed();
    await restart();
    const again = async (): Promise<string> => {
      await run('new-handoff');
      await page.getByLabel('Project', { exact: true }).selectOption({ label: 'New project…' });
      await page.getByText('What you typed last time is here again.').waitFor();
      return page.getByLabel('Summary', { exact: true }).inputValue();
    };
    expect(await again()).toBe('Before it has a name');
    await page.getByLabel('Name of the new project').fill('Beacon');
    await page.keyboard.press('Escape');
    await closed();
    expect(await again()).toBe('Before it has a name');
    expect(await page.getByLabel('Name of the new project').inputValue()).toBe('Beacon');
    await page.locator('.session-handoff-note', { hasText: 'Before it has a name' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await closed();
    expect(read(vault, found(vault, 'Handoffs/Beacon', 'before-it-has'))).toContain('Before it has a name');
    await run('new-handoff');
    await page.getByLabel('Project', { exact: true }).selectOption({ label: 'New project…' });
    expect(await page.getByLabel('Summary', { exact: true }).inputValue()).toBe('');
    expect(await page.getByLabel('Name of the new project').inputValue()).toBe('');
  });

  test('a note that a form is about goes away under it: that is said, and the words stay', async () => {
    await show(BLOCKER);
    await run('drop-blocker');
    await page.getByLabel('Why it is dropped').fill('It came by post');
    fs.rmSync(path.join(vault, BLOCKER));
    await page.evaluate(() => (window as any).reconcile());
    await page.keyboard.press('Enter');
    await page.locator('.modal').getByRole('alert').waitFor();
    expect(await page.getByLabel('Why it is dropped').inputValue()).toBe('It came by post');
    expect(fs.existsSync(path.join(vault, BLOCKER))).toBe(false);
  });

  test('ten million characters are refused by every form, and by the search nothing stands still', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('Ten million. '.repeat(800_000)));
    await show(SECOND);
    for (const [command, label] of [
      ['new-decision', 'Why'],
      ['new-phase', 'Goal'],
      ['link-repository', 'Repository folder on this device'],
      ['import-handoffs', 'Project'],
    ] as const) {
      await run(command);
      await page.locator('.session-handoff-window').waitFor();
      await page.getByLabel(label, { exact: true }).focus();
      await page.keyboard.press('Control+v');
      await page.getByRole('alert').getByText('too long').waitFor();
      await page.keyboard.press('Escape');
      await closed();
    }
    await run('open-index');
    await page.getByLabel('Search everything').focus();
    await page.keyboard.press('Control+v');
    await page.locator('.session-handoff-status', { hasText: 'match' }).waitFor();
    expect((await page.getByLabel('Search everything').inputValue()).length).toBe(200);
    await page.getByLabel('Search everything').fill('parser');
    await page.locator('.suggestion-highlight').first().waitFor();
  });
});
