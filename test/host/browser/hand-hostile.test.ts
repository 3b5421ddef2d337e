import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { readProperties } from '../../../src/core/note/frontmatter';
import { TempRepo } from '../../support/temp-repo';
import { startBrowser, type Browser } from './chromium';
import { found, makeHandVault, read } from './hand-vault';
import { inBrowser } from './in-browser';
import { serveHost, type HostServer } from './server';

const ROOT = path.resolve(__dirname, '../../..');
const built = process.env['SESSION_HANDOFF_BUILT'];
const APP = 'Handoffs/App';
const SECOND = `${APP}/2026-03-03-1000-second-bbbb.md`;
/** What runs, links, loads, hides or restructures somewhere in Obsidian, with characters that nobody sees. */
const HOSTILE =
  '<% tp.file.delete() %> `= dv()` ![[secret]] [[App]] %%hidden%% <img src=x onerror="window.ran = 1"> #tag ^t-aaaa01 \u0000\u0007\u202e---\n---\nstatus: closed\n# Not a heading';

/** What nobody sees and what turns the direction of a line. */
const UNSEEN = /[^\P{Cc}\n]|\u202e/u;

jest.setTimeout(60_000);

inBrowser('the windows under what nobody should do', () => {
  let browser: Browser;
  let server: HostServer;
  let page: Page;
  let vault: string;
  beforeAll(async () => {
    vault = await makeHandVault();
    browser = await startBrowser();
    server = await serveHost({ root: ROOT, vault, ...(built === undefined ? {} : { built }) });
    page = await browser.open(server.url);
  });
  afterEach(async () => {
    for (let step = 0; step < 3 && (await page.locator('.modal').count()) > 0; step += 1) {
      await page.keyboard.press('Escape');
    }
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const run = async (id: string): Promise<void> => {
    expect(await page.evaluate((one) => (window as any).host.run(`session-handoff:${one}`), id)).toBe(true);
  };
  const show = (note: string): Promise<void> =>
    page.evaluate((one) => (window as any).host.app.workspace.openLinkText(one, '', false), note);
  const create = (name = 'Create handoff') => page.locator('.modal').getByRole('button', { name, exact: true }).click();
  const closed = (): Promise<void> => page.locator('.modal').waitFor({ state: 'detached' });
  const openWindow = async (words: string): Promise<void> => {
    await show(SECOND);
    await run('new-handoff');
    await page.locator('.session-handoff-triage-row').first().waitFor();
    await page.getByLabel('Summary', { exact: true }).fill(words);
    await page.locator('.session-handoff-note', { hasText: words }).waitFor();
  };
  const handoffs = (): string[] => fs.readdirSync(path.join(vault, APP)).filter((name) => /^\d{4}-/.test(name));
  const reconcile = (): Promise<void> => page.evaluate(() => (window as any).reconcile());
  const summary = () => page.locator('.modal').last().getByLabel('Summary', { exact: true });

  test('ten megabytes pasted are refused in words, and what stood in the field still stands there', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openWindow('Words that stay.');
    await page.evaluate(() => navigator.clipboard.writeText('Ten million. '.repeat(800_000)));
    await summary().focus();
    await page.keyboard.press('Control+v');
    await page.getByRole('alert').getByText('too long').waitFor();
    expect(await summary().inputValue()).toBe('Words that stay.');
    await page.evaluate(() => navigator.clipboard.writeText(' And these.'));
    await page.keyboard.press('End');
    await page.keyboard.press('Control+v');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.locator('.session-handoff-note', { hasText: 'And these.' }).waitFor();
    await page.keyboard.press('Escape');
    await closed();
    await run('new-handoff');
    await page.getByRole('button', { name: 'Start afresh' }).click();
  });

  test('markup and control characters in every field break no note and run nowhere', async () => {
    await show(SECOND);
    await run('new-handoff');
    await page.locator('.session-handoff-triage-row').first().waitFor();
    await page.locator('.session-handoff-more-texts > summary').click();
    await page.locator('.modal').getByLabel('Profile', { exact: true }).selectOption('emergency');
    await fillAll();
    await page.locator('.session-handoff-note', { hasText: 'Not a heading' }).waitFor();
    await create();
    await closed();
    const newest = handoffs().sort().at(-1)!;
    const text = read(vault, `${APP}/${newest}`);
    expect(Object.keys(readProperties(text).properties)).toEqual(expect.arrayContaining(['id', 'type', 'status']));
    expect(readProperties(text).properties).toMatchObject({ type: 'handoff', status: 'open', profile: 'emergency' });
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text).not.toMatch(UNSEEN);
    await nothingRuns();
    // Without a summary its sentences are made of the other words.
    await run('new-handoff');
    await page.locator('.session-handoff-triage-row').first().waitFor();
    await page.locator('.modal').getByLabel('Blockers', { exact: true }).fill(HOSTILE.split('\n')[0]!);
    await page.locator('.session-handoff-note', { hasText: 'Blocked by' }).waitFor();
    await create();
    await closed();
    await nothingRuns();
    for (const id of ['new-decision', 'new-blocker', 'new-phase']) {
      await run(id);
      await page.locator('.session-handoff-window').waitFor();
      await fillAll();
      if (id === 'new-phase') await page.getByLabel('Number', { exact: true }).fill('2');
      await create('Create');
      await closed();
      await nothingRuns();
    }
    for (const [folder, type] of [
      ['Decisions', 'decision'],
      ['Blockers', 'blocker'],
      ['Phases', 'phase'],
    ] as const) {
      const note = read(vault, found(vault, `${APP}/${folder}`, 'tp-file'));
      expect(readProperties(note).properties).toMatchObject({ type });
      expect(note.match(/^# /gm)).toHaveLength(1);
      expect(note).not.toMatch(UNSEEN);
    }
    expect(await page.evaluate(() => (window as any).ran)).toBeUndefined();
  });

  test('a previous note that is edited, or deleted, under the open window loses nothing of either', async () => {
    await openWindow('Edited underneath.');
    const previous = `${APP}/${handoffs().sort().at(-1)!}`;
    fs.appendFileSync(path.join(vault, previous), '\nA line of somebody else.\n');
    await reconcile();
    await create();
    await closed();
    expect(read(vault, previous)).toContain('A line of somebody else.');
    const written = `${APP}/${handoffs().find((name) => name.includes('edited-underneath'))!}`;
    await openWindow('Deleted underneath.');
    fs.rmSync(path.join(vault, written));
    await reconcile();
    await create();
    await closed();
    const last = handoffs().find((name) => name.includes('deleted-underneath'))!;
    expect(read(vault, `${APP}/${last}`)).toContain('Deleted underneath.');
  });

  test('a repository that is gone meanwhile is said, and the words are written', async () => {
    const repo = TempRepo.make({ 'TODO.md': '- [ ] Paint the [[buoy]] <!-- red\n' });
    await run('link-repository');
    await page.getByLabel('Project', { exact: true }).fill('App');
    await page.getByLabel('Repository folder on this device').fill(repo.folder);
    await page.locator('.session-handoff-result', { hasText: 'Found' }).waitFor();
    await create('Link');
    await closed();
    await openWindow('The folder went away.');
    // A line of the repository is taken with one key, given back with it, and taken again.
    await page.locator('.session-handoff-tasks li').first().focus();
    const isTaken = page.locator('.session-handoff-take[aria-pressed=true]');
    await page.keyboard.press('a');
    await isTaken.waitFor();
    await page.keyboard.press('a');
    await isTaken.waitFor({ state: 'detached' });
    await page.keyboard.press('a');
    await page.locator('.session-handoff-note', { hasText: 'Paint the' }).waitFor();
    fs.rmSync(repo.folder, { recursive: true });
    await create();
    await closed();
    await page.locator('.notice', { hasText: `There is no folder ${repo.folder}` }).waitFor();
    const text = read(vault, `${APP}/${handoffs().find((name) => name.includes('went-away'))!}`);
    expect(text).toContain('The folder went away.');
    expect(text).toMatch(
      /- \[ \] Paint the \\\[\\\[buoy\\\]\\\] \\<!-- red \^t-\w{6}\n {2}- \*\*Location\*\*: `TODO.md:1`/,
    );
    expect(text).not.toMatch(/^commit:/m);
  });

  test('there is one window at a time, and two of Obsidian write two notes', async () => {
    await openWindow('From the first window.');
    await run('new-handoff');
    await page.locator('.notice', { hasText: 'is being written already' }).waitFor();
    expect(await page.locator('.session-handoff-new').count()).toBe(1);
    const other = await browser.open(server.url);
    await other.evaluate(() => (window as any).host.run('session-handoff:new-handoff'));
    await other.locator('.session-handoff-triage-row').first().waitFor();
    await other.getByLabel('Summary', { exact: true }).fill('From the second window.');
    await other.locator('.modal').getByRole('button', { name: 'Create handoff' }).click();
    await other.locator('.modal').waitFor({ state: 'detached' });
    await other.close();
    await reconcile();
    await create();
    await page.locator('.modal').waitFor({ state: 'detached' });
    expect(handoffs().filter((name) => /from-the-(?:first|second)-window/.test(name))).toHaveLength(2);
  });

  test('the plugin switched off under open windows keeps what was typed in them, and says so', async () => {
    await openWindow('Typed before the end.');
    await page.evaluate(() => (window as any).host.disable('session-handoff'));
    await closed();
    await page.locator('.notice', { hasText: 'What you typed is kept' }).waitFor();
    await page.evaluate(() => (window as any).enablePlugin());
    await show(SECOND);
    await run('new-handoff');
    await page.getByText('What you typed last time is here again.').waitFor();
    expect(await summary().inputValue()).toBe('Typed before the end.');
    await page.keyboard.press('Escape');
    await run('new-decision');
    await page.getByLabel('Why', { exact: true }).fill('Half a reason');
    await page.evaluate(() => (window as any).host.disable('session-handoff'));
    await closed();
    await page.evaluate(() => (window as any).enablePlugin());
    await show(SECOND);
    await run('new-decision');
    expect(await page.getByLabel('Why', { exact: true }).inputValue()).toBe('Half a reason');
    expect(browser.problems).toEqual([]);
  });

  /** What was typed is read as it was typed: the note that is open links, embeds and loads nothing of it. */
  async function nothingRuns(): Promise<void> {
    const note = page.locator('.markdown-preview-view').last();
    await note.getByText('tp.file.delete()').first().waitFor();
    expect(await note.locator('a[data-href=secret], a[data-href=App], img').count()).toBe(0);
  }

  /** The hostile text into every field of the window that takes one. */
  async function fillAll(): Promise<void> {
    const fields = page.locator('.modal :is(textarea, input[type=text]):visible');
    for (const field of await fields.all()) await field.fill(HOSTILE);
  }
});
